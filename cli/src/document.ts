import { type Edition, evaluate, type Evaluation, type IsoDate } from '#core';
import { beside } from './beside.ts';
import { type ConfigurationValues, settle } from './configuration.ts';
import { type Context, shownPath } from './context.ts';
import { problem, Refusal } from './problem.ts';
import { readText } from './read.ts';

/** The text of the one document that a command is about; `-` is stdin. Throws a refusal where it cannot be read. */
export async function readDocument(path: string, context: Context): Promise<string> {
  const text = await readText(path, context);
  if (typeof text !== 'string') throw new Refusal(text);
  return text;
}

interface Values extends ConfigurationValues {
  readonly 'reference-date': IsoDate | undefined;
}

/** A document with the context to speak of it in. */
export interface EvaluatedDocument {
  readonly evaluation: Evaluation;
  readonly editions: readonly Edition[];
  readonly context: Context;
}

/** Reads and evaluates the document that a command is about. Throws a refusal where its edition is not known. */
export async function evaluateDocument(
  path: string,
  values: Values,
  given: Context,
): Promise<EvaluatedDocument> {
  const { context, ...known } = await settle(path, values, given);
  const { io, say } = context;
  const text = await readDocument(path, context);
  const options = { ...known, today: io.today(), referenceDate: values['reference-date'] };
  const evaluation = evaluate(text, { ...options, ...(await beside(path, text, io)) });
  if (evaluation.edition) return { evaluation, editions: known.editions, context };
  const [finding] = evaluation.findings.filter(({ severity }) => severity === 'error');
  throw new Refusal(finding ? { ...finding, file: shownPath(path, say) } : problem('cli.edition.none'));
}
