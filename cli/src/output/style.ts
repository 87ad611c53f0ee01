import { styleText } from 'node:util';
import type { Severity } from '#core';
import type { Io, Output } from '../io.ts';

/** A colour or weight of text. */
export type TextFormat = Parameters<typeof styleText>[0];

/** Gives a text a colour or weight, or leaves it as it is. */
export type Paint = (format: TextFormat, text: string) => string;

/** Colours for a terminal; none where the output goes elsewhere or NO_COLOR asks for none. */
export function paintFor(stream: Output, env: Io['env']): Paint {
  const wanted = stream.isTTY === true && env['TERM'] !== 'dumb';
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  if (env['NO_COLOR'] || !(wanted || forced)) return (_, text) => text;
  return (format, text) => styleText(format, text, { validateStream: false });
}

export const severityFormat: Readonly<Record<Severity, TextFormat>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'dim',
};

/**
 * Breaks a text between words into lines of at most `width` characters, those after the first indented. Without a
 * width, and where too little of it is left beside the indent, it stays one line.
 */
export function wrap(text: string, indent: number, width: number | undefined): string {
  const room = (width ?? 0) - indent;
  if (room < 30) return text;
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

/** Fills up the cells of rows, so that each column is as wide as its widest cell; the last column stays as it is. */
export function aligned(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return rows.map((row) =>
    row.map((cell, at) => (at < row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell)),
  );
}
