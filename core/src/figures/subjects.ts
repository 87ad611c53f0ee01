import { clausesAround, mentionsIn } from './claims.ts';
import { bind } from './binding.ts';
import type { Clauses } from './clauses.ts';
import { followers } from './lexicon/followers.ts';
import { singularUnits, unitWords, type Unit } from './lexicon/units.ts';
import type { Quantity } from './quantities.ts';
import { precedingOf, type Sentence } from './sentences.ts';
import type { Mention } from './terms.ts';

/** The mention that a number goes with: the nearest in its own clause, then in the clauses before and behind. */
export function subjectOf<M extends Mention>(
  clauses: Clauses,
  mentions: readonly M[],
  quantity: Quantity,
): M | undefined {
  const away = ({ from, to }: Mention): number =>
    from >= quantity.to ? from - quantity.to : quantity.at - to;
  const nearest = (list: readonly M[]): M | undefined =>
    list.reduce<M | undefined>(
      (best, mention) => (best === undefined || away(mention) < away(best) ? mention : best),
      undefined,
    );
  for (const clause of clausesAround(clauses, quantity.at)) {
    const found = nearest(mentionsIn(clauses, mentions, clause));
    if (found !== undefined) return found;
  }
  return nearest(mentions.filter(({ from }) => from >= quantity.to));
}

/** The mention that each number of a sentence goes with, where labels and numbers come in turn. */
export function labelsFor<M extends Mention>(
  sentence: Sentence,
  clauses: Clauses,
  mentions: readonly M[],
  quantities: readonly Quantity[],
): readonly (M | undefined)[] {
  const values = quantities.map(({ at, to }) => ({ from: at, to }));
  return bind(sentence.tokens, clauses, mentions, values).map((keys) => keys[0]);
}

const backReferences: ReadonlySet<string> = new Set(['naar', 'tot', 'nu', 'waarvan', 'daarvan', 'hiervan']);

const isLine = ({ tokens }: Sentence): boolean => tokens.at(-1)?.plain !== '.';

/** A unit that is named before a bare number or over it: "Wachttijd in weken: 6", a column "Minuten". */
export function unitNamed(
  sentence: Sentence,
  quantity: Quantity,
  units: ReadonlySet<Unit>,
): Unit | undefined {
  // "maximaal 12 consulten, gemiddeld zijn dat er 9", "vorig jaar 9 weken, nu 5"
  const before = sentence.tokens[quantity.at - 1]?.plain ?? '';
  const farther = sentence.tokens[quantity.at - 2]?.plain ?? '';
  const isMean = [before, before === 'van' ? farther : ''].some((word) => word.startsWith('gemiddeld'));
  // "in de tweede lijn 25 sessies, bij ons 9"
  const isOwn = before === 'ons' && farther === 'bij';
  // "702 minuten: 471 direct en 231 indirect"
  const colon = sentence.tokens.findLastIndex(({ plain }, at) => plain === ':' && at < quantity.at);
  const isPart =
    colon > 0 && sentence.quantities().some(({ to, unit }) => to === colon && unit !== undefined);
  const refers = before === 'er' || isMean || isOwn || isPart || backReferences.has(before);
  const named = (tokens: Sentence['tokens'], to: number): Unit | undefined => {
    for (let at = to - 1; at >= 0; at--) {
      const token = tokens[at];
      const unit =
        token?.kind === 'word' ? unitWords.get(token.plain) : token?.plain === '%' ? '%' : undefined;
      const counted = tokens[at - 1]?.kind === 'number';
      if (unit && units.has(unit) && (!counted || refers) && !singularUnits.has(token?.plain ?? ''))
        return unit;
    }
    return undefined;
  };
  const lines = precedingOf(sentence).filter(({ quantities }) => quantities().length === 0);
  const names = [
    ...sentence.rowHeads,
    ...sentence.columnHeads,
    ...(sentence.kind === 'text' ? lines.filter(isLine) : []),
    ...sentence.above.slice(0, 1),
  ];
  const next = sentence.tokens[quantity.to];
  if (next?.kind === 'word' && !followers.has(next.plain) && !refers) return undefined;
  const own = named(sentence.tokens, quantity.from);
  if (own) return own;
  for (const name of names) {
    const unit = named(name.tokens, name.tokens.length);
    if (unit) return unit;
  }
  return undefined;
}
