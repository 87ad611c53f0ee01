import { isIsoDate } from '../text/date.ts';
import type { Range } from '../text/range.ts';
import type { FrontMatterField, Section, Suppression } from './types.ts';

type Directive = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';

interface Comment {
  readonly range: Range;
  readonly directive: Directive;
  readonly checks: readonly FrontMatterField[];
  readonly reason: string | undefined;
  readonly until: string | undefined;
}

const opening = /^<!--\s*zelfevaluatie-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])/;
const until = /\(tot (\d{4}-\d{2}-\d{2})\)/;

/** Reads `<!-- zelfevaluatie-disable-line ZE303, thin-answer -- reden (tot 2025-03-01) -->`. */
function readComment(text: string, range: Range): Comment | undefined {
  const source = text.slice(range.start, range.end);
  const found = opening.exec(source);
  if (!found) return undefined;
  const body = source.slice(found[0].length).replace(/-->$/, '');
  const split = body.indexOf('--');
  const names = split < 0 ? body : body.slice(0, split);
  const reason = split < 0 ? undefined : body.slice(split + 2).trim();
  const date = reason === undefined ? undefined : until.exec(reason)?.[1];
  const base = range.start + found[0].length;
  return {
    range,
    directive: found[1] as Directive,
    checks: Array.from(names.matchAll(/[A-Z][\w-]*/gi), (name) => ({
      value: name[0],
      range: { start: base + name.index, end: base + name.index + name[0].length },
    })),
    reason,
    until: date !== undefined && isIsoDate(date) ? date : undefined,
  };
}

function lineAround(text: string, offset: number): Range {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

/** The first line below the offset that has anything on it. */
function nextLine(text: string, offset: number): Range {
  let line = lineAround(text, offset);
  do {
    if (line.end >= text.length) return { start: text.length, end: text.length };
    line = lineAround(text, line.end + 1);
  } while (text.slice(line.start, line.end).trim() === '');
  return line;
}

/** Whether an `enable` ends a `disable`: it names the same checks, or none at all. */
const ends = (enable: Comment, disable: Comment): boolean =>
  enable.checks.length === 0 ||
  (disable.checks.length > 0 &&
    disable.checks.every(({ value }) => enable.checks.some((check) => check.value === value)));

/** The suppressions in a document's comments, in order. */
export function readSuppressions(text: string, sections: readonly Section[]): readonly Suppression[] {
  const comments = sections.flatMap((section) =>
    section.comments.flatMap(({ start, end }) => {
      const comment = readComment(text, { start: section.start + start, end: section.start + end });
      return comment ? [comment] : [];
    }),
  );

  const scopeOf = (comment: Comment, index: number): Range | undefined => {
    switch (comment.directive) {
      case 'enable':
        return undefined;
      case 'disable-file':
        return { start: 0, end: text.length };
      case 'disable-line':
        return lineAround(text, comment.range.start);
      case 'disable-next-line':
        return nextLine(text, comment.range.end);
      case 'disable': {
        const enable = comments
          .slice(index + 1)
          .find((next) => next.directive === 'enable' && ends(next, comment));
        return { start: comment.range.start, end: enable?.range.start ?? text.length };
      }
    }
  };

  return comments.flatMap((comment, index) => {
    const scope = scopeOf(comment, index);
    const { range, checks, reason } = comment;
    return scope ? [{ range, checks, scope, reason, until: comment.until }] : [];
  });
}
