import { unitWords, type Unit } from './lexicon/units.ts';
import { readNumber } from './numbers.ts';
import { splitsAtHyphen } from './periods.ts';
import { isGluedUnit } from './quantities.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A unit of one's own, such as "per 1.000 verpleegdagen", as it is looked for: words, and numbers by their value. */
export interface OwnUnit {
  readonly unit: Unit;
  readonly steps: readonly (string | number)[];
}

const known: ReadonlySet<string> = new Set([...unitWords.values(), '€']);

/** Prepares the units that the language does not know by itself. */
export const ownUnitsOf = (units: readonly string[]): readonly OwnUnit[] =>
  units
    .filter((unit) => !known.has(unit))
    .map((unit) => {
      const tokens = tokensOf(unit, 0, unit.length, isGluedUnit, splitsAtHyphen);
      // A unit of one's own is shown as it is written, like those of the language.
      return { unit: unit as Unit, steps: tokens.map((token, at) => stepOf(token, tokens, at)) };
    });

const stepOf = (token: Token, tokens: readonly Token[], at: number): string | number =>
  token.kind === 'number' ? (readNumber(tokens, at)?.value ?? token.plain) : token.plain;

/** Whether a unit stands at a token. */
function standsAt({ steps }: OwnUnit, tokens: readonly Token[], at: number): boolean {
  return steps.every((step, index) => {
    const here = at + index;
    return typeof step === 'number' ? readNumber(tokens, here)?.value === step : tokens[here]?.plain === step;
  });
}

/** The first of the units in tokens `[from, to)`. */
export function ownUnitIn(
  units: readonly OwnUnit[],
  tokens: readonly Token[],
  from: number,
  to: number,
): Unit | undefined {
  for (let at = from; at < to; at++) {
    const found = units.find((unit) => standsAt(unit, tokens, at));
    if (found) return found.unit;
  }
  return undefined;
}
