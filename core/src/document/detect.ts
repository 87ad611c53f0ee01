import { matchesGlob } from '../text/glob.ts';
import { findFrontMatter } from './front-matter.ts';

/** How the name of a self-evaluation ends. */
const fileEnding = '.zelfevaluatie.md';

/**
 * Whether a file is a self-evaluation: its name says so, its front matter names an edition, or one of the globs
 * matches. `path` is relative to the folder that the globs are for, with forward slashes.
 */
export function isSelfEvaluation(path: string, text: string, globs: readonly string[]): boolean {
  return (
    path.endsWith(fileEnding) ||
    namesEdition(text) ||
    globs.some((glob) => matchesGlob(path.replace(/^\/+/, ''), glob))
  );
}

function namesEdition(text: string): boolean {
  const range = findFrontMatter(text);
  return range !== undefined && /^["']?keurmerk["']?[ \t]*:/m.test(text.slice(range.start, range.end));
}
