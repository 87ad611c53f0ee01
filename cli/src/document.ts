import { evaluate, type Evaluation, type IsoDate } from '#core';
import { beside } from './beside.ts';
import { knownEditions } from './editions.ts';
import { type Context, shownPath } from './context.ts';
import { problem, Refusal } from './problem.ts';
import { readText } from './read.ts';

/** The text of the one document that a command is about; `-` is stdin. Throws a refusal where it cannot be read. */
export async function readDocument(path: string, context: Context): Promise<string> {
  const text = await readText(path, context);
  if (typeof text !== 'string') throw new Refusal(text);
  return text;
}

interface Values {
  readonly edition: string | undefined;
  readonly 'norm-file': readonly string[];
  readonly 'reference-date': IsoDate | undefined;
}

/** Reads and evaluates the document that a command is about. Throws a refusal where its edition is not known. */
export async function evaluateDocument(path: string, values: Values, context: Context): Promise<Evaluation> {
  const { io, say } = context;
  const known = await knownEditions(values, io);
  const text = await readDocument(path, context);
  const options = { ...known, today: io.today(), referenceDate: values['reference-date'] };
  const evaluation = evaluate(text, { ...options, ...(await beside(path, text, io)) });
  if (evaluation.edition) return evaluation;
  const [finding] = evaluation.findings.filter(({ severity }) => severity === 'error');
  throw new Refusal(finding ? { ...finding, file: shownPath(path, say) } : problem('cli.edition.none'));
}
