import type { BoundCriterion, SelfEvaluation } from '../../core/src/binding/types.ts';
import type { Stretch, Truth } from './generator/page.ts';

/** What became of an answer: in its own criterion, in another's, or in none. */
export type Outcome = 'right' | 'wrong' | 'missed';

export interface AnswerScore {
  readonly norm: string;
  readonly criterion: number;
  readonly stretches: readonly Stretch[];
  readonly outcome: Outcome;
  /** The other criteria that its text was bound to, such as "2b.3". */
  readonly taken: readonly string[];
}

export interface DocumentScore {
  readonly answers: readonly AnswerScore[];
  /** Stretches of nobody that were bound, with the criteria that took them. */
  readonly stolen: readonly { readonly stretch: Stretch; readonly taken: readonly string[] }[];
  /** How many stretches of nobody there are. */
  readonly nobody: number;
}

/** As much of an answer must be bound for it to be right, and less than the rest may be elsewhere. */
const enough = 0.95;

/** Of a stretch of nobody as much may stand in an answer, such as a last word. */
const trace = 0.2;

const nameOf = (norm: string, criterion: number): string => `${norm}.${criterion}`;

/** The ranges of the answers to each criterion. */
type Owners = ReadonlyMap<string, readonly Stretch[]>;

function ownersOf({ norms }: SelfEvaluation): Owners {
  const bound = norms.flatMap(({ phases }) => phases.flatMap(({ criteria }) => criteria));
  const rangesOf = ({ answers }: BoundCriterion): readonly Stretch[] => answers.map(({ range }) => range);
  return new Map(bound.map((each) => [nameOf(each.norm.id, each.criterion.number), rangesOf(each)]));
}

const isInside = (ranges: readonly Stretch[], at: number): boolean =>
  ranges.some(({ start, end }) => start <= at && at < end);

/** The share of the letters and digits in the stretches that lies within the ranges. */
function shareWithin(text: string, stretches: readonly Stretch[], ranges: readonly Stretch[]): number {
  if (!stretches.some((stretch) => ranges.some((range) => overlap(stretch, range)))) return 0;
  let all = 0;
  let within = 0;
  for (const { start, end } of stretches) {
    for (let at = start; at < end; at += 1) {
      if (!/[\p{L}\p{N}]/u.test(text.charAt(at))) continue;
      all += 1;
      if (isInside(ranges, at)) within += 1;
    }
  }
  return all === 0 ? 0 : within / all;
}

function takenBy(
  text: string,
  stretches: readonly Stretch[],
  owners: Owners,
  own: ReadonlySet<string>,
  least: number,
): readonly string[] {
  return [...owners]
    .filter(([name, ranges]) => !own.has(name) && shareWithin(text, stretches, ranges) > least)
    .map(([name]) => name);
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Lays what was bound beside what is known: an answer is right when its text lies within the answers to its own
 * criterion and, save a trace, no other's; wrong when another's hold it, unless both share the text; else missed.
 */
export function scoreBinding(
  text: string,
  truth: readonly Truth[],
  nobody: readonly Stretch[],
  found: SelfEvaluation,
): DocumentScore {
  const owners = ownersOf(found);
  const names = new Set(truth.map(({ norm, criterion }) => nameOf(norm, criterion)));
  const answers = [...names].flatMap((name): readonly AnswerScore[] => {
    const stretches = truth.filter(({ norm, criterion }) => nameOf(norm, criterion) === name);
    const [first] = stretches;
    if (!first) return [];
    const sharing = truth.filter((other) => stretches.some((stretch) => overlap(stretch, other)));
    const own = new Set(sharing.map(({ norm, criterion }) => nameOf(norm, criterion)));
    const taken = takenBy(text, stretches, owners, own, 1 - enough);
    const bound = shareWithin(text, stretches, owners.get(name) ?? []) >= enough;
    const outcome = taken.length > 0 ? 'wrong' : bound ? 'right' : 'missed';
    return [{ norm: first.norm, criterion: first.criterion, stretches, outcome, taken }];
  });
  const stolen = nobody
    .map((stretch) => ({ stretch, taken: takenBy(text, [stretch], owners, new Set(), trace) }))
    .filter(({ taken }) => taken.length > 0);
  return { answers, stolen, nobody: nobody.length };
}

/** Sums over documents. */
export interface Totals {
  readonly documents: number;
  readonly answers: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly nobody: number;
  readonly stolen: number;
}

export function totalsOf(scores: readonly DocumentScore[]): Totals {
  const answers = scores.flatMap((score) => score.answers);
  const count = (wanted: Outcome): number => answers.filter(({ outcome }) => outcome === wanted).length;
  return {
    documents: scores.length,
    answers: answers.length,
    right: count('right'),
    wrong: count('wrong'),
    missed: count('missed'),
    nobody: scores.reduce((sum, { nobody }) => sum + nobody, 0),
    stolen: scores.reduce((sum, { stolen }) => sum + stolen.length, 0),
  };
}
