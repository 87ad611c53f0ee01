import moo from 'moo';
import { fold } from '../text/words.ts';
import { table } from './lexicon/table.ts';

/**
 * - `word`: letters, with what belongs to them ("CQi-cijfer", "OQ-45", "Q3")
 * - `number`: digits with their points and commas, or a fraction sign such as ½
 * - `code`: digits that are no amount, such as "2a", "3.2.1" or a telephone number
 * - `line`: the end of a line
 * - `sign`: any other character
 */
export type TokenKind = 'word' | 'number' | 'code' | 'line' | 'sign';

/** A piece of a mask with its place in it. Blanks have no token; `spaced` says that one stands before it. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Words folded as in norm files, signs in their plainest form: all dashes are "-", all quotes are "'". */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly spaced: boolean;
}

// The lengths are bounded so that a checker can prove each pattern to take linear time.
const lexer = moo.compile({
  blank: /[^\S\n\r]+/u,
  line: { match: /\r\n|\n|\r/u, lineBreaks: true },
  note: /[⁰¹²³⁴⁵⁶⁷⁸⁹†‡]+/u,
  // A blank groups thousands only where it cannot end a line: "1 234" with a narrow or non-breaking one.
  number: /\d{1,3}(?:[\u00A0\u2009\u202F]\d{3}){1,4}(?!\d)|\d{1,20}(?:[.,]\d{1,20}){0,6}|[½¼¾⅓⅔]/u,
  // A decimal number behind a hyphen is not part of the word: "bejegening-4,8".
  word: /\p{L}[\p{L}\p{M}\p{Nd}\u00AD]{0,60}(?:[-‐‑'’][\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}\u00AD]{0,60}(?![.,]?\p{Nd})){0,6}/u,
  sign: { match: /[\s\S]/u, lineBreaks: true },
});

const signs = table({
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '’': "'",
  '‘': "'",
  '“': "'",
  '”': "'",
  '"': "'",
  '≤': '<',
  '≥': '>',
  '⁄': '/',
  '[': '(',
  ']': ')',
  '⋅': '•',
  '·': '•',
});

const plainAscii = /^[a-z\d]+$/;

/** A word as it is looked up: lower case, without accents, hyphens and apostrophes. */
export function plainWord(text: string): string {
  const lower = text.toLowerCase();
  const plain = plainAscii.test(lower) ? lower : fold(lower);
  return plain.startsWith(patient) ? client + plain.slice(patient.length) : plain;
}

/** What one practice calls clients, another calls patients. */
const [patient, client] = ['patient', 'client'];

/** Words that a hyphen joins and that mean something each by itself, such as "januari-juni". */
export type Splits = (part: string) => boolean;

const hyphen = /[-‐‑]/u;

function* splitWord(text: string, start: number, splits: Splits): Generator<{ text: string; start: number }> {
  if (!hyphen.test(text)) {
    yield { text, start };
    return;
  }
  const first = text.slice(0, text.search(hyphen));
  if (!splits(plainWord(first))) {
    yield { text, start };
    return;
  }
  yield { text: first, start };
  yield { text: text.charAt(first.length), start: start + first.length };
  yield* splitWord(text.slice(first.length + 1), start + first.length + 1, splits);
}

const digits = /^\d/;
const wellFormed = /^(?:\d{1,3}(?:[.\u00A0\u2009\u202F]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?|[½¼¾⅓⅔])$/u;
const longestAmount = 6;

/** Whether digits are an amount by themselves, and not a code such as "3.2.1", "020" or "94999999". */
function isAmount(text: string): boolean {
  if (!wellFormed.test(text)) return false;
  if (/^0\d/.test(text)) return false;
  return /[.,\u00A0\u2009\u202F]/u.test(text) || text.length <= longestAmount;
}

/** Whether a token ends right where the next one starts, with digits: a code too long for one token. */
const runsOn = (last: Token | undefined, at: number): boolean =>
  last !== undefined && (last.kind === 'number' || last.kind === 'code') && last.end === at;

/** Whether digits that come now end a code with a letter in it: "2a.1", "2b-13", "2.b.13". */
function endsCode(tokens: readonly Token[], spaced: boolean): boolean {
  const [before, join] = tokens.slice(-2);
  if (spaced || join?.kind !== 'sign' || join.spaced || !/^[.-]$/.test(join.plain)) return false;
  if (before?.kind === 'code') return /\p{L}$/u.test(before.text);
  return before?.kind === 'word' && before.text.length === 1 && !before.spaced && join.plain === '.';
}

/**
 * The tokens of `mask` between two offsets. `glued` are the words that may stand right behind digits ("45min");
 * other letters there make a code of them ("2a"). Takes time in proportion to the length.
 */
export function tokensOf(
  mask: string,
  start: number,
  end: number,
  glued: (word: string) => boolean,
  splits: Splits,
): readonly Token[] {
  const tokens: Token[] = [];
  const add = (kind: TokenKind, text: string, at: number, spaced: boolean): void => {
    const plain = kind === 'word' ? plainWord(text) : (signs.get(text) ?? text);
    tokens.push({ kind, text, plain, start: at, end: at + text.length, spaced });
  };

  let spaced = true;
  lexer.reset(mask.slice(start, end));
  for (let next = lexer.next(); next; next = lexer.next()) {
    const { type, text } = next;
    const at = start + next.offset;
    const last = tokens.at(-1);
    switch (type) {
      case 'blank':
        spaced = true;
        continue;
      case 'note':
        continue;
      case 'word': {
        if (last?.kind === 'number' && !spaced && last.end === at && !glued(plainWord(text))) {
          tokens[tokens.length - 1] = {
            ...last,
            kind: 'code',
            text: last.text + text,
            plain: '',
            end: at + text.length,
          };
          continue;
        }
        if (!hyphen.test(text)) {
          add('word', text, at, spaced);
          break;
        }
        let between = spaced;
        for (const part of splitWord(text, at, splits)) {
          const isHyphen = part.text.length === 1 && hyphen.test(part.text);
          add(isHyphen ? 'sign' : digits.test(part.text) ? 'number' : 'word', part.text, part.start, between);
          between = false;
        }
        break;
      }
      case 'number':
        add(
          isAmount(text) && !(runsOn(last, at) && digits.test(text)) && !endsCode(tokens, spaced)
            ? 'number'
            : 'code',
          text,
          at,
          spaced,
        );
        break;
      case 'line':
        add('line', text, at, spaced);
        spaced = true;
        continue;
      default:
        add('sign', text, at, spaced);
    }
    spaced = false;
  }
  return tokens;
}
