import type { Criterion, Edition, Norm, Phase } from '../../../core/src/norm/edition.ts';
import { phases } from '../../../core/src/norm/edition.ts';
import type { Random } from './random.ts';
import texts from './texts.json' with { type: 'json' };

/** What people write for a criterion, in words of their own. */
interface Texts {
  readonly paraphrases: readonly string[];
  readonly questions: readonly string[];
  /** Aliases that name a part of the criterion, and would head no whole answer. */
  readonly notLabels?: readonly string[];
  readonly bodies: readonly string[];
}

/** A criterion that a document answers. */
export interface Item {
  readonly norm: string;
  readonly number: number;
  readonly criterion: Criterion;
  /** Which chapter of the document its norm is. */
  readonly chapter: number;
  /** Its place among the document's criteria of the norm, from 1; and among those of the phase. */
  readonly place: number;
  readonly placeInPhase: number;
  /** Which of the phases that the document has of the norm is its own, from 1. */
  readonly phaseInPart: number;
  readonly names: readonly string[];
  readonly questions: readonly string[];
  readonly paraphrases: readonly string[];
  /** The paragraphs of the answer. */
  readonly paragraphs: readonly string[];
}

/** A norm in a document. */
export interface Part {
  readonly norm: Norm;
  readonly index: number;
  readonly chapter: number;
  readonly items: readonly Item[];
}

/** What a document answers, in its own order. */
export type Plan = readonly Part[];

/** How free a document is with what it answers. */
export interface Freedom {
  /** Whether answers may stand in any order within their phase or norm. */
  readonly shuffled: 'no' | 'phase' | 'norm';
  /** Whether criteria may be left out. */
  readonly gaps: boolean;
  readonly firstChapter: number;
}

function textsOf(norm: string, number: number): Texts {
  const found = (texts as Readonly<Record<string, Texts>>)[`${norm}.${number}`];
  if (!found) throw new Error(`no texts for criterion ${norm}.${number}`);
  return found;
}

function normsOf(edition: Edition, random: Random): readonly Norm[] {
  const chosen = random.chance(0.6) ? edition.norms.length : random.between(1, 2);
  const kept = new Set(random.shuffled(edition.norms).slice(0, chosen));
  return edition.norms.filter((norm) => kept.has(norm));
}

function criteriaOf(norm: Norm, freedom: Freedom, random: Random): readonly Criterion[] {
  const leftOut =
    freedom.gaps && random.chance(0.3) ? random.between(1, Math.ceil(norm.criteria.length / 4)) : 0;
  const dropped = new Set(random.shuffled(norm.criteria).slice(0, leftOut));
  const kept = norm.criteria.filter((criterion) => !dropped.has(criterion));
  if (freedom.shuffled === 'norm') return random.shuffled(kept);
  if (freedom.shuffled === 'no') return kept;
  return phases.flatMap((phase) => random.shuffled(kept.filter((criterion) => criterion.phase === phase)));
}

function itemsOf(norm: Norm, chapter: number, freedom: Freedom, random: Random): readonly Item[] {
  const seen = new Map<Phase, number>();
  return criteriaOf(norm, freedom, random).map((criterion, index) => {
    const { paraphrases, questions, notLabels = [], bodies } = textsOf(norm.id, criterion.number);
    const aliases = (criterion.aliases ?? []).filter((alias) => !notLabels.includes(alias));
    const placeInPhase = (seen.get(criterion.phase) ?? 0) + 1;
    seen.set(criterion.phase, placeInPhase);
    return {
      norm: norm.id,
      number: criterion.number,
      criterion,
      chapter,
      place: index + 1,
      placeInPhase,
      phaseInPart: [...seen.keys()].indexOf(criterion.phase) + 1,
      names: aliases.filter((alias) => !alias.endsWith('?')),
      questions: [...aliases.filter((alias) => alias.endsWith('?')), ...questions],
      paraphrases,
      paragraphs: random.pick(bodies).split('\n\n'),
    };
  });
}

/** Draws which norms and criteria a document answers, in which order and with which texts. */
export function planOf(edition: Edition, freedom: Freedom, random: Random): Plan {
  return normsOf(edition, random).map((norm, index) => {
    const chapter = freedom.firstChapter + index;
    return { norm, index, chapter, items: itemsOf(norm, chapter, freedom, random) };
  });
}
