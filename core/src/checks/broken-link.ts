import { isAbsolute } from '../text/path.ts';
import { shift } from '../text/range.ts';
import { localFiles, previousFile } from './local-files.ts';
import { type MalformedAddress, malformedAddresses } from './malformed.ts';
import { criterionAt } from './places.ts';
import type { Check, EvaluationContext, Fix, Report } from './types.ts';

/** The criterion that a link stands in the answer to, for a report. */
function about({ evaluation }: EvaluationContext, range: Report['range']): Partial<Report> {
  const bound = criterionAt(evaluation, range);
  return bound
    ? { norm: bound.norm.id, criterion: bound.criterion.number, phase: bound.criterion.phase }
    : {};
}

function reportAddress(context: EvaluationContext, { range, address, suggestion }: MalformedAddress): Report {
  const where = about(context, range);
  if (suggestion === undefined) {
    const message = address === '' ? 'broken-link.empty' : 'broken-link';
    return { range, message, params: { address }, ...where };
  }
  const fix: Fix = {
    title: 'fix.correct-address',
    params: { suggestion },
    edits: [{ range, text: [suggestion] }],
  };
  return { range, message: 'broken-link.suggestion', params: { address, suggestion }, ...where, fix };
}

/** Last year's document, where it cannot be had. */
function* reportPrevious({ document, options }: EvaluationContext): Iterable<Report> {
  const previous = previousFile(document);
  if (!previous) return;
  const { range, path } = previous;
  const presence = isAbsolute(path) ? 'absolute' : (options.exists?.(path) ?? true);
  if (presence === true) return;
  const message = presence ? (`broken-link.previous.${presence}` as const) : 'broken-link.previous';
  yield { range, message, params: { path } };
}

/**
 * Links to files that are not there, and to places on one machine. Of what is outside the workspace nobody can tell
 * whether it is there.
 */
function* reportFiles(context: EvaluationContext): Iterable<Report> {
  const { document, options } = context;
  for (const { range, path } of document.sections.flatMap(localFiles)) {
    const isStray = isAbsolute(path);
    if (!isStray && options.exists?.(path) !== false) continue;
    const message = isStray ? 'broken-link.file.absolute' : 'broken-link.file';
    yield { range, message, params: { path }, ...about(context, range) };
  }
}

/** An address that is malformed, or a file that is not there, so that nobody can follow the link. */
export const brokenLink: Check = {
  code: 'ZE502',
  name: 'broken-link',
  severity: 'warning',
  *run(context) {
    yield* reportPrevious(context);
    yield* reportFiles(context);
    for (const section of context.document.sections) {
      for (const malformed of malformedAddresses(section)) {
        yield reportAddress(context, { ...malformed, range: shift(malformed.range, section.start) });
      }
    }
  },
};
