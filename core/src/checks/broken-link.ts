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

/** Links to files that are not there, and last year's document if it is not. */
function* reportFiles(context: EvaluationContext): Iterable<Report> {
  const { document, options } = context;
  const { exists } = options;
  if (!exists) return;
  const previous = previousFile(document);
  if (previous && !exists(previous.path)) {
    const { range, path } = previous;
    yield { range, message: 'broken-link.previous', params: { path } };
  }
  for (const { range, path } of document.sections.flatMap(localFiles)) {
    if (!exists(path))
      yield { range, message: 'broken-link.file', params: { path }, ...about(context, range) };
  }
}

/** An address that is malformed, or a file that is not there, so that nobody can follow the link. */
export const brokenLink: Check = {
  code: 'ZE502',
  name: 'broken-link',
  severity: 'warning',
  *run(context) {
    yield* reportFiles(context);
    for (const section of context.document.sections) {
      for (const malformed of malformedAddresses(section)) {
        yield reportAddress(context, { ...malformed, range: shift(malformed.range, section.start) });
      }
    }
  },
};
