import type { Norm } from '../../../core/src/norm/edition.ts';
import type { Item } from './plan.ts';
import type { Random } from './random.ts';

/** How a document counts its criteria. */
export type Numbering =
  'code' | 'worded' | 'bare' | 'digits' | 'per-phase' | 'chapter' | 'chapter-phase' | 'none';

/** What a document calls its criteria. */
export type Wording = 'title' | 'alias' | 'question' | 'paraphrase' | 'mixed' | 'none';

/** How a document heads its norms. */
export type NormStyle =
  | 'norm'
  | 'norm-title'
  | 'letter'
  | 'chapter'
  | 'level'
  | 'level-norm'
  | 'title'
  | 'roman'
  | 'words'
  | 'none';

/** Makes the number of a criterion from its place: norm, number, count in its phase, chapter. */
type NumberForm = (item: Item) => string;

const codes: readonly NumberForm[] = [
  ({ norm, number }) => `${norm}.${number}`,
  ({ norm, number }) => `${norm}.${number}`,
  ({ norm, number }) => `${norm.toUpperCase()}.${number}`,
  ({ norm, number }) => `[${norm}.${number}]`,
  ({ norm, number }) => `C${norm}.${number}`,
];

/** Reads as a reference only where a name follows. */
const dashedCode: NumberForm = ({ norm, number }) => `${norm}-${number}`;

const wordedCodes: readonly NumberForm[] = [
  ({ norm, number }) => `Criterium ${norm}.${number}`,
  ({ norm, number }) => `Kwalificatiecriterium ${norm}.${number}`,
  ({ norm, number }) => `Criterium ${number} van norm ${norm}`,
  ({ norm, number }) => `Norm ${norm}, criterium ${number}`,
  ({ norm, number }) => `Norm ${norm} - criterium ${number}`,
];

const counted = [
  '',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
];
const inWords = (number: number): string => counted[number] ?? String(number);

const bareForms: readonly NumberForm[] = [
  ({ number }) => String(number),
  ({ number }) => String(number),
  ({ number }) => `Criterium ${number}`,
  ({ number }) => `Kwalificatiecriterium ${number}`,
  ({ number }) => `Criterium ${inWords(number)}`,
];

const forms: Readonly<Record<Numbering, readonly NumberForm[]>> = {
  code: codes,
  worded: wordedCodes,
  bare: bareForms,
  digits: [({ number }) => String(number)],
  'per-phase': [({ placeInPhase }) => String(placeInPhase)],
  chapter: [({ chapter, place }) => `${chapter}.${place}`],
  'chapter-phase': [({ chapter, phaseInPart, placeInPhase }) => `${chapter}.${phaseInPart}.${placeInPhase}`],
  none: [() => ''],
};

/** A number and a name as one label. */
type Joint = (number: string, name: string) => string;

const joints: readonly Joint[] = [
  (number, name) => `${number} ${name}`,
  (number, name) => `${number}. ${name}`,
  (number, name) => `${number} – ${name}`,
  (number, name) => `${number}: ${name}`,
];

const digitJoints: readonly Joint[] = [
  (number, name) => `${number}. ${name}`,
  (number, name) => `${number}. ${name}`,
  (number, name) => `${number} ${name}`,
  (number, name) => `${number}) ${name}`,
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two letters swapped, or one left out: what fingers do in one word of a label. */
function slip(text: string, random: Random): string {
  const words = text.split(' ');
  const long = words.flatMap((word, index) => (/^\p{L}{7,}$/u.test(word) ? [index] : []));
  if (long.length === 0) return text;
  const chosen = random.pick(long);
  const word = words[chosen] ?? '';
  const at = random.between(2, word.length - 3);
  const wrong = random.chance(0.5)
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return words.with(chosen, wrong).join(' ');
}

function nameOf(item: Item, wording: Wording, random: Random): string {
  switch (wording) {
    case 'title':
      return item.criterion.title;
    case 'alias':
      return capital(random.pick([item.criterion.title, ...item.names]));
    case 'question':
      return random.pick(item.questions);
    case 'paraphrase':
      return random.pick(item.paraphrases);
    case 'mixed':
      return nameOf(item, random.pick(['title', 'alias', 'paraphrase']), random);
    case 'none':
      return '';
  }
}

/** The two halves of a criterion's label. */
export interface Label {
  readonly number: string;
  readonly name: string;
  /** Both in the document's own way; never empty unless both halves are. */
  readonly whole: string;
}

/** The labels of a document: one style, with a slip of the pen or another wording here and there. */
export function labelsOf(
  items: readonly Item[],
  numbering: Numbering,
  wording: Wording,
  random: Random,
): ReadonlyMap<Item, Label> {
  const all = forms[numbering];
  const form = random.pick(numbering === 'code' && wording !== 'none' ? [...all, dashedCode] : all);
  const behind = numbering === 'code' && wording !== 'none' && random.chance(0.12);
  const joint = random.pick(joints);
  const digitJoint = random.pick(digitJoints);
  const slipped = random.chance(0.25) ? random.pick(items) : undefined;
  const other = wording !== 'none' && random.chance(0.25) ? random.pick(items) : undefined;
  return new Map(
    items.map((item) => {
      const number = form(item);
      const written = nameOf(item, item === other ? 'title' : wording, random);
      const name = item === slipped ? slip(written, random) : written;
      if (number === '' || name === '') return [item, { number, name, whole: number + name }];
      const bracketed = number.startsWith('[');
      const whole = bracketed
        ? `${number} ${name}`
        : behind
          ? `${name} (${number})`
          : (/^\d+$/.test(number) ? digitJoint : joint)(number, name);
      return [item, { number, name, whole }];
    }),
  );
}

const romans: Readonly<Record<string, string>> = { '1': 'I', '2': 'II', '3': 'III' };
const letters = 'ABCDEFG';

/** The heading of a norm, or undefined where the document has none. */
export function normHeading(
  norm: Norm,
  index: number,
  chapter: number,
  style: NormStyle,
): string | undefined {
  const { id, title, level = '' } = norm;
  const digit = id.charAt(0);
  switch (style) {
    case 'none':
      return undefined;
    case 'norm':
      return `Norm ${id}`;
    case 'norm-title':
      return `Norm ${id}. ${title}`;
    case 'letter':
      return `${letters[index]}. Norm ${id} – ${title}`;
    case 'chapter':
      return `${chapter}. Norm ${id} ${level}`;
    case 'level':
      return id.length > 1 ? `${level}: ${title}` : level;
    case 'level-norm':
      return `${level} (norm ${id})`;
    case 'title':
      return title;
    case 'roman':
      return `Norm ${romans[digit]}${id.slice(1)}`;
    case 'words':
      return id.length > 1 ? `Norm ${id}: ${title}` : `Norm ${inWords(Number(id))}: ${title}`;
  }
}
