import { addDays, addMonths, dateOf, endOfMonth, type IsoDate } from '../text/date.ts';
import { calendar } from './lexicon/calendar.ts';
import { valueOfWord } from './numbers.ts';
import { once } from './once.ts';
import type { Token } from './tokens.ts';
import type { Period } from './types.ts';

/** A period with the tokens `[from, to)` it was read from. */
export interface PeriodReading extends Period {
  readonly from: number;
  readonly to: number;
  readonly form: 'day' | 'month' | 'quarter' | 'part' | 'year' | 'range' | 'since' | 'relative' | 'previous';
  /** The year was not written and had to be found elsewhere. */
  readonly yearless: boolean;
  /** The year names an edition or a text: "Keurmerk 2025". */
  readonly edition: boolean;
}

/** A day, month, quarter or year as written; the year may still be unknown. */
interface Moment {
  readonly form: 'day' | 'month' | 'quarter' | 'part' | 'year';
  readonly year: number | undefined;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly day: number | undefined;
  readonly to: number;
  readonly lately: boolean;
}

type Tokens = readonly Token[];

const wholeYear = { firstMonth: 1, lastMonth: 12, day: undefined, lately: false } as const;

function digitsAt(tokens: Tokens, at: number, most: number): number | undefined {
  const token = tokens[at];
  if (!token || (token.kind !== 'number' && token.kind !== 'code')) return undefined;
  return token.text.length <= most && /^\d+$/.test(token.text) ? Number(token.text) : undefined;
}

const plainAt = (tokens: Tokens, at: number): string => tokens[at]?.plain ?? '';
const isSign = (tokens: Tokens, at: number, sign: string): boolean =>
  tokens[at]?.kind === 'sign' && plainAt(tokens, at) === sign;

/** A year of four digits, or of two behind an apostrophe. */
function yearAt(tokens: Tokens, at: number): { year: number; to: number } | undefined {
  if (isSign(tokens, at, "'")) {
    const short = digitsAt(tokens, at + 1, 2);
    const glued = tokens[at + 1]?.spaced === false && tokens[at + 1]?.text.length === 2;
    return short !== undefined && glued ? { year: 2000 + short, to: at + 2 } : undefined;
  }
  const year = tokens[at]?.text.length === 4 ? digitsAt(tokens, at, 4) : undefined;
  return year !== undefined && year >= 1990 && year <= 2099 ? { year, to: at + 1 } : undefined;
}

/** The year behind a month or quarter: "mei 2024", "mei '24", "Q3-2024", "derde kwartaal van 2024". */
function yearBehind(tokens: Tokens, at: number): { year: number; to: number } | undefined {
  let next = at;
  if (isSign(tokens, next, '.')) next++;
  if (isSign(tokens, next, '-') || isSign(tokens, next, '/')) {
    const year = yearAt(tokens, next + 1);
    return year && tokens[next + 1]?.spaced === false ? year : undefined;
  }
  while (next < at + 4 && calendar.of.includes(plainAt(tokens, next))) next++;
  if (calendar.yearWords.includes(plainAt(tokens, next))) next++;
  return yearAt(tokens, next);
}

function withYear(tokens: Tokens, at: number, moment: Omit<Moment, 'year' | 'to' | 'lately'>): Moment {
  const found = yearBehind(tokens, at);
  if (found) return { ...moment, ...found, lately: false };
  const dotted = isSign(tokens, at, '.') ? at + 1 : at;
  const lately = calendar.lately.includes(plainAt(tokens, dotted));
  return { ...moment, year: undefined, lately, to: lately ? dotted + 1 : at };
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function numericDay(tokens: Tokens, at: number): Moment | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(tokens[at]?.text ?? '');
  if (dotted) return dayOf(Number(dotted[1]), Number(dotted[2]), fullYear(dotted[3] ?? ''), at + 1);
  const first = digitsAt(tokens, at, 4);
  const separator = plainAt(tokens, at + 1);
  if (first === undefined || tokens[at + 1]?.kind !== 'sign' || !'-/.'.includes(separator)) return undefined;
  const second = digitsAt(tokens, at + 2, 2);
  if (second === undefined) return undefined;
  if (plainAt(tokens, at + 3) === separator) {
    const mark = isSign(tokens, at + 4, "'") ? at + 5 : at + 4;
    const third = digitsAt(tokens, mark, 4);
    if (third !== undefined) {
      const text = tokens[mark]?.text ?? '';
      if (tokens[at]?.text.length === 4) return dayOf(third, second, first, mark + 1);
      return text.length === 2 || text.length === 4
        ? dayOf(first, second, fullYear(text), mark + 1)
        : undefined;
    }
  }
  return undefined;
}

