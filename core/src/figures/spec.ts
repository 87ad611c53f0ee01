import type { FigureDefinition } from '../norm/figure-schema.ts';
import type { Unit } from './lexicon/units.ts';
import { plainWord } from './tokens.ts';
import { compileFinder, type Finder, longest, type Mention } from './terms.ts';
import type { FigurePart, FigureQuestion, RejectionReason } from './types.ts';

type Part = FigureDefinition['parts'][number];

/**
 * What words say for a figure:
 * - `topic`: they name it; `part`: they name a part of it, by `id`
 * - `other`: they name something else that has numbers, `reason` says what
 * - `clause`, `bracket`, `sentence`: they make all numbers there something else
 * - `together`: one of the lists that only together name the figure
 * - the rest as the definition calls it
 */
export type Concept =
  | 'topic'
  | 'part'
  | 'other'
  | 'clause'
  | 'bracket'
  | 'sentence'
  | 'together'
  | 'inverse'
  | 'nought'
  | 'unknown'
  | 'ignore'
  | 'own-instrument'
  | 'other-instrument'
  | 'group'
  | 'people'
  | 'table'
  | 'visit'
  | 'cell'
  | 'asked';

/** Words found for a figure. */
export interface Word {
  readonly concept: Concept;
  /** Of a part: its id; of words that only together name the figure: which lists, and which of them. */
  readonly id: string;
  readonly reason: RejectionReason;
  readonly from: number;
  readonly to: number;
  readonly denied?: true;
}

/** A figure with its words prepared for finding. */
export interface Spec {
  readonly definition: FigureDefinition;
  readonly question: FigureQuestion;
  /** How a value is called that is of no part. */
  readonly label: string;
  readonly partOf: (id: string) => Part | undefined;
  /** The words in tokens, in reading order, without those that only look like them. */
  readonly find: (tokens: Parameters<Finder<string>>[0]) => readonly Word[];
  readonly units: ReadonlySet<Unit>;
  /** The names of its instruments, folded. */
  readonly names: ReadonlySet<string>;
}

const separator = '\u0000';

interface Meaning {
  readonly concept: Concept;
  readonly id: string;
  readonly reason: RejectionReason;
}

/** The lists of terms of a figure, each with what it means. */
function listsOf(question: FigureQuestion): readonly (readonly [Meaning, readonly string[]])[] {
  const { figure, labels, parts } = question;
  const list = (
    concept: Concept,
    terms: readonly string[],
    id = '',
    reason: RejectionReason = 'other-subject',
  ): readonly [Meaning, readonly string[]] => [{ concept, id, reason }, terms];
  const known = new Set(parts.map(({ id }) => id));
  // What names the scales together is the instrument they come from.
  const isScored = figure.kind === 'score';
  return [
    list('topic', isScored ? figure.topic : [...figure.topic, ...labels]),
    list('asked', labels),
    ...figure.parts
      .filter(({ id }) => !known.has(id))
      .map(({ id, label, terms }) => list('part', terms.length > 0 ? terms : [label], id)),
    ...parts.map(({ id, label, terms }) =>
      list(
        'part',
        [label, ...(terms ?? []), ...(figure.parts.find((part) => part.id === id)?.terms ?? [])],
        id,
      ),
    ),
    ...figure.parts.map(({ id, cells }) => list('cell', cells, id)),
    ...figure.notThis.map(({ terms, reason, within }, index) =>
      list(within === 'number' ? 'other' : within, terms, String(index), reason),
    ),
    ...figure.together.flatMap((all, index) =>
      all.map((terms, which) => list('together', terms, `${index} ${which}`)),
    ),
    list('inverse', figure.inverse),
    list('nought', figure.nought),
    list('unknown', figure.unknown),
    list('ignore', figure.ignore),
    list('own-instrument', [...(figure.instruments?.own ?? []), ...(isScored ? labels : [])]),
    list('other-instrument', figure.instruments?.other ?? []),
    list('group', figure.groups),
    list('people', figure.others),
    list('table', figure.tables),
    list('visit', figure.visits),
  ];
}

function compile(question: FigureQuestion): Spec {
  const { figure } = question;
  const lists = listsOf(question).filter(([, terms]) => terms.length > 0);
  const meanings = new Map<string, Meaning>();
  const terms: Record<string, string> = {};
  for (const [meaning, words] of lists) {
    const key = [meaning.concept, meaning.id].join(separator);
    meanings.set(key, meaning);
    terms[key] = words.join(',');
  }
  const search = compileFinder(terms);
  const parts = new Map(figure.parts.map((part) => [part.id, part]));
  const wordsOf = new WeakMap<readonly Mention[], readonly Word[]>();
  return {
    definition: figure,
    question,
    label: figure.label ?? figure.title,
    partOf: (id) => parts.get(id),
    names: new Set((figure.instruments?.own ?? []).map(plainWord)),
    units: new Set(figure.units as readonly Unit[]),
    find: (tokens) => {
      const mentions = search(tokens);
      const known = wordsOf.get(mentions);
      if (known) return known;
      const words = mentions.map(({ concept, ...place }): Word => ({
        ...(meanings.get(concept) as Meaning),
        ...place,
      }));
      const ignored = words.filter(({ concept }) => concept === 'ignore');
      const kept = words.filter(
        (word) =>
          word.concept !== 'ignore' && !ignored.some(({ from, to }) => from <= word.from && word.from < to),
      );
      wordsOf.set(mentions, kept);
      return kept;
    },
  };
}

const mostSpecs = 30;
const specs = new WeakMap<FigureDefinition, Map<string, Spec>>();

/** A figure as it is asked, prepared once for each way of asking. */
export function specOf(question: FigureQuestion): Spec {
  const { figure, labels, parts, minimum, scaleMax } = question;
  const known = specs.get(figure) ?? new Map<string, Spec>();
  specs.set(figure, known);
  const key = JSON.stringify([labels, parts, minimum, scaleMax]);
  const found = known.get(key);
  if (found) return found;
  const spec = compile(question);
  if (known.size >= mostSpecs) known.clear();
  known.set(key, spec);
  return spec;
}

/** The longest of words that overlap; of a part and something else at one place the part. */
export const longestWords = (words: readonly Word[]): readonly Word[] => longest(words);

/** The id of the part that a label names, if any. */
export const partNamed = (parts: readonly FigurePart[], label: string): string | undefined =>
  parts.find((part) => [part.label, part.id].some((name) => plainWord(name) === plainWord(label)))?.id;
