import type { MessageKey, Params } from '../messages/render.ts';
import { criterionLabel } from '../authoring/skeleton.ts';
import type { SelfEvaluation, Unmatched } from '../binding/types.ts';
import { wordsOf } from '../text/words.ts';
import { nameOf } from './reports.ts';
import type { Check, Fix, Related, Report } from './types.ts';
import { lineStartAt } from '../text/lines.ts';

/** Text of so many words below a heading that names nothing was probably meant as an answer. */
const substantial = 12;

function candidatesOf({ edition }: SelfEvaluation, { candidates }: Unmatched): readonly string[] {
  return candidates.flatMap((candidate) => {
    const norm = edition.norms.find(({ id }) => id === candidate.norm);
    const criterion = norm?.criteria.find(({ number }) => number === candidate.criterion);
    return norm && criterion ? [nameOf({ norm, criterion })] : [];
  });
}

function say(evaluation: SelfEvaluation, unmatched: Unmatched): { message: MessageKey; params: Params } {
  const { edition } = evaluation;
  const { name, reason } = unmatched;
  const named = { name, edition: edition.title };
  if (reason === 'unknown-norm') {
    return {
      message: 'unknown-criterion.norm',
      params: { ...named, norms: edition.norms.map(({ id }) => id) },
    };
  }
  const candidates = candidatesOf(evaluation, unmatched);
  if (candidates.length > 0)
    return { message: 'unknown-criterion.candidates', params: { ...named, candidates } };
  const norm = edition.norms.find(({ id }) => id === unmatched.norm);
  const numbers = norm?.criteria.map(({ number }) => number) ?? [];
  if (!norm) return { message: 'unknown-criterion.nowhere', params: named };
  const [first = 0, last = 0] = [Math.min(...numbers), Math.max(...numbers)];
  return { message: 'unknown-criterion', params: { ...named, norm: norm.id, first, last } };
}

/** What a document says in a norm of which not all criteria are known, may be about one of the others. */
function mayBeKnown({ edition }: SelfEvaluation, { norm, reason }: Unmatched): boolean {
  return reason !== 'unknown-norm' && edition.norms.some((one) => one.id === norm && one.partial === true);
}

/** Gives a heading the number and title of the criterion of its norm that it is most like; its own words stay. */
function nameHeading(
  { document, edition }: SelfEvaluation,
  { label, candidates, norm: within }: Unmatched,
): Fix | undefined {
  const nearest = candidates.find((candidate) => candidate.norm === within);
  const norm = edition.norms.find(({ id }) => id === nearest?.norm);
  const criterion = norm?.criteria.find(({ number }) => number === nearest?.criterion);
  const lineStart = lineStartAt(document.text, label.start);
  const isHeading = /^#{1,6}[ \t]{1,4}$/.test(document.text.slice(lineStart, label.start));
  if (!norm || !criterion || !isHeading) return undefined;
  const { start } = label;
  const named = criterionLabel(norm, criterion);
  return {
    title: 'fix.name-heading',
    params: { label: named },
    edits: [{ range: { start, end: start }, text: [`${named}: `] }],
    guess: true,
  };
}

/** One remark on all headings that could not be laid beside a criterion, though there is text below them. */
function reportUnrecognised(evaluation: SelfEvaluation, unmatched: readonly Unmatched[]): readonly Report[] {
  const { document } = evaluation;
  const headings = unmatched.filter(
    ({ reason, norm, label, range }) =>
      reason === 'unrecognised' &&
      norm !== undefined &&
      wordsOf(document.text.slice(label.end, range.end)).length >= substantial,
  );
  const [first] = headings;
  if (!first) return [];
  const related = headings.map((heading): Related => {
    const candidates = candidatesOf(evaluation, heading);
    return candidates.length > 0
      ? {
          range: heading.label,
          message: 'unknown-criterion.unrecognised-at',
          params: { name: heading.name, candidates },
        }
      : {
          range: heading.label,
          message: 'unknown-criterion.unrecognised-alone',
          params: { name: heading.name },
        };
  });
  const fix = nameHeading(evaluation, first);
  return [
    {
      range: first.label,
      message: 'unknown-criterion.unrecognised',
      params: { names: headings.map(({ name }) => name) },
      severity: 'info',
      related,
      ...(fix && { fix }),
    },
  ];
}

/** A number or norm that the edition does not have; and, as a remark, headings that name nothing known. */
export const unknownCriterion: Check = {
  code: 'ZE205',
  name: 'unknown-criterion',
  severity: 'warning',
  *run({ evaluation }) {
    const all = evaluation.unmatched.filter((one) => !mayBeKnown(evaluation, one));
    for (const unmatched of all) {
      if (unmatched.reason === 'unrecognised') continue;
      yield {
        range: unmatched.label,
        ...say(evaluation, unmatched),
        ...(unmatched.reason === 'unknown-criterion' &&
          unmatched.norm !== undefined && { norm: unmatched.norm }),
      };
    }
    yield* reportUnrecognised(evaluation, all);
  },
};