function dayOf(day: number, month: number, year: number, to: number): Moment | undefined {
  if (year < 1990 || year > 2099 || dateOf(year, month, day) === undefined) return undefined;
  return { form: 'day', year, firstMonth: month, lastMonth: month, day, to, lately: false };
}

/** "09-2024" and "2024-09". */
function numericMonth(tokens: Tokens, at: number): Moment | undefined {
  const separator = plainAt(tokens, at + 1);
  if (separator !== '-' && separator !== '/') return undefined;
  if (tokens[at + 1]?.spaced || tokens[at + 2]?.spaced) return undefined;
  const first = digitsAt(tokens, at, 4);
  const second = digitsAt(tokens, at + 2, 4);
  if (first === undefined || second === undefined) return undefined;
  const yearFirst = tokens[at]?.text.length === 4 && tokens[at + 2]?.text.length === 2;
  const [month, year] = yearFirst ? [second, first] : [first, second];
  if (month < 1 || month > 12 || year < 1990 || year > 2099) return undefined;
  return {
    form: 'month',
    year,
    firstMonth: month,
    lastMonth: month,
    day: undefined,
    to: at + 3,
    lately: false,
  };
}

function monthAt(tokens: Tokens, at: number): number | undefined {
  const token = tokens[at];
  return token?.kind === 'word' ? calendar.months.get(token.plain) : undefined;
}

function wordedDay(tokens: Tokens, at: number): Moment | undefined {
  const ordinal = /^(\d{1,2})(?:e|ste|de)$/i.exec(tokens[at]?.text ?? '');
  const day = ordinal ? Number(ordinal[1]) : digitsAt(tokens, at, 2);
  const month = monthAt(tokens, at + 1);
  if (day === undefined || month === undefined || day < 1 || day > 31) return undefined;
  const moment = withYear(tokens, at + 2, { form: 'day', firstMonth: month, lastMonth: month, day });
  return moment.year !== undefined && dateOf(moment.year, month, day) === undefined ? undefined : moment;
}

function wordedMonth(tokens: Tokens, at: number): Moment | undefined {
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  return withYear(tokens, at + 1, { form: 'month', firstMonth: month, lastMonth: month, day: undefined });
}

function partOf(
  form: 'quarter' | 'part',
  size: number,
  index: number,
): Omit<Moment, 'year' | 'to' | 'lately'> {
  return { form, firstMonth: (index - 1) * size + 1, lastMonth: index * size, day: undefined };
}

function lettered(text: string): Omit<Moment, 'year' | 'to' | 'lately'> | undefined {
  const match = /^([a-z])([1-4])$/.exec(text);
  if (!match) return undefined;
  const index = Number(match[2]);
  if (calendar.quarterLetters.includes(match[1] ?? '')) return partOf('quarter', 3, index);
  return match[1] === calendar.halfLetter && index <= 2 ? partOf('part', 6, index) : undefined;
}

function ordinalAt(tokens: Tokens, at: number): number | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const digits = /^(\d)(?:e|ste|de)$/i.exec(token.text);
  return digits ? Number(digits[1]) : token.kind === 'word' ? calendar.ordinals.get(token.plain) : undefined;
}

function quarterOrHalf(tokens: Tokens, at: number): Moment | undefined {
  const letters = lettered(plainAt(tokens, at));
  if (letters) return withYear(tokens, at + 1, letters);
  const ordinal = ordinalAt(tokens, at);
  const noun = plainAt(tokens, at + 1);
  if (ordinal !== undefined && ordinal >= 1 && ordinal <= 4) {
    if (calendar.quarter.includes(noun)) return withYear(tokens, at + 2, partOf('quarter', 3, ordinal));
    const half =
      noun === 'half' && plainAt(tokens, at + 2) === 'jaar' ? 3 : calendar.half.includes(noun) ? 2 : 0;
    if (half > 0) {
      const index = plainAt(tokens, at) === 'laatste' ? 2 : ordinal;
      return index <= 2 ? withYear(tokens, at + half, partOf('part', 6, index)) : undefined;
    }
    const count = valueOfWord(noun) ?? digitsAt(tokens, at + 1, 1);
    const unit = plainAt(tokens, at + 2);
    if (ordinal === 1 && count !== undefined && count >= 2) {
      const months = calendar.quarter.includes(unit) ? count * 3 : unit === 'maanden' ? count : 0;
      if (months >= 2 && months <= 12) {
        return withYear(tokens, at + 3, { form: 'part', firstMonth: 1, lastMonth: months, day: undefined });
      }
    }
    return undefined;
  }
  if (calendar.quarter.includes(plainAt(tokens, at))) {
    const index = digitsAt(tokens, at + 1, 1);
    if (index !== undefined && index >= 1 && index <= 4)
      return withYear(tokens, at + 2, partOf('quarter', 3, index));
  }
  return undefined;
}

