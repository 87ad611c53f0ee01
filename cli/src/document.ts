import { evaluate, type Evaluation, type IsoDate } from '#core';
import { knownEditions } from './editions.ts';
import type { Io } from './io.ts';
import { Refusal } from './problem.ts';
import { readStdin, readText } from './read.ts';

/** The text of the one document that a command is about; `-` is stdin. Throws a refusal where it cannot be read. */
export async function readDocument(path: string, io: Io): Promise<string> {
  const text = path === '-' ? await readStdin(path, io) : await readText(path, io);
  if (typeof text !== 'string') throw new Refusal(text);
  return text;
}

interface Values {
  readonly edition: string | undefined;
  readonly 'norm-file': readonly string[];
  readonly 'reference-date': IsoDate | undefined;
}

/** Reads and evaluates the document that a command is about. Throws a refusal where its edition is not known. */
export async function evaluateDocument(path: string, values: Values, io: Io): Promise<Evaluation> {
  const known = await knownEditions(values, io);
  const text = await readDocument(path, io);
  const options = { ...known, today: io.today(), referenceDate: values['reference-date'] };
  const evaluation = evaluate(text, options);
  if (evaluation.edition) return evaluation;
  const [finding] = evaluation.findings.filter(({ severity }) => severity === 'error');
  throw new Refusal(...(finding ? [{ ...finding, file: path }] : []));
}
