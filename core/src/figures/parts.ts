import { plainWord } from './tokens.ts';
import type { Candidate } from './candidates.ts';
import { namesOf, type Context } from './context.ts';
import type { Sentence } from './sentences.ts';
import { labelsFor } from './subjects.ts';
import { compileFinder, type Finder } from './terms.ts';
import type { FigurePart, FigureQuestion } from './types.ts';

const mostFinders = 50;
const finders = new Map<string, Finder<string>>();

function finderFor(parts: readonly FigurePart[]): Finder<string> {
  const key = JSON.stringify(parts);
  const known = finders.get(key);
  if (known) return known;
  const finder = compileFinder<string>(
    Object.fromEntries(parts.map(({ id, label, terms }) => [id, [label, ...(terms ?? [])].join(',')])),
  );
  if (finders.size >= mostFinders) finders.clear();
  finders.set(key, finder);
  return finder;
}

/** The part that a label is of, where the recogniser knows it by that name. */
const partOfLabel = (parts: readonly FigurePart[], label: string): string | undefined =>
  parts.find((part) => [part.label, part.id].some((name) => plainWord(name) === plainWord(label)))?.id;

/**
 * Tells of candidates which part of the question they are the value of, and on what scale they are, where the
 * recogniser did not: by its label, by the words of the norm file in the sentence, or by those that name it.
 */
export function withParts(
  context: Context,
  { parts, scaleMax }: FigureQuestion,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (parts.length === 0 && scaleMax === null) return candidates;
  const find = finderFor(parts);
  const bySentence = new Map<Sentence, Candidate[]>();
  for (const one of candidates) {
    const here = bySentence.get(one.sentence);
    if (here) here.push(one);
    else bySentence.set(one.sentence, [one]);
  }
  const labels = new Map(parts.map(({ id, label }) => [id, label]));
  return [...bySentence].flatMap(([sentence, here]) => {
    const { clauses } = context.claimsOf(sentence);
    const bound = labelsFor(
      sentence,
      clauses,
      find(sentence.tokens),
      here.map(({ quantity }) => quantity),
    );
    const outside = namesOf(sentence).flatMap(({ tokens }) => find(tokens))[0]?.concept;
    return here.map((one, index): Candidate => {
      const part = one.part ?? partOfLabel(parts, one.label) ?? bound[index] ?? outside;
      const label = one.part === undefined ? labels.get(part ?? '') : undefined;
      const isBare = one.quantity.unit === undefined && one.quantity.of === undefined;
      const scale = one.scaleMax ?? (isBare ? (one.quantity.scaleMax ?? scaleMax ?? undefined) : undefined);
      return { ...one, part, label: label ?? one.label, scaleMax: scale };
    });
  });
}