/** A season or "begin 2024", which mean nothing without their year. */
function season(tokens: Tokens, at: number): Moment | undefined {
  const months = tokens[at]?.kind === 'word' ? calendar.seasons.get(plainAt(tokens, at)) : undefined;
  if (!months) return undefined;
  const inner = wordedMonth(tokens, at + 1);
  if (inner) return inner;
  const found = yearBehind(tokens, at + 1);
  return (
    found && {
      form: 'part',
      firstMonth: months[0],
      lastMonth: months[1],
      day: undefined,
      lately: false,
      ...found,
    }
  );
}

function yearFirst(tokens: Tokens, at: number): Moment | undefined {
  const glued = /^(\d{4})([qk][1-4])$/i.exec(tokens[at]?.text ?? '');
  if (glued) {
    const part = lettered((glued[2] ?? '').toLowerCase());
    return part && { ...part, year: Number(glued[1]), to: at + 1, lately: false };
  }
  const start = calendar.yearWords.includes(plainAt(tokens, at)) ? at + 1 : at;
  const found = yearAt(tokens, start);
  if (!found) return undefined;
  // A bare '24 is more often a quotation mark than a year.
  if (
    isSign(tokens, start, "'") &&
    start === at &&
    !/^(?:in|over|van|jaar|per|sinds)$/.test(plainAt(tokens, at - 1))
  ) {
    return undefined;
  }
  const behind = isSign(tokens, found.to, '-') ? found.to + 1 : found.to;
  const letters = lettered(plainAt(tokens, behind));
  if (letters && lettered(plainAt(tokens, at - 2)) === undefined) {
    return { ...letters, year: found.year, to: behind + 1, lately: false };
  }
  return { form: 'year', ...wholeYear, ...found };
}

function momentAt(tokens: Tokens, at: number): Moment | undefined {
  return (
    numericDay(tokens, at) ??
    wordedDay(tokens, at) ??
    numericMonth(tokens, at) ??
    quarterOrHalf(tokens, at) ??
    season(tokens, at) ??
    wordedMonth(tokens, at) ??
    yearFirst(tokens, at)
  );
}

/** "september en oktober 2024" */
const joinsMonths = (tokens: Tokens, at: number): boolean => {
  const [first, second] = [monthAt(tokens, at - 1), monthAt(tokens, at + 1)];
  return first !== undefined && second === first + 1;
};

/** The token behind a word or sign that joins two moments into a range, or undefined. */
function behindUntil(tokens: Tokens, at: number, between: boolean): number | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.plain === 't' && isSign(tokens, at + 1, '/') && plainAt(tokens, at + 2) === 'm') return at + 3;
  if (token.plain === 'tot') {
    if (plainAt(tokens, at + 1) === 'en' && plainAt(tokens, at + 2) === 'met') return at + 3;
    return plainAt(tokens, at + 1) === 'aan' ? at + 2 : at + 1;
  }
  if (calendar.until.includes(token.plain)) return at + 1;
  if (between && token.plain === calendar.and) return at + 1;
  if (token.plain === calendar.and && joinsMonths(tokens, at)) return at + 1;
  return token.kind === 'sign' && (token.plain === '-' || token.plain === '/') ? at + 1 : undefined;
}

/** "2023/24" and "2023-24": the second year by its last two digits. */
function shortSecondYear(tokens: Tokens, first: Moment, at: number): Moment | undefined {
  const text = tokens[at]?.text ?? '';
  if (first.form !== 'year' || first.year === undefined || !/^\d\d$/.test(text) || tokens[at]?.spaced)
    return undefined;
  return Number(text) === (first.year + 1) % 100
    ? { form: 'year', ...wholeYear, year: first.year + 1, to: at + 1 }
    : undefined;
}

function startOf(moment: Moment, year: number): IsoDate {
  return dateOf(year, moment.firstMonth, moment.day ?? 1) ?? endOfMonth(year, moment.firstMonth);
}

function endOf(moment: Moment, year: number): IsoDate {
  if (moment.day !== undefined)
    return dateOf(year, moment.lastMonth, moment.day) ?? endOfMonth(year, moment.lastMonth);
  return endOfMonth(year, moment.lastMonth);
}

