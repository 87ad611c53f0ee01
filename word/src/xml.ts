import { SaxesParser } from 'saxes';
import { Refused } from './refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML text, from start to end. Names are as written, prefix included. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Far more than Word nests; readers that call themselves for every level would run out of stack. */
const deepest = 200;

/** A page takes about two thousand; what reads the text next needs some three kilobytes for each. */
const most = 150_000;

/** Reads an XML text. Refuses what is not well-formed, has a document type, or is too much to handle. */
export function readXml(xml: string, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let count = 0;
  const fail = (): never => {
    throw new Refused('broken');
  };
  parser.on('error', fail);
  // Entities of one's own are how a small file grows without end.
  parser.on('doctype', fail);
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest || ++count > most) throw new Refused('swollen');
    open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    close?.(name);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it is written in XML. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');

/** An opening tag as it is written in XML. */
export function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join('')}>`;
}
