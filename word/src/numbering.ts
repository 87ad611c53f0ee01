import type { Styles } from './styles.ts';
import { readXml } from './xml.ts';

/** What Word puts before a numbered paragraph. */
export type Mark =
  /** A bullet, or nothing to see. */
  | { readonly kind: 'bullet' }
  /** A number that a Markdown list can have. */
  | { readonly kind: 'number'; readonly number: number; readonly text: string }
  /** Any other label: "a)", "2.1", "Norm 1." `lettered` where it is a letter or Roman number by itself. */
  | { readonly kind: 'label'; readonly text: string; readonly lettered: boolean };

/** Counts the numbered paragraphs of a text, which have to be asked for in their order. */
export interface Numbering {
  /** The mark of the next paragraph of a numbering; undefined where it has none. Levels count from 0. */
  readonly next: (numId: string, level: number) => Mark | undefined;
  /** The numbering and level that numbering definitions tie to a paragraph style. */
  readonly ofStyle: (styleId: string) => { readonly numId: string; readonly level: number } | undefined;
}

interface Level {
  start: number;
  format: string;
  /** The label with `%1` for the number of the first level, and so on. */
  text: string;
  style: string | undefined;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  link: string | undefined;
}

interface Num {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

interface Definitions {
  readonly abstracts: ReadonlyMap<string, Abstract>;
  readonly nums: ReadonlyMap<string, Num>;
}

const mostLevels = 9;

function readDefinitions(xml: string): Definitions {
  const abstracts = new Map<string, Abstract>();
  const nums = new Map<string, Num>();
  let abstract: Abstract | undefined;
  let num: Num | undefined;
  let overridden = 0;
  let level: Level | undefined;
  if (xml === '') return { abstracts, nums };
  readXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      switch (name) {
        case 'w:abstractNum':
          abstract = { levels: new Map(), link: undefined };
          abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
          break;
        case 'w:numStyleLink':
          if (abstract) abstract.link = value;
          break;
        case 'w:num':
          num = { abstract: '', starts: new Map(), levels: new Map() };
          nums.set(attributes['w:numId'] ?? '', num);
          break;
        case 'w:abstractNumId':
          if (num) num.abstract = value;
          break;
        case 'w:lvlOverride':
          overridden = Number(attributes['w:ilvl'] ?? 0);
          break;
        case 'w:startOverride':
          num?.starts.set(overridden, Number(value) || 0);
          break;
        case 'w:lvl': {
          const index = Number(attributes['w:ilvl'] ?? 0);
          level = { start: 1, format: 'decimal', text: '', style: undefined };
          (num ?? abstract)?.levels.set(index, level);
          break;
        }
        case 'w:start':
          if (level) level.start = Number(value) || 0;
          break;
        case 'w:numFmt':
          if (level) level.format = value;
          break;
        case 'w:lvlText':
          if (level) level.text = value;
          break;
        case 'w:pStyle':
          if (level) level.style = value;
          break;
      }
    },
    close: (name) => {
      if (name === 'w:abstractNum') abstract = undefined;
      if (name === 'w:num') num = undefined;
      if (name === 'w:lvl') level = undefined;
    },
  });
  return { abstracts, nums };
}

const romans = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

/** Larger numbers are written in digits. */
const largestRoman = 3999;
const largestLetter = 26 * 20;

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [digit, value] of romans) {
    for (; rest >= value; rest -= value) text += digit;
  }
  return text;
}

/** a to z, then aa, bb and so on, as Word counts. */
const letter = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function written(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
    case 'upperLetter': {
      const text = number >= 1 && number <= largestLetter ? letter(number) : String(number);
      return format === 'lowerLetter' ? text : text.toUpperCase();
    }
    case 'lowerRoman':
    case 'upperRoman': {
      const text = number >= 1 && number <= largestRoman ? roman(number) : String(number);
      return format === 'lowerRoman' ? text : text.toUpperCase();
    }
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(number);
  }
}

const isCounting = (format: string): boolean => /^(?:lower|upper)(?:Letter|Roman)$/.test(format);

/** Reads a document's numbering, and starts to count; an empty text has none. */
export function readNumbering(xml: string, styles: Styles): Numbering {
  const { abstracts, nums } = readDefinitions(xml);
  /** How far each numbering is, by level. Numberings of one definition count on from each other. */
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const find = (
    numId: string,
  ): { readonly num: Num; readonly id: string; readonly base: Abstract } | undefined => {
    const num = nums.get(numId);
    const base = num && abstracts.get(num.abstract);
    if (!num || !base) return undefined;
    if (base.link === undefined) return { num, id: num.abstract, base };
    const linked = nums.get(styles.numberingOf(base.link) ?? '');
    const other = linked && abstracts.get(linked.abstract);
    return other ? { num, id: linked.abstract, base: other } : undefined;
  };

  const next = (numId: string, index: number): Mark | undefined => {
    const found = find(numId);
    if (!found || !(index >= 0 && index < mostLevels)) return undefined;
    const { num, id, base } = found;
    const levelAt = (at: number): Level | undefined => num.levels.get(at) ?? base.levels.get(at);
    const level = levelAt(index);
    if (!level) return undefined;

    const count = counts.get(id) ?? [];
    counts.set(id, count);
    if (!begun.has(numId)) {
      begun.add(numId);
      for (const at of num.starts.keys()) count[at] = undefined;
    }
    const startAt = (at: number): number => num.starts.get(at) ?? levelAt(at)?.start ?? 1;
    for (let at = 0; at < index; at++) count[at] ??= startAt(at);
    const number = (count[index] ?? startAt(index) - 1) + 1;
    count[index] = number;
    count.length = index + 1;

    if (level.format === 'bullet') return { kind: 'bullet' };
    const label = level.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return written(count[at] ?? 1, levelAt(at)?.format ?? 'decimal');
      })
      .trim();
    if (label === '') return undefined;
    const isAlone = level.text.replace(`%${index + 1}`, '').replace(/[\s().:]/g, '') === '';
    if (isAlone && /^\(?\d{1,9}[.):]?\)?$/.test(label)) return { kind: 'number', number, text: label };
    return { kind: 'label', text: label, lettered: isAlone && isCounting(level.format) };
  };

  const ofStyle = (styleId: string): { readonly numId: string; readonly level: number } | undefined => {
    for (const numId of nums.keys()) {
      const found = find(numId);
      if (!found) continue;
      for (const [level, { style }] of found.base.levels) if (style === styleId) return { numId, level };
    }
    return undefined;
  };
  const byStyle = new Map<string, ReturnType<typeof ofStyle>>();
  return {
    next,
    ofStyle: (styleId) => {
      if (!byStyle.has(styleId)) byStyle.set(styleId, ofStyle(styleId));
      return byStyle.get(styleId);
    },
  };
}