/** The latest year in which the moment does not lie after the reference date. */
function latestYear(moment: Moment, referenceDate: IsoDate): number {
  const year = Number(referenceDate.slice(0, 4));
  return startOf(moment, year) > referenceDate ? year - 1 : year;
}

interface Span {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly to: number;
  readonly form: PeriodReading['form'];
  readonly yearless: boolean;
}

/** The year of another period in the same stretch. */
type KnownYear = () => number | undefined;

function single(moment: Moment, referenceDate: IsoDate, known: KnownYear): Span {
  const year = moment.year ?? known() ?? latestYear(moment, referenceDate);
  return {
    start: startOf(moment, year),
    end: endOf(moment, year),
    to: moment.to,
    form: moment.form,
    yearless: moment.year === undefined && !moment.lately,
  };
}

function rangeOf(first: Moment, last: Moment, referenceDate: IsoDate, known: KnownYear): Span | undefined {
  const lastYear =
    last.year ?? (first.year === undefined ? (known() ?? latestYear(last, referenceDate)) : undefined);
  const turned = first.firstMonth > last.lastMonth;
  const end = lastYear ?? (first.year ?? 0) + (turned ? 1 : 0);
  const begin = first.year ?? end - (turned ? 1 : 0);
  const span: Span = {
    start: startOf(first, begin),
    end: endOf(last, end),
    to: last.to,
    form: 'range',
    yearless: first.year === undefined && last.year === undefined,
  };
  return span.start <= span.end ? span : undefined;
}

function relativeAt(tokens: Tokens, at: number, referenceDate: IsoDate): Span | undefined {
  const word = plainAt(tokens, at);
  const kind = calendar.past.includes(word)
    ? 'past'
    : calendar.previous.includes(word)
      ? 'previous'
      : calendar.current.includes(word)
        ? 'current'
        : undefined;
  if (!kind) return undefined;
  const count = digitsAt(tokens, at + 1, 2) ?? valueOfWord(plainAt(tokens, at + 1));
  const noun = count === undefined ? at + 1 : at + 2;
  const months = calendar.spans.get(plainAt(tokens, noun));
  if (months === undefined) return undefined;
  const to = noun + 1;
  const form = 'relative';
  const year = Number(referenceDate.slice(0, 4));
  const firstMonth = Math.floor((Number(referenceDate.slice(5, 7)) - 1) / months) * months + 1;
  const currentStart = dateOf(year, firstMonth, 1) ?? referenceDate;
  if (kind === 'past') {
    const start = addDays(addMonths(referenceDate, -Math.round(months * (count ?? 1))), 1);
    return { start, end: referenceDate, to, form, yearless: false };
  }
  if (kind === 'current') return { start: currentStart, end: referenceDate, to, form, yearless: false };
  return {
    start: addMonths(currentStart, -months),
    end: addDays(currentStart, -1),
    to,
    form: 'previous',
    yearless: false,
  };
}

const glueWords: ReadonlySet<string> = new Set([
  'in',
  'over',
  'van',
  'per',
  'uit',
  'voor',
  'tot',
  'en',
  'sinds',
]);

/** Whether the words right before a year make it the year of an edition: "het Keurmerk Basis GGZ 2021". */
function namesEdition(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 6; back--) {
    const token = tokens[back];
    if (!token || token.kind === 'line') return false;
    if (token.kind !== 'word') {
      if (back === at - 1 && token.plain === '(') continue;
      return false;
    }
    if (glueWords.has(token.plain)) return false;
    if (calendar.editions.some((noun) => token.plain.endsWith(noun))) return true;
  }
  return false;
}

/** Whether a month ends what began with its year: "in 2024 (t/m november)", "tot en met juni 2024". */
function endsRange(tokens: Tokens, at: number): boolean {
  const [third, second, last] = [plainAt(tokens, at - 3), plainAt(tokens, at - 2), plainAt(tokens, at - 1)];
  const isUntil = (last === 'm' && second === '/' && third === 't') || last === 'tm';
  return isUntil || (last === 'met' && second === 'en' && third === 'tot');
}

/** Nouns and units that show four digits before them to be an amount and not a year. */
export type Counted = (word: string) => boolean;

