import type { Candidate } from './candidates.ts';
import { namesOf, type Context } from './context.ts';
import type { Sentence } from './sentences.ts';
import { partNamed, type Spec, type Word } from './spec.ts';
import { labelsFor } from './subjects.ts';

/**
 * Tells of candidates which part of the question they are the value of, and on what scale they are, where the
 * recogniser did not: by its label, by the words of the norm file in the sentence, or by those that name it.
 */
export function withParts(
  context: Context,
  { question: { parts, scaleMax }, definition, find }: Spec,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  // Scores are read by their parts and scales already.
  if ((parts.length === 0 && scaleMax === null) || definition.kind === 'score' || definition.kind === 'grade')
    return candidates;
  const asked = new Set(parts.map(({ id }) => id));
  const findParts = (tokens: Sentence['tokens']): readonly Word[] =>
    find(tokens).filter(({ concept, id }) => concept === 'part' && asked.has(id));
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
      findParts(sentence.tokens),
      here.map(({ quantity }) => quantity),
    );
    const outside = namesOf(sentence).flatMap(({ tokens }) => findParts(tokens))[0]?.id;
    return here.map((one, index): Candidate => {
      const part = one.part ?? partNamed(parts, one.label) ?? bound[index]?.id ?? outside;
      const label = one.part === undefined ? labels.get(part ?? '') : undefined;
      const isBare = one.quantity.unit === undefined && one.quantity.of === undefined;
      const scale = one.scaleMax ?? (isBare ? (one.quantity.scaleMax ?? scaleMax ?? undefined) : undefined);
      return { ...one, part, label: label ?? one.label, scaleMax: scale };
    });
  });
}
