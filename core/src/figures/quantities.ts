import type { Range } from '../text/range.ts';
import { amountWords } from './lexicon/amounts.ts';
import { numberWords } from './lexicon/numbers.ts';
import { gluedUnits, unitModifiers, unitWords, type Unit } from './lexicon/units.ts';
import { readNumber, valueOfWord, type NumberReading } from './numbers.ts';
import type { PeriodReading } from './periods.ts';
import type { Token } from './tokens.ts';

/**
 * What a number does in its sentence:
 * - `amount`: it says how much; only these can be figures
 * - `scale`: an end of a scale ("van 1 tot 5")
 * - `sample`: how many were asked ("n=47")
 * - `statistic`: a spread, median or test value beside the figure
 * - `reference`: it numbers something ("vraag 4")
 * - `other`: money, house numbers and the like
 */
export type Role = 'amount' | 'scale' | 'sample' | 'statistic' | 'reference' | 'other';

/** An amount as it is written, with the tokens `[from, to)` it was read from. */
export interface Quantity {
  readonly role: Role;
  readonly range: Range;
  /** The first token with the words that belong to it ("max.", "ongeveer"), and the first of the number itself. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** The single value, or undefined for a range from `low` to `high`. */
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly unit: Unit | undefined;
  /** The whole, in "14 van de 132" and "4 op de 10". */
  readonly of: number | undefined;
  readonly percent: number | undefined;
  /** The top of the scale, where the number itself tells it ("4,8/5", "8,3 (max. 10)"). */
  readonly scaleMax: number | undefined;
  readonly approximate: boolean;
  readonly bound: 'at-most' | 'at-least' | undefined;
  /** A minus sign stands right before it. */
  readonly negative: boolean;
  /** Written in words: then "een" and "twee" are often no figure at all. */
  readonly words: boolean;
}

type Tokens = readonly Token[];

const plainAt = (tokens: Tokens, at: number): string => tokens[at]?.plain ?? '';
const isSign = (tokens: Tokens, at: number, sign: string): boolean =>
  tokens[at]?.kind === 'sign' && plainAt(tokens, at) === sign;
const round = (value: number): number => Math.round(value * 10) / 10;

interface Unitary {
  readonly unit: Unit;
  readonly to: number;
}

function unitAt(tokens: Tokens, at: number): Unitary | undefined {
  let next = at;
  for (let skipped = 0; skipped < 3; skipped++) {
    const token = tokens[next];
    if (!token) return undefined;
    if (token.kind === 'line' && skipped === 0 && tokens[next + 1]?.kind === 'word') {
      next++;
      continue;
    }
    if (token.kind === 'sign') {
      if (token.plain === '%') return { unit: '%', to: next + 1 };
      if (token.plain === '×') return { unit: 'keer', to: next + 1 };
      // "6 à 8 (behandel)gesprekken"
      if (token.plain === '(' && isSign(tokens, next + 2, ')') && tokens[next + 3]?.spaced === false) {
        next += 3;
        continue;
      }
      return undefined;
    }
    if (token.kind !== 'word') return undefined;
    const unit = unitWords.get(token.plain);
    if (unit) {
      const dotted =
        isSign(tokens, next + 1, '.') && token.plain.length <= 3 && tokens[next + 1]?.spaced === false;
      return { unit, to: dotted && tokens[next + 2]?.kind !== undefined ? next + 2 : next + 1 };
    }
    if (!unitModifiers.has(token.plain)) return undefined;
    next++;
  }
  return undefined;
}

/** `8:50 uur`, `8u50` and `8 uur en 50 minuten`, in minutes. */
function clockAt(tokens: Tokens, at: number): { minutes: number; to: number } | undefined {
  const hours = tokens[at];
  const glued = /^(\d{1,3})u([0-5]\d)$/i.exec(hours?.text ?? '');
  if (glued) return { minutes: Number(glued[1]) * 60 + Number(glued[2]), to: at + 1 };
  if (hours?.kind !== 'number' || !/^\d{1,3}$/.test(hours.text)) return undefined;
  const separator = tokens[at + 1];
  const minutes = tokens[at + 2];
  const wholeMinutes = minutes && /^[0-5]?\d$/.test(minutes.text) ? Number(minutes.text) : undefined;
  if (separator && !separator.spaced && minutes && !minutes.spaced && wholeMinutes !== undefined) {
    const clock = separator.plain === ':' && minutes.text.length === 2;
    const unit = clock ? unitAt(tokens, at + 3) : undefined;
    if (unit?.unit === 'uur') return { minutes: Number(hours.text) * 60 + wholeMinutes, to: unit.to };
    if (separator.plain === 'u') return { minutes: Number(hours.text) * 60 + wholeMinutes, to: at + 3 };
  }
  const unit = unitAt(tokens, at + 1);
  if (unit?.unit !== 'uur') return undefined;
  const rest = plainAt(tokens, unit.to) === 'en' ? unit.to + 1 : unit.to;
  const second = readNumber(tokens, rest);
  const secondUnit = second && unitAt(tokens, second.to);
  return second && secondUnit?.unit === 'min' && second.value < 60
    ? { minutes: Number(hours.text) * 60 + second.value, to: secondUnit.to }
    : undefined;
}

