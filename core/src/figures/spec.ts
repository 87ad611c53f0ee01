import type { FigureDefinition } from '../norm/figure-schema.ts';
import type { Unit } from './lexicon/units.ts';
import { type OwnUnit, ownUnitsOf } from './own-units.ts';
import { createIndex, longest, type TermIndex } from './terms.ts';
import { plainWord, type Token } from './tokens.ts';
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
  readonly find: (tokens: readonly Token[]) => readonly Word[];
  readonly units: ReadonlySet<Unit>;
  /** Units that only this figure has. */
  readonly ownUnits: readonly OwnUnit[];
  /** The names of its instruments, folded. */
  readonly names: ReadonlySet<string>;
}

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

type Tokens = readonly Token[];

/** A meaning of words for one of the figures whose words are looked for together. */
interface Entry extends Meaning {
  readonly figure: number;
}

/** The words of many figures, found in one pass over the tokens of a sentence. */
interface Shelf {
  readonly index: TermIndex<Entry>;
  figures: number;
  /** What was found in tokens, figure by figure; made anew when a figure comes in. */
  found: WeakMap<Tokens, readonly (readonly Word[])[]>;
}

const newShelf = (): Shelf => ({ index: createIndex(), figures: 0, found: new WeakMap() });

const mostOnShelf = 40;
let shelf = newShelf();

const none: readonly Word[] = [];

/** Leaves out the words that only look like those of the figure. */
function withoutIgnored(words: readonly Word[]): readonly Word[] {
  const ignored = words.filter(({ concept }) => concept === 'ignore');
  if (ignored.length === 0) return words;
  return words.filter(
    (word) =>
      word.concept !== 'ignore' && !ignored.some(({ from, to }) => from <= word.from && word.from < to),
  );
}

function foundIn({ index, found }: Shelf, tokens: Tokens): readonly (readonly Word[])[] {
  const known = found.get(tokens);
  if (known) return known;
  const all: Word[][] = [];
  for (const { concept: entry, from, to, denied } of index.search(tokens)) {
    const { figure, concept, id, reason } = entry;
    const word: Word = denied ? { concept, id, reason, from, to, denied } : { concept, id, reason, from, to };
    const words = all[figure];
    if (words) words.push(word);
    else all[figure] = [word];
  }
  const kept = all.map(withoutIgnored);
  found.set(tokens, kept);
  return kept;
}

/** Puts the words of a figure with those of the others; gives what finds them. */
function putOnShelf(question: FigureQuestion): Spec['find'] {
  if (shelf.figures >= mostOnShelf) shelf = newShelf();
  const own = shelf;
  const figure = own.figures++;
  own.found = new WeakMap();
  for (const [meaning, terms] of listsOf(question)) {
    if (terms.length > 0) own.index.add({ ...meaning, figure }, terms.join(','));
  }
  return (tokens) => foundIn(own, tokens)[figure] ?? none;
}

function compile(question: FigureQuestion): Spec {
  const { figure } = question;
  const parts = new Map(figure.parts.map((part) => [part.id, part]));
  return {
    definition: figure,
    question,
    label: figure.label ?? figure.title,
    partOf: (id) => parts.get(id),
    ownUnits: ownUnitsOf(figure.units),
    names: new Set((figure.instruments?.own ?? []).map(plainWord)),
    units: new Set(figure.units as readonly Unit[]),
    find: putOnShelf(question),
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
