import type { Parts } from './gate.ts';
import { Refused } from './refusal.ts';
import { readXml } from './xml.ts';

/** The texts that a Word document consists of; an empty text where it has no such part. */
export interface WordParts {
  readonly document: string;
  readonly styles: string;
  readonly numbering: string;
  readonly footnotes: string;
  readonly endnotes: string;
  readonly comments: string;
  /** What links refer to, by the part that they are in. */
  readonly relations: Readonly<Record<BodyPart, string>>;
}

/** The parts that hold paragraphs. */
export const bodyParts = ['document', 'footnotes', 'endnotes', 'comments'] as const;
type BodyPart = (typeof bodyParts)[number];

/** The paths of related parts by the last word of their type, such as "styles". */
function relatedTo(parts: Parts, path: string): ReadonlyMap<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found = new Map<string, string>();
  const xml = parts.get(relationsPath(path));
  if (xml === undefined) return found;
  readXml(xml, {
    open: (name, { Type: type = '', Target: target = '', TargetMode: mode }) => {
      const kind = type.slice(type.lastIndexOf('/') + 1);
      if (name !== 'Relationship' || mode === 'External' || found.has(kind)) return;
      found.set(kind, target.startsWith('/') ? target.slice(1) : folder + target);
    },
  });
  return found;
}

function relationsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** Finds the parts of a document, which may have any path; refuses an archive without a document. */
export function findParts(parts: Parts): WordParts {
  const main = relatedTo(parts, '').get('officeDocument') ?? 'word/document.xml';
  const document = parts.get(main);
  if (document === undefined) throw new Refused('not-word');
  const related = relatedTo(parts, main);
  const pathOf = (part: string): string => related.get(part) ?? `word/${part}.xml`;
  const textOf = (part: string): string => parts.get(pathOf(part)) ?? '';
  const relationsOf = (path: string): string => parts.get(relationsPath(path)) ?? '';
  return {
    document,
    styles: textOf('styles'),
    numbering: textOf('numbering'),
    footnotes: textOf('footnotes'),
    endnotes: textOf('endnotes'),
    comments: textOf('comments'),
    relations: {
      document: relationsOf(main),
      footnotes: relationsOf(pathOf('footnotes')),
      endnotes: relationsOf(pathOf('endnotes')),
      comments: relationsOf(pathOf('comments')),
    },
  };
}
