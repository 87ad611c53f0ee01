import { numberWords } from './lexicon/numbers.ts';
import { table } from './lexicon/table.ts';
import type { Token } from './tokens.ts';

/** A number as it is read from tokens `[from, to)`. */
export interface NumberReading {
  readonly value: number;
  readonly to: number;
  /** Whole, and written in words: "een" and "twee" are often no figure at all. */
  readonly words: boolean;
  /** "een" may be the article; it counts as a number only where its surroundings say so. */
  readonly article: boolean;
}

const { units, tens, and, halves, hundred, thousand, comma } = numberWords;
const fractions = table({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 0.33, '⅔': 0.67 });

const tidy = (value: number): number => Number(value.toFixed(6));

/** The value of digits as Dutch writes them: `8,4` and `8.4`, but `1.234` is a thousand and more. */
export function numberOf(text: string): number {
  const fraction = fractions.get(text);
  if (fraction !== undefined) return fraction;
  if (/^[1-9]\d{0,2}(?:[.\u00A0\u2009\u202F]\d{3})+(?:,\d+)?$/u.test(text)) {
    return Number(text.replace(/[.\u00A0\u2009\u202F]/gu, '').replace(',', '.'));
  }
  return Number(text.replace(',', '.'));
}

const tensNames = [...tens.keys()];

function belowHundred(word: string): number | undefined {
  const simple = units.get(word) ?? tens.get(word);
  if (simple !== undefined) return simple;
  const ten = tensNames.find((name) => word.endsWith(name));
  if (ten === undefined) return undefined;
  const head = word.slice(0, -ten.length);
  if (!head.endsWith(and)) return undefined;
  const unit = units.get(head.slice(0, -and.length));
  return unit !== undefined && unit > 0 && unit < 10 ? unit + (tens.get(ten) ?? 0) : undefined;
}

// "honderdentwaalf" and "honderdtwaalf" are both right.
function rest(word: string, read: (word: string) => number | undefined): number | undefined {
  if (word === '') return 0;
  return read(word) ?? (word.startsWith(and) ? read(word.slice(and.length)) : undefined);
}

function multiple(
  word: string,
  name: string,
  size: number,
  most: number,
  below: (word: string) => number | undefined,
): number | undefined {
  const at = word.indexOf(name);
  if (at < 0) return below(word);
  const times = at === 0 ? 1 : below(word.slice(0, at));
  const remainder = rest(word.slice(at + name.length), below);
  if (times === undefined || remainder === undefined || times < 1 || times > most) return undefined;
  return times * size + remainder;
}

const belowThousand = (word: string): number | undefined => multiple(word, hundred, 100, 99, belowHundred);
const belowMillion = (word: string): number | undefined => multiple(word, thousand, 1000, 999, belowThousand);
const longestWord = 60;

const mostKnown = 10_000;
const known = new Map<string, number | null>();

/** The value of a folded number word from zero to 999.999, "anderhalf" and "achteneenhalf" included. */
export function valueOfWord(word: string): number | undefined {
  const found = known.get(word);
  if (found !== undefined) return found ?? undefined;
  const value = readWord(word);
  if (known.size >= mostKnown) known.clear();
  known.set(word, value ?? null);
  return value;
}

function readWord(word: string): number | undefined {
  if (word.length > longestWord) return undefined;
  const half = halves.get(word);
  if (half !== undefined) return half;
  for (const ending of numberWords.halfEndings) {
    if (word.endsWith(ending)) {
      const whole = belowHundred(word.slice(0, -ending.length));
      if (whole !== undefined) return whole + 0.5;
    }
  }
  return belowMillion(word);
}

/** Digits behind "komma": "acht", "nul vijf" or "vijfenzeventig". */
function readDecimals(tokens: readonly Token[], at: number): { digits: string; to: number } | undefined {
  let digits = '';
  let to = at;
  for (let token = tokens[to]; token?.kind === 'word' && digits.length < 3; token = tokens[to]) {
    const value = belowHundred(token.plain);
    if (value === undefined) break;
    digits += String(value);
    to++;
  }
  return digits === '' ? undefined : { digits, to };
}

/** "één", which is no article. */
const isStressed = ({ text }: Token): boolean => /é/iu.test(text.normalize('NFC'));

function readWords(tokens: readonly Token[], at: number): NumberReading | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  let value = valueOfWord(token.plain);
  if (value === undefined) return undefined;
  let to = at + 1;
  const article = token.plain === numberWords.article && !isStressed(token);

  const next = tokens[to];
  if (next?.kind === 'word' && comma.includes(next.plain)) {
    const decimals = readDecimals(tokens, to + 1);
    if (decimals) {
      return { value: Number(`${value}.${decimals.digits}`), to: decimals.to, words: false, article: false };
    }
  }
  const room = value >= 1000 && value % 1000 === 0 ? 1000 : value >= 100 && value % 100 === 0 ? 100 : 0;
  if (room > 0 && next?.kind === 'word') {
    const remainder = belowThousand(next.plain);
    if (remainder !== undefined && remainder < room && (remainder > 1 || isStressed(next))) {
      value += remainder;
      to++;
    }
  }
  const [first, second, third] = numberWords.andAHalf;
  const isHalf =
    tokens[to]?.plain === first &&
    tokens[to + 1]?.plain === second &&
    third.includes(tokens[to + 2]?.plain ?? '');
  return isHalf
    ? { value: value + 0.5, to: to + 3, words: true, article: false }
    : { value, to, words: true, article };
}

/** The number that starts at token `at`, in digits or in words, or undefined. */
export function readNumber(tokens: readonly Token[], at: number): NumberReading | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return readWords(tokens, at);
  const value = numberOf(token.text);
  const next = tokens[at + 1];
  if (next?.kind === 'number' && fractions.has(next.text) && !fractions.has(token.text)) {
    return { value: tidy(value + numberOf(next.text)), to: at + 2, words: false, article: false };
  }
  const magnitude = next?.kind === 'word' ? numberWords.magnitudes.get(next.plain) : undefined;
  if (magnitude !== undefined)
    return { value: tidy(value * magnitude), to: at + 2, words: false, article: false };
  return { value, to: at + 1, words: false, article: false };
}
