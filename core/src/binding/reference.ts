import type { Phase } from '../norm/edition.ts';

/** What a label says of itself, before the edition is asked whether it has such a norm or criterion. */
export interface Reference {
  /** The norm as an id ("2a"), or undefined where none is named. */
  readonly norm: string | undefined;
  /** The criteria it names, in the order of the text. */
  readonly numbers: readonly number[];
  /** The letter behind a number, as in "1b". */
  readonly part: string | undefined;
  readonly phase: Phase | undefined;
  /**
   * How sure it is that a criterion is meant: `named` has a norm or a word such as "criterium" before the number,
   * `bare` is a number alone, which may number anything.
   */
  readonly form: 'named' | 'bare' | 'none';
  /** Whether the word "norm" stands before the norm's number: only then is an unknown norm surely meant as one. */
  readonly worded: boolean;
  /** Length of the reference with the separators behind it. */
  readonly length: number;
  /** Whether a separator or the end of the text follows, and not a running sentence. */
  readonly delimited: boolean;
}

// Each pattern is sticky: the label is read from left to right, one part after the other.
const start = /(?:[(["“„'‘]|herkwalificatie )?/y;
const normWord = /norm(?:en)?[ :]{0,2}(\d{1,2})(?:[ .-]?([a-d])(?![a-z\d]))?/iy;
const lettered =
  /(\d{1,2})(?:\.| )?([a-d])(?: ?[.–—-] ?| )?(\d{1,2})(?:([a-z](?![a-z]))| ([a-z])(?=[).:]))?(?![\d%])/iy;
const dotted = /(\d{1,2})\.(\d{1,2})([a-z](?![a-z]))?(?![\d.%]|,(?! ?\d{1,2}\.\d))/iy;
const letteredNorm = /(\d{1,2})\.?([a-d])(?![a-z\d])/iy;
const criterionWord =
  /(?:(?:kwalificatie)?criteri(?:um|a|on)|crit\.?|leden|lid|punt(?:en)?|onderdeel|vraag|nummer|nr\.?|ad)[ :]{0,2}(?=\d)/iy;
const firstNumber = /(\d{1,2})([a-z](?![a-z]))?(?![\d%]|[.,]\d)/iy;
const further =
  /,? ?(t\/m|tot en met|[–—\-,&+/]|en) ?(?:norm )?(?:(\d{1,2})(?:\.?([a-d])[.-]?|\.))?(\d{1,2})(?:[a-z](?![a-z]))?(?![\d%]|[.,]\d)/iy;
const phaseWord = /(?:fase[ :]{1,2})?(plan(?:nen)?|do(?:en)?|check(?:en)?|act)(?:[ -]?fase)?(?![\p{L}\d])/iuy;
const separator = /[ .,:;|()[\]"”’–—-]*/y;

const phaseNames: Readonly<Record<string, Phase>> = {
  plan: 'plan',
  plannen: 'plan',
  do: 'do',
  doen: 'do',
  check: 'check',
  checken: 'check',
  act: 'act',
};

/** How many criteria one reference can name; a larger range is a slip of the pen. */
const mostNumbers = 40;

/** Reads what a label names at its start: a norm, criteria, a phase. `text` has single spaces. */
export function readReference(text: string): Reference {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return undefined;
    at += match[0].length;
    return match;
  };
  const idOf = (digits: string | undefined, letter: string | undefined): string =>
    `${Number(digits)}${(letter ?? '').toLowerCase()}`;

  take(start);
  let norm: string | undefined;
  let part: string | undefined;
  let phase: Phase | undefined;
  let named = false;
  /** The last separator, and where it ended: it delimits only what it stands directly behind. */
  let separated = '';
  let separatedTo = -1;
  const numbers: number[] = [];

  const takeSeparator = (): void => {
    const found = take(separator)?.[0] ?? '';
    if (found === '') return;
    separated = found;
    separatedTo = at;
  };
  const takePhase = (): void => {
    const before = at;
    const found = take(phaseWord);
    if (!found) return;
    const behind = text.slice(at);
    // "Plan van aanpak" and "Check-in" are no phases; "Plan", "Plan:" and "Plan 3." are.
    if (/^(?: ?[.:;,(–—-](?!\p{L})| \d|$)/u.test(behind)) {
      phase = phaseNames[(found[1] ?? '').toLowerCase()];
      takeSeparator();
    } else at = before;
  };
  const takeFurther = (): void => {
    for (let before = at, next = take(further); next; before = at, next = take(further)) {
      const [, joint = '', digits, letter, last] = next;
      // "3.1 en 3.2" names two criteria; "3.1 en 2b.2" leaves the norm, and "1 en 2.5" holds a decimal.
      if (
        digits !== undefined &&
        idOf(digits, letter) !== norm &&
        (letter === undefined || norm !== undefined)
      ) {
        at = before;
        break;
      }
      const previous = numbers.at(-1) ?? 0;
      const number = Number(last);
      const isRange = /^(?:t\/m|tot en met|[–—-])$/i.test(joint);
      for (
        let each = isRange ? previous + 1 : number;
        each <= number && numbers.length < mostNumbers;
        each++
      ) {
        numbers.push(each);
      }
    }
  };
  const takeNumber = (): void => {
    const found = take(firstNumber);
    if (!found) return;
    numbers.push(Number(found[1]));
    part = found[2]?.toLowerCase();
    takeFurther();
  };

  const wordedNorm = take(normWord);
  if (wordedNorm) {
    named = true;
    norm = idOf(wordedNorm[1], wordedNorm[2]);
    takeSeparator();
    takePhase();
    // After a norm a number without a word counts only when it is glued on ("Norm 2a.1"): "Norm 1 – 12 sessies".
    if (take(criterionWord) || (/^[.-]$/.test(separated) && /^\d/.test(text.slice(at)))) takeNumber();
  } else {
    const compound = take(lettered);
    const plain = compound ? undefined : take(dotted);
    if (compound || plain) {
      named = true;
      norm = compound ? idOf(compound[1], compound[2]) : idOf(plain?.[1], undefined);
      numbers.push(Number(compound ? compound[3] : plain?.[2]));
      part = (compound ? (compound[4] ?? compound[5]) : plain?.[3])?.toLowerCase();
      takeFurther();
    } else {
      const lone = take(letteredNorm);
      if (lone) {
        named = true;
        norm = idOf(lone[1], lone[2]);
      } else {
        takePhase();
        named = take(criterionWord) !== undefined;
        takeNumber();
      }
    }
  }

  takeSeparator();
  if (phase === undefined) takePhase();
  const something = norm !== undefined || numbers.length > 0 || phase !== undefined;
  return {
    norm,
    numbers,
    part,
    phase,
    worded: wordedNorm !== undefined,
    form: !something ? 'none' : named || numbers.length === 0 ? 'named' : 'bare',
    length: something ? at : 0,
    delimited: at >= text.length || (separatedTo === at && /[^ ]/.test(separated)),
  };
}
