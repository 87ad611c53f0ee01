import {
  askedFigures,
  builtinFigureIds,
  createMemo,
  defaultQuestion,
  type Edition,
  figureOf,
  type FigureQuestion,
  isFresh,
  parseDocument,
  passageOf,
  readFigure,
} from '#core';
import type { Arguments } from '../args.ts';
import { settle } from '../configuration.ts';
import type { Context } from '../context.ts';
import { evaluateDocument, readDocument } from '../document.ts';
import type { ExitCode } from '../io.ts';
import { figuresJson, figuresText, readingJson, readingText } from '../output/figures.ts';
import { remark } from '../output/stderr.ts';
import { write } from '../output/write.ts';
import { problem, Refusal } from '../problem.ts';

type Values = Arguments<'figures'>['values'];

/** How a figure is read that an edition defines, or that comes with the program. Throws a refusal where there is none. */
function questionFor(ask: string, editions: readonly Edition[]): FigureQuestion {
  const own = Object.assign({}, ...editions.map(({ figures }) => figures)) as Edition['figures'];
  const figure = figureOf(ask, own);
  if (figure) return defaultQuestion(ask, figure);
  const choices = [...new Set([...builtinFigureIds, ...Object.keys(own)])];
  throw new Refusal(problem('cli.args.unknown-choice', { option: '--ask', value: ask, choices }));
}

/** What a text gives for one figure; a whole document is read as one piece. */
async function oneFigure(ask: string, path: string, values: Values, given: Context): Promise<string> {
  const { context, editions } = await settle(path, values, given);
  const question = questionFor(ask, editions);
  const { io } = context;
  const memo = createMemo();
  const document = parseDocument(await readDocument(path, context), memo);
  const referenceDate =
    values['reference-date'] ?? document.frontMatter?.fields.peildatum?.value ?? io.today();
  const passage = passageOf(document, { start: 0, end: document.text.length }, memo);
  const reading = readFigure(passage, question, { referenceDate, memo });
  const shown = {
    question,
    reading,
    start: passage.start,
    lines: document.lines,
    fresh: isFresh(reading.period, referenceDate),
  };
  return values.format === 'text' ? readingText(shown, context) : readingJson(shown);
}

/** What a self-evaluation gives for every figure that its edition asks for. */
async function allFigures(path: string, values: Values, given: Context): Promise<string> {
  const { evaluation, context } = await evaluateDocument(path, values, given);
  const shown = { path, evaluation, figures: askedFigures(evaluation) };
  return values.format === 'json' ? figuresJson(shown, context) : figuresText(shown, context);
}

/** Shows what the program takes for figures, and what it does not and why. */
export async function figures(
  { values, operands }: Arguments<'figures'>,
  context: Context,
): Promise<ExitCode> {
  const { io } = context;
  const [path = '-'] = operands;
  if (path === '-' && io.stdin.isTTY === true) await remark(context, 'cli.figures.waiting', {});
  const { ask } = values;
  const text = await (ask === undefined
    ? allFigures(path, values, context)
    : oneFigure(ask, path, values, context));
  await write(io.stdout, text);
  return 0;
}
