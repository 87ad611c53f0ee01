import type { Document, Link, Passage } from '../document/types.ts';
import { isAbsolute, readingsOf } from '../text/path.ts';
import { type Range, shift } from '../text/range.ts';

/** A path in a document to a file beside it. */
export interface LocalFile {
  readonly range: Range;
  /**
   * Relative to the document, with blanks and the like as they are in the name of the file. A place on one machine is
   * as it is written.
   */
  readonly path: string;
}

/** How the names end of what is a file and no website, even without a folder before it. */
export const linkedFileEndings: readonly string[] = [
  ...['md', 'markdown', 'txt', 'csv', 'pdf', 'odt', 'ods', 'png', 'jpg', 'jpeg', 'svg'],
  ...['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx'],
];

const isFileName = (path: string): boolean =>
  linkedFileEndings.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) && path.includes('.');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A server, a drive, a home folder, or a top folder that computers have and websites do not. */
const machinePlaces = [
  /^(?:\\|[\\/]{2}|~[\\/]|file:|[a-z]:)/i,
  /^\/(?:Users|Volumes|dev|etc|mnt|opt|private|proc|root|sys|tmp|usr|var)\//,
];

/**
 * The path of a link to a file; undefined for an address, a place in the document, or what can be either. A place on
 * one machine stays as it is written.
 */
function pathOf({ url }: Link): string | undefined {
  const [path = ''] = url.split(/[#?]/, 1);
  if (readingsOf(path).some((one) => machinePlaces.some((place) => place.test(one)))) return path;
  if (/^(?:[a-z][a-z\d+.-]*:|\/|\\|www\.)/i.test(path) || path.includes('@') || !isFileName(path))
    return undefined;
  const [first = '', ...rest] = path.split('/');
  const mayBeHost = rest.length > 0 && /[^.]\.[^.]/.test(first);
  return mayBeHost ? undefined : decoded(path).replaceAll('\\', '/');
}

/** The files that the links of a passage lead to, in order; bare words in the text are no links. */
export function localFiles({
  text,
  links,
  start,
}: Pick<Passage, 'text' | 'links' | 'start'>): readonly LocalFile[] {
  return links.flatMap((link) => {
    const path = text.startsWith('[', link.range.start) ? pathOf(link) : undefined;
    return path === undefined ? [] : [{ range: shift(link.range, start), path }];
  });
}

/** The document of last year that the front matter names. */
export function previousFile({ frontMatter }: Document): LocalFile | undefined {
  const { value, range } = frontMatter?.fields.vorige ?? {};
  if (value === undefined || range === undefined) return undefined;
  return { range, path: isAbsolute(value) ? value : value.replaceAll('\\', '/') };
}