/** A share in words: "driekwart", "de helft", "twee derde", "een kwart". */
function shareAt(tokens: Tokens, at: number): { percent: number; to: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const percent = numberWords.shares.get(token.plain);
  const isTime = unitWords.has(plainAt(tokens, at + 1)) || plainAt(tokens, at + 1) === 'over';
  if (percent !== undefined)
    return isTime || plainAt(tokens, at - 1) === 'halve' ? undefined : { percent, to: at + 1 };
  const count = readNumber(tokens, at);
  const part = count && numberWords.parts.get(plainAt(tokens, count.to));
  if (!count || !part || count.value >= part || count.value % 1 !== 0) return undefined;
  if (unitWords.has(plainAt(tokens, count.to + 1))) return undefined;
  return { percent: round((100 * count.value) / part), to: count.to + 1 };
}

/** The unit of the first number in "38/62%", "5 / 3 weken" and "476 van de 540 minuten". */
function sharedUnit(tokens: Tokens, at: number): Unitary | undefined {
  const article = amountWords.outOfFillers.has(plainAt(tokens, at + 1)) ? at + 2 : at + 1;
  const next = isSign(tokens, at, '/') ? at + 1 : plainAt(tokens, at) === 'van' ? article : undefined;
  const second = next === undefined ? undefined : readNumber(tokens, next);
  const unit = second && !second.words ? unitAt(tokens, second.to) : undefined;
  return unit && sharedUnits.has(unit.unit) ? { unit: unit.unit, to: at } : undefined;
}

const sharedUnits: ReadonlySet<Unit> = new Set(['%', 'dagen', 'weken', 'maanden', 'min', 'uur']);

/** Whether behind a number with its unit a second number with the same unit follows. */
function isUnitRange(tokens: Tokens, unit: Unitary): boolean {
  const joins =
    tokens[unit.to]?.kind === 'sign'
      ? isSign(tokens, unit.to, '-')
      : amountWords.to.has(plainAt(tokens, unit.to));
  const last = joins ? readNumber(tokens, unit.to + 1) : undefined;
  return last !== undefined && unitAt(tokens, last.to)?.unit === unit.unit;
}

/** "tussen 4", "tussen de vijf" */
function isBetween(tokens: Tokens, at: number): boolean {
  const before = plainAt(tokens, at - 1) === 'de' ? at - 2 : at - 1;
  return plainAt(tokens, before) === amountWords.between;
}

/** The second end of a range: "10 à 12", "4-5", "zeven tot acht", "tussen 4 en 6". */
function rangeEnd(tokens: Tokens, first: NumberReading, from: number): NumberReading | undefined {
  // "4 weken tot 6 weken", "80% tot 90%"
  const unit = unitAt(tokens, first.to);
  const at = unit && isUnitRange(tokens, unit) ? unit.to : first.to;
  const token = tokens[at];
  if (!token) return undefined;
  let behind: number | undefined;
  if (token.kind === 'sign' && token.plain === '-') {
    const glued = token.spaced === (tokens[at + 1]?.spaced ?? false);
    behind = glued ? at + 1 : undefined;
  } else if (token.plain === 't' && plainAt(tokens, at + 2) === 'm') behind = at + 3;
  else if (token.plain === 'tm') behind = at + 1;
  else if (token.kind === 'word' && amountWords.to.has(token.plain)) {
    behind = plainAt(tokens, at + 1) === 'en' && plainAt(tokens, at + 2) === 'met' ? at + 3 : at + 1;
    if (plainAt(tokens, behind) === 'hooguit' || plainAt(tokens, behind) === 'maximaal') behind++;
  } else if (token.plain === 'en' && isBetween(tokens, from)) behind = at + 1;
  const last = behind === undefined ? undefined : readNumber(tokens, behind);
  if (!last || last.article || last.value <= first.value) return undefined;
  // "1 of 2" is a range, "in 2023 of 2024" was read as years before.
  return last;
}