function spanAt(tokens: Tokens, at: number, referenceDate: IsoDate, known: KnownYear): Span | undefined {
  const school = calendar.schoolYear.includes(plainAt(tokens, at));
  const first = momentAt(tokens, school ? at + 1 : at);
  if (!first) return relativeAt(tokens, at, referenceDate);
  const between =
    plainAt(tokens, at - 1) === calendar.between || plainAt(tokens, at - 2) === calendar.between;
  const behind = behindUntil(tokens, first.to, between);
  const dash = behind === first.to + 1 && tokens[first.to]?.kind === 'sign';
  const next =
    behind === undefined ? undefined : (shortSecondYear(tokens, first, behind) ?? momentAt(tokens, behind));
  // "2021 – 9%" has no second moment; "1 - 10 - 2023" has been read whole already.
  const last = next && !(dash && next.form === 'day' && first.form === 'year') ? next : undefined;
  if (next === undefined && first.form === 'month' && endsRange(tokens, at)) {
    return single({ ...first, firstMonth: 1, form: 'part' }, referenceDate, known);
  }
  const range = last && rangeOf(first, last, referenceDate, known);
  if (school && range && first.year !== undefined && last?.year !== undefined) {
    return { ...range, start: `${first.year}-08-01`, end: `${last.year}-07-31` };
  }
  return range ?? single(first, referenceDate, known);
}

/** Whether a month without day or year is worth reading: "mei" and "maart" are, "jan" and "dec" are names. */
function standsAlone(tokens: Tokens, at: number, span: Span): boolean {
  if (!span.yearless || span.form === 'range' || span.form === 'quarter') return true;
  if (span.form === 'part') return false;
  return (
    span.form === 'day' || plainAt(tokens, at).length >= calendar.shortest || plainAt(tokens, at) === 'mei'
  );
}

function yearsIn(tokens: Tokens): number | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const found = yearAt(tokens, at);
    if (found && !namesEdition(tokens, at)) return found.year;
  }
  return undefined;
}

/**
 * The dates and periods in a stretch of tokens, in reading order. What has no year takes that of another period
 * in the same stretch, or else the latest that does not lie after the reference date.
 */
export function periodsOf(
  tokens: Tokens,
  mask: string,
  referenceDate: IsoDate,
  counted: Counted,
): readonly PeriodReading[] {
  const found: PeriodReading[] = [];
  const known = once(() => yearsIn(tokens));
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !opensPeriod(token, tokens[at + 1])) continue;
    const span = spanAt(tokens, at, referenceDate, known);
    if (!span || !standsAlone(tokens, at, span)) continue;
    const counts = counted(plainAt(tokens, at + 1)) && !/^(?:in|over)$/.test(plainAt(tokens, at - 1));
    if (span.form === 'year' && token.kind === 'number' && counts) continue;
    if (span.form === 'year' && plainAt(tokens, at - 1) === '=') continue;
    const since =
      calendar.since.includes(plainAt(tokens, at - 1)) &&
      span.form !== 'range' &&
      span.form !== 'relative' &&
      span.form !== 'previous';
    const from = since ? at - 1 : at;
    const start = tokens[from]?.start ?? 0;
    const end = tokens[span.to - 1]?.end ?? start;
    found.push({
      text: mask.slice(start, end),
      start: span.start,
      end: since && span.start <= referenceDate ? referenceDate : span.end,
      range: { start, end },
      from,
      to: span.to,
      form: since ? 'since' : span.form,
      yearless: span.yearless,
      edition: span.form === 'year' && namesEdition(tokens, at),
    });
    at = span.to - 1;
  }
  return found;
}

const starters: ReadonlySet<string> = new Set([
  ...calendar.months.keys(),
  ...calendar.ordinals.keys(),
  ...calendar.seasons.keys(),
  ...calendar.quarter,
  ...calendar.schoolYear,
  ...calendar.yearWords,
  ...calendar.past,
  ...calendar.previous,
  ...calendar.current,
]);

/** Whether a date or period can start with this word. */
export const opensDate = (word: string): boolean =>
  starters.has(word) || (word.length === 2 && lettered(word) !== undefined);

/** Whether a period can start here; most tokens cannot, and are passed over fast. */
function opensPeriod({ kind, plain, text }: Token, next: Token | undefined): boolean {
  if (kind === 'word') return opensDate(plain);
  if (kind === 'sign') return plain === "'";
  if (kind === 'line') return false;
  if (text.length >= 4 || kind === 'code') return true;
  return (
    next !== undefined &&
    (next.kind === 'word' || next.plain === '-' || next.plain === '/' || next.plain === '.')
  );
}

/** Whether a hyphen behind this word ends it: "januari-juni", "Q1-Q4". */
export const splitsAtHyphen = (part: string): boolean =>
  calendar.months.has(part) || lettered(part) !== undefined;
