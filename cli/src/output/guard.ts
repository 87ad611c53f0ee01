import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isSelfEvaluation } from '#core';
import { fileKey } from '../file-key.ts';
import { problem, Refusal } from '../problem.ts';
import { headOf } from '../select.ts';
import { isHandle } from './new-file.ts';
import { isReport } from './recognise.ts';
import { newFile, type Sink } from './sink.ts';

/** Whether no text can be lost in a place: nothing is there, an empty file, a device, or what a shell has opened. */
function isVacant(file: string): boolean {
  if (isHandle(file)) return true;
  try {
    const stats = statSync(file);
    return !stats.isFile() || stats.size === 0;
  } catch {
    return true;
  }
}

/**
 * Refuses a report in the place of anything that is not an earlier report: what the run reads (`inputs`, absolute),
 * what has the name of a self-evaluation, and any other text. Nothing and an empty file are in nobody's way.
 */
function refuseLoss(path: string, inputs: readonly string[], cwd: string): void {
  const file = resolve(cwd, path);
  const key = fileKey(file);
  if (inputs.some((input) => fileKey(input) === key))
    throw new Refusal(problem('cli.report.input', { path }));
  if (isSelfEvaluation(file, '', [])) throw new Refusal(problem('cli.report.name', { path }));
  if (isVacant(file) || isReport(headOf(file))) return;
  throw new Refusal(problem('cli.report.in-the-way', { path }));
}

/** The file of a report. Throws a refusal where it would be in the place of something else, now or at the end. */
export function reportFile(path: string, inputs: readonly string[], cwd: string): Sink {
  const verify = (): void => refuseLoss(path, inputs, cwd);
  verify();
  return newFile(path, cwd, verify);
}