interface Whole {
  readonly of: number;
  readonly to: number;
  /** Written with a slash or as "uit", as scales are. */
  readonly form: 'slash' | 'van' | 'op' | 'uit';
}

function wholeAt(tokens: Tokens, first: NumberReading, at: number): Whole | undefined {
  // "8 (van 120)"
  if (isSign(tokens, at, '(') && plainAt(tokens, at + 1) === 'van') {
    const whole = wholeAt(tokens, first, at + 1);
    return whole && isSign(tokens, whole.to, ')') ? { ...whole, to: whole.to + 1 } : undefined;
  }
  const word = plainAt(tokens, at);
  if (isSign(tokens, at, '/')) {
    const whole = readNumber(tokens, at + 1);
    // "38/62%" are two shares.
    if (whole && sharedUnits.has(unitAt(tokens, whole.to)?.unit ?? 'punten')) return undefined;
    return whole && !whole.words && whole.value >= first.value && whole.value > 1
      ? { of: whole.value, to: whole.to, form: 'slash' }
      : undefined;
  }
  const op = amountWords.onEvery.has(word);
  if (!op && !amountWords.outOf.has(word)) return undefined;
  const fillers = op ? amountWords.everyFillers : amountWords.outOfFillers;
  let next = at + 1;
  while (next <= at + 3 && fillers.has(plainAt(tokens, next))) next++;
  const whole = readNumber(tokens, next);
  if (!whole || whole.article || whole.value < first.value || whole.value < 2) return undefined;
  const unit = unitAt(tokens, whole.to);
  if (unit && unit.unit !== 'punten' && unit.unit !== 'sessies') return undefined;
  return { of: whole.value, to: whole.to, form: op ? 'op' : word === 'uit' ? 'uit' : 'van' };
}

const scaleTops: ReadonlySet<number> = new Set([4, 5, 7, 10, 100]);

/** The top of the scale in brackets behind a number: "(max. 5)", "(max. score is 5,0)", "(schaal 1-5)", "(op 5)". */
function bracketedScale(tokens: Tokens, at: number): { max: number; to: number } | undefined {
  if (!isSign(tokens, at, '(')) return undefined;
  let max: number | undefined;
  let named = false;
  for (let next = at + 1; next < at + 12; next++) {
    const token = tokens[next];
    if (!token) return undefined;
    if (isSign(tokens, next, ')')) {
      return max !== undefined && named && scaleTops.has(max) ? { max, to: next + 1 } : undefined;
    }
    if (token.kind === 'sign' && token.plain === '%') return undefined;
    if (token.kind === 'word') {
      const top = amountWords.scaleWords.get(token.plain);
      if (top !== undefined) max = top;
      if (/^(?:max|maximaal|maximum|maximale|schaal|op|van|uit|score|\w*puntsschaal)$/.test(token.plain))
        named = true;
    }
    const number = token.kind === 'number' ? readNumber(tokens, next) : undefined;
    if (number) {
      if (isSign(tokens, next + 1, '-') || plainAt(tokens, next + 1) === 'tot') named = true;
      max = number.value;
    }
  }
  return undefined;
}

