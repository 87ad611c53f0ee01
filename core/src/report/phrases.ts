import type { Document } from '../document/types.ts';
import type { CriterionResult, Evaluation } from '../evaluate.ts';
import { figureOf } from '../figures/question.ts';
import { showDate } from '../messages/render.ts';
import type { FigureAsk, Figures } from '../norm/edition.ts';
import type { IsoDate } from '../text/date.ts';
import type { Range } from '../text/range.ts';
import { stemsOf } from '../text/words.ts';

/** Words that can come next behind what is written of a figure. */
export interface Phrase {
  readonly kind: 'unit' | 'scale' | 'period';
  readonly text: string;
  readonly ask: FigureAsk;
}

/** What can be written at an offset; `typed` is the part of a word that stands there already. */
export interface Offer {
  readonly typed: Range;
  /** Whether a blank has to come before what is chosen: "8" becomes "8 weken". */
  readonly glued: boolean;
  readonly phrases: readonly Phrase[];
}

/** Units as they are written out in a sentence. */
const writtenUnits: Readonly<Record<string, string>> = { min: 'minuten' };

/** Far enough back for a number with the start of a word behind it. */
const reach = 40;
/** A number and the start of a word behind it. */
const afterNumber = /(?<![\p{L}\d.,/-])(\d{1,5}(?:[.,]\d{1,3})?)([ \u00A0]?)(\p{L}{0,20})$/u;
/** A word or percent sign, perhaps an opening bracket, and the start of another word. */
const afterWord = /([\p{L}%])( \(| |\()(\p{L}{0,20})$/u;
/** A number behind one of these is no value: it is a part of a count, of a name or of a date. */
const noValue =
  /(?<!\p{L})(?:van de|op de|norm|criterium|vraag|punt|bijlage|pagina|per|vanaf|peildatum) ?$/iu;
const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

/** What follows an answer on its last line belongs to it still: a blank that was just typed. */
function holds({ text }: { readonly text: string }, answer: Range, offset: number): boolean {
  return (
    answer.start <= offset &&
    (offset <= answer.end || text.slice(answer.end, offset).replace(/[ \t|]/g, '') === '')
  );
}

function figuresAsked({ document, criteria }: Evaluation, offset: number): readonly FigureAsk[] {
  const isHere = ({ bound }: CriterionResult): boolean =>
    bound.answers.some(({ body, range }) => holds(document, { start: body.start, end: range.end }, offset));
  return criteria
    .filter(isHere)
    .flatMap(({ bound }) => bound.criterion.asks.filter((ask) => ask.kind === 'figure'));
}

/** Whether the character at an offset is read as text, and is no code, comment or address. */
function isText({ sections }: Document, offset: number): boolean {
  const section = sections.findLast(({ start }) => start <= offset);
  return section !== undefined && section.mask.charAt(offset - section.start).trim() !== '';
}

const labelStems = ({ label, labels, parts }: FigureAsk): ReadonlySet<string> =>
  stemsOf([label, ...labels, ...parts.map((part) => part.label)].join(' ').replaceAll('*', ''));

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((stem) => [...b].some((other) => stem === other || (stem.length > 4 && other.endsWith(stem))))
    .length;

/** The asks that some words are about. Where they do not tell, it is the only one, or the one it may stand in for. */
function narrowed(asks: readonly FigureAsk[], words: string): readonly FigureAsk[] {
  const stems = stemsOf(words);
  const scored = asks.map((ask) => ({ ask, score: shared(labelStems(ask), stems) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const isOne = asks.filter(({ insteadOf }) => insteadOf === undefined).length <= 1;
  return best === 0 && !isOne ? [] : scored.filter(({ score }) => score === best).map(({ ask }) => ask);
}

/** The heading right above an offset within an answer, such as "Recidive"; empty where there is none. */
function headingAbove({ document, criteria }: Evaluation, offset: number): string {
  const section = document.sections.findLast(({ start }) => start <= offset);
  const [first] = section?.blocks ?? [];
  if (!section || first?.kind !== 'heading') return '';
  const start = section.start + first.content.start;
  const isLabel = criteria.some(({ bound }) => bound.answers.some(({ label }) => label.start === start));
  return isLabel ? '' : document.text.slice(start, section.start + first.content.end);
}

function unitsOf(ask: FigureAsk, figures: Figures | undefined): readonly Phrase[] {
  const figure = figureOf(ask.figure, figures);
  const scale = ask.scale ?? figure?.scale;
  const units = figure?.units ?? [];
  return [
    ...units.map((unit): Phrase => ({ kind: 'unit', text: writtenUnits[unit] ?? unit, ask })),
    ...(scale === undefined
      ? []
      : [
          {
            kind: 'scale',
            text: `op een schaal van ${scale.minimum} tot ${scale.maximum}`,
            ask,
          } as const,
        ]),
  ];
}

function periodsOf(ask: FigureAsk, referenceDate: IsoDate): readonly Phrase[] {
  const year = Number(referenceDate.slice(0, 4));
  const texts = [`over ${year - 1}`, `in ${year - 1}`, `peildatum ${showDate('nl', referenceDate)}`];
  return ask.period ? texts.map((text): Phrase => ({ kind: 'period', text, ask })) : [];
}

/** Whether the value that ends at an offset has a period already. */
function isDated({ criteria }: Evaluation, end: number): boolean {
  return criteria.some(({ figures }) =>
    figures.some(({ reading, start }) =>
      reading.values.some(({ range, period }) => range.end + start === end && period !== null),
    ),
  );
}

/** Each text once, for the first ask that has it. */
const once = (phrases: readonly Phrase[]): readonly Phrase[] =>
  [...new Map(phrases.toReversed().map((phrase) => [phrase.text, phrase])).values()].toReversed();

/**
 * Units, scales and periods for the figure that is being written at an offset: a unit or scale right behind a
 * number, a period behind a number, a unit, or the last word of what the figure is called. Only in an answer to
 * a criterion that asks for figures, and for the figure that the line is about; undefined elsewhere.
 */
export function phrasesAt(evaluation: Evaluation, offset: number): Offer | undefined {
  const { document, referenceDate } = evaluation;
  const { text } = document;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const number = afterNumber.exec(line.slice(-reach));
  const word = number ? null : afterWord.exec(line.slice(-reach));
  const start = number?.[3] ?? word?.[3];
  if (start === undefined || /^ {0,3}#/.test(line)) return undefined;
  const asks = figuresAsked(evaluation, offset);
  const written = line.slice(0, line.length - start.length);
  const end = lineStart + written.replace(/[ \u00A0(]{1,3}$/, '').length;
  if (asks.length === 0 || !isText(document, end - 1)) return undefined;

  const about = narrowed(asks, `${headingAbove(evaluation, offset)} ${written}`);
  const typed = { start: offset - start.length, end: offset };
  const starting = (phrases: readonly Phrase[]): readonly Phrase[] =>
    once(phrases).filter((phrase) => phrase.text.toLowerCase().startsWith(start.toLowerCase()));
  const periods = about.flatMap((ask) => periodsOf(ask, referenceDate));

  if (number) {
    const [, digits = '', blank] = number;
    const before = written.trimEnd().slice(0, -digits.length);
    if (isYear(digits) || noValue.test(before.slice(-reach))) return undefined;
    const dated = isDated(evaluation, end);
    const phrases = starting([
      ...about.flatMap((ask) => unitsOf(ask, evaluation.edition?.figures)),
      ...(dated ? [] : periods),
    ]);
    return phrases.length > 0 ? { typed, glued: blank === '', phrases } : undefined;
  }
  const last = /(?<!\p{L})\p{L}{1,40}$/u.exec(text.slice(Math.max(lineStart, end - reach), end))?.[0] ?? '';
  const isLabel = about.some((ask) => shared(labelStems(ask), stemsOf(last)) > 0);
  const isUnit = evaluation.criteria.some(({ figures }) =>
    figures.some(({ reading, start: base }) => reading.values.some(({ range }) => range.end + base === end)),
  );
  const phrases = (isLabel || isUnit) && !isDated(evaluation, end) ? starting(periods) : [];
  return phrases.length > 0 ? { typed, glued: false, phrases } : undefined;
}