/** "op een schaal van 1 tot 5", "op een vijfpuntsschaal" behind a number. */
function scaleBehind(tokens: Tokens, at: number): { max: number; to: number } | undefined {
  for (let next = at; next < at + 4; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word') return undefined;
    const top = amountWords.scaleWords.get(token.plain);
    if (top !== undefined) return { max: top, to: next + 1 };
    if (token.plain !== 'schaal') continue;
    let max: number | undefined;
    let to = next + 1;
    for (let look = next + 1; look < next + 12; look++) {
      const number = tokens[look]?.kind === 'number' ? readNumber(tokens, look) : undefined;
      const joins = /^(?:van|tot|en|met|[tm/(-])$/.test(plainAt(tokens, look));
      if (number && number.value <= 100) {
        max = number.value;
        to = look + 1;
      } else if (!joins) break;
    }
    return max !== undefined && scaleTops.has(max) ? { max, to } : undefined;
  }
  return undefined;
}

const isPair = (pairs: readonly (readonly [string, string])[], first: string, second: string): boolean =>
  pairs.some((pair) => pair[0] === first && pair[1] === second);

interface Before {
  readonly approximate: boolean;
  readonly bound: 'at-most' | 'at-least' | undefined;
  readonly negative: boolean;
  /** The first token that belongs to the number. */
  readonly from: number;
}

/** The words and signs before a number: "ca.", "±", "max.", "<", "tussen", "ruim", "minder dan". */
function readBefore(tokens: Tokens, at: number): Before {
  let approximate = false;
  let bound: Before['bound'];
  let negative = false;
  let from = at;
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const token = tokens[back];
    if (!token || token.kind === 'line') break;
    const word = token.plain;
    if (token.kind === 'sign') {
      if (word === '±' || word === '~' || word === '≈') approximate = true;
      else if (word === '+' && isSign(tokens, back - 1, '-')) approximate = true;
      else if (word === '-' && (isSign(tokens, back - 1, '+') || isSign(tokens, back - 1, '/')))
        approximate = true;
      else if ((word === '/' || word === '-') && isSign(tokens, back - 1, '+')) approximate = true;
      else if (word === '<') bound = 'at-most';
      else if (word === '>') bound = 'at-least';
      else if (word === '-' && back === at - 1 && token.spaced && !tokens[at]?.spaced) negative = true;
      else if (word === '.' && amountWords.about.has(plainAt(tokens, back - 1))) continue;
      else if (word === '.' && /^(?:max|min)$/.test(plainAt(tokens, back - 1))) {
        bound = plainAt(tokens, back - 1) === 'max' ? 'at-most' : 'at-least';
        back--;
      } else if (word !== '+' && word !== "'" && word !== '=') break;
    } else {
      const before = plainAt(tokens, back - 1);
      if (word === amountWords.estimate[1] && before === amountWords.estimate[0]) {
        approximate = true;
        back--;
      } else if (amountWords.about.has(word)) approximate = true;
      else if (amountWords.over.has(word)) {
        approximate = true;
        bound ??= 'at-least';
      } else if (amountWords.atMost.has(word)) bound ??= 'at-most';
      else if (amountWords.atLeast.has(word)) bound ??= 'at-least';
      else if (isPair(amountWords.atMostPairs, before, word)) {
        const denied = amountWords.denials.has(plainAt(tokens, back - 2));
        bound = denied ? 'at-least' : 'at-most';
        back -= denied ? 2 : 1;
      } else if (isPair(amountWords.atLeastPairs, before, word)) {
        // "niet langer dan 540"
        const denied = amountWords.denials.has(plainAt(tokens, back - 2));
        bound = denied ? 'at-most' : 'at-least';
        back -= denied ? 2 : 1;
      } else if (word !== 'een' && word !== amountWords.between && word !== 'de' && word !== 's') break;
      if (word === 'de' || word === 'een') continue;
    }
    from = back;
  }
  return { approximate, bound, negative, from };
}

/** Whether the number belongs to a list that started with a numbering noun: "vraag 4, 5 en 6". */
function isReference(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 16); back--) {
    const token = tokens[back];
    if (!token || token.kind === 'line') return false;
    if (token.kind === 'word') {
      if (amountWords.references.has(token.plain)) return true;
      if (!/^(?:en|tot|t|m|met|of)$/.test(token.plain)) return false;
    } else if (token.kind === 'sign') {
      if (!/^[-,./&:#°]$/.test(token.plain)) return false;
      if (
        token.plain === ':' &&
        back === at - 1 &&
        !/^(?:agb|kvk|tel|telefoon|fax|nr|nummer)$/.test(plainAt(tokens, back - 1))
      ) {
        return false;
      }
    } else if (/[.,]/.test(token.text)) return false;
  }
  return false;
}

function roleOf(tokens: Tokens, at: number, to: number, reading: NumberReading): Role {
  const before = plainAt(tokens, at - 1);
  const behind = plainAt(tokens, to);
  if (isSign(tokens, at - 1, '=') || isSign(tokens, at - 1, ':')) {
    const name = plainAt(tokens, at - 2);
    if (amountWords.sampleSize.has(name)) return 'sample';
    if (amountWords.statistics.has(name)) return 'statistic';
  }
  if (amountWords.sampleSize.has(before)) return 'sample';
  if (amountWords.statistics.has(before)) return 'statistic';
  if (/^(?:van|is|was)$/.test(before) && amountWords.statistics.has(plainAt(tokens, at - 2)))
    return 'statistic';
  if (behind === '%' && isSign(tokens, to + 1, '-') && amountWords.statistics.has(plainAt(tokens, to + 2)))
    return 'statistic';
  if (amountWords.money.has(before) || amountWords.money.has(behind)) return 'other';
  if (!unitAt(tokens, to) && isReference(tokens, at)) return 'reference';
  if (
    !reading.words &&
    tokens[at - 1]?.kind === 'word' &&
    amountWords.streets.some((end) => before.endsWith(end))
  ) {
    return 'other';
  }
  // A Dutch postcode.
  if (/^\d{4}$/.test(tokens[at]?.text ?? '') && /^[A-Z]{2}$/.test(tokens[to]?.text ?? '')) return 'other';
  if (isSign(tokens, to, '/') && tokens[at]?.text === '24' && tokens[to + 1]?.text === '7') return 'other';
  if (isSign(tokens, at - 1, '/') && tokens[at]?.text === '7' && tokens[at - 2]?.text === '24')
    return 'other';
  return 'amount';
}

/** What a reading tells of a number; the rest follows from the words before it. */
type Reading = Partial<Omit<Quantity, 'range' | 'from' | 'at' | 'approximate' | 'bound' | 'negative'>> & {
  /** The token behind the number and its unit. */
  readonly end: number;
};

function quantityFrom(tokens: Tokens, at: number, { end, ...reading }: Reading): Quantity {
  const start = tokens[at]?.start ?? 0;
  return {
    role: 'amount',
    value: undefined,
    low: undefined,
    high: undefined,
    unit: undefined,
    of: undefined,
    percent: undefined,
    scaleMax: undefined,
    words: false,
    ...reading,
    ...readBefore(tokens, at),
    range: { start, end: tokens[end - 1]?.end ?? start },
    at,
    to: reading.to ?? end,
  };
}

function rangeReading(tokens: Tokens, at: number, first: NumberReading, last: NumberReading): Reading {
  const unit = unitAt(tokens, last.to);
  const [low, high] = [first.value, last.value];
  const role = roleOf(tokens, at, first.to, first);
  const isScale = !unit && (low === 0 || low === 1) && scaleTops.has(high) && role === 'amount';
  return {
    role: isScale ? 'scale' : role,
    end: unit?.to ?? last.to,
    low,
    high,
    unit: unit?.unit,
    words: first.words,
  };
}

/** "14 van de 132" is a count, "4 op de 10" a share, "8,3/10" a score. */
function wholeReading(tokens: Tokens, at: number, first: NumberReading, whole: Whole): Reading {
  const { of, form, to: end } = whole;
  const role = roleOf(tokens, at, first.to, first);
  const isPoints = unitAt(tokens, end)?.unit === 'punten';
  const isScale =
    scaleTops.has(of) && (form === 'slash' || form === 'uit' || first.value % 1 !== 0 || isPoints);
  if (isScale) return { role, end, value: first.value, scaleMax: of, words: first.words };
  const percent = round((100 * first.value) / of);
  return form === 'op'
    ? { role, end, value: percent, unit: '%', percent, words: first.words }
    : { role, end, value: first.value, of, percent, words: first.words };
}

function plainReading(tokens: Tokens, at: number, first: NumberReading, unit: Unitary | undefined): Reading {
  const end = unit?.to ?? first.to;
  const scale = unit ? undefined : (bracketedScale(tokens, end) ?? scaleBehind(tokens, end));
  const isPartOfYear = unit?.unit === 'jaar' && first.value < 2 && first.value % 1 !== 0;
  return {
    role: roleOf(tokens, at, first.to, first),
    end,
    to: scale?.to ?? end,
    value: isPartOfYear ? first.value * 12 : first.value,
    unit: isPartOfYear ? 'maanden' : unit?.unit,
    percent: unit?.unit === '%' ? first.value : undefined,
    scaleMax: scale?.max,
    words: first.words,
  };
}

/** "een sessie of acht", "een week of zes": about so many. */
function someAt(tokens: Tokens, at: number): Reading | undefined {
  const unit = plainAt(tokens, at) === 'een' ? unitAt(tokens, at + 1) : undefined;
  if (!unit || plainAt(tokens, unit.to) !== 'of') return undefined;
  const number = readNumber(tokens, unit.to + 1);
  return number && number.value > 1
    ? { end: number.to, value: number.value, unit: unit.unit, words: number.words }
    : undefined;
}

function quantityAt(tokens: Tokens, at: number): Quantity | undefined {
  const clock = clockAt(tokens, at);
  if (clock) return quantityFrom(tokens, at, { end: clock.to, value: clock.minutes, unit: 'min' });
  const share = shareAt(tokens, at);
  if (share) {
    const { percent } = share;
    return quantityFrom(tokens, at, { end: share.to, value: percent, unit: '%', percent, words: true });
  }
  const some = someAt(tokens, at);
  if (some) return { ...quantityFrom(tokens, at, some), approximate: true };
  const first = readNumber(tokens, at);
  if (!first) return undefined;
  const last = rangeEnd(tokens, first, at);
  if (last) return quantityFrom(tokens, at, rangeReading(tokens, at, first, last));
  const unit = unitAt(tokens, first.to) ?? sharedUnit(tokens, first.to);
  const whole = unit ? undefined : wholeAt(tokens, first, first.to);
  if (whole) return quantityFrom(tokens, at, wholeReading(tokens, at, first, whole));
  const needsUnit = first.article || amountWords.half.has(plainAt(tokens, at));
  if (needsUnit && !unit) return undefined;
  return quantityFrom(tokens, at, plainReading(tokens, at, first, unit));
}

/** Marks the ends of a scale that is explained with words between: "van 1 (minimaal) tot 5 (maximaal)". */
function markScales(tokens: Tokens, quantities: readonly Quantity[]): readonly Quantity[] {
  let inScale = false;
  return quantities.map((quantity) => {
    if (quantity.role !== 'amount' || quantity.unit) return quantity;
    const before = plainAt(tokens, quantity.at - 1);
    const noun = plainAt(tokens, quantity.at - 2);
    const starts = (before === 'van' || before === 'tussen') && amountWords.scaleNouns.has(noun);
    const ends = inScale && /^(?:tot|en|t\/m|met|m|-)$/.test(before);
    const glued = amountWords.scaleNouns.has(before);
    inScale = starts;
    return starts || ends || glued ? { ...quantity, role: 'scale' as const } : quantity;
  });
}

/** The numeral of a list in running text, "1." or "2)" before a word; undefined where the number is none. */
function numeralOf(tokens: Tokens, { value, unit, at, to }: Quantity): number | undefined {
  if (value === undefined || value % 1 !== 0 || unit !== undefined || to !== at + 1) return undefined;
  const closed = isSign(tokens, to, '.') || isSign(tokens, to, ')');
  return closed && tokens[to]?.spaced === false && tokens[to + 1]?.kind === 'word' ? value : undefined;
}

/** Marks the numerals of a list that is told in a sentence: "1. bejegening, 2. informatie en 3. uitvoering". */
function markNumerals(tokens: Tokens, quantities: readonly Quantity[]): readonly Quantity[] {
  const numerals = quantities.map((quantity) => numeralOf(tokens, quantity));
  let last = 0;
  return quantities.map((quantity, index) => {
    const isNext = numerals[index] === last + 1 && (last > 0 || numerals[index + 1] === 2);
    last = isNext ? last + 1 : 0;
    return isNext ? { ...quantity, role: 'reference' as const } : quantity;
  });
}

/** Whether an amount can start here; most words cannot, and are passed over fast. */
function opensAmount({ kind, plain, text }: Token): boolean {
  if (kind === 'number') return true;
  if (kind === 'code') return /^\d{1,3}u\d\d$/i.test(text);
  return kind === 'word' && (valueOfWord(plain) !== undefined || numberWords.shares.has(plain));
}

/** The amounts in a stretch of tokens, in reading order. Tokens of periods are skipped. */
export function quantitiesOf(tokens: Tokens, periods: readonly PeriodReading[]): readonly Quantity[] {
  const found: Quantity[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    while (next < periods.length && (periods[next]?.to ?? 0) <= at) next++;
    const period = periods[next];
    if (period && period.from <= at) {
      at = period.to - 1;
      continue;
    }
    const token = tokens[at];
    if (!token || !opensAmount(token)) continue;
    const quantity = quantityAt(tokens, at);
    if (!quantity) continue;
    found.push(quantity);
    at = quantity.to - 1;
  }
  return markNumerals(tokens, markScales(tokens, found));
}

/** Whether a word may stand right behind digits without making a code of them. */
export const isGluedUnit = (word: string): boolean => gluedUnits.has(word);
