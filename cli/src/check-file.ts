import { evaluate, type EvaluateOptions, fixAll } from '#core';
import { beside } from './beside.ts';
import { saveFixed, unifiedDiff } from './fix.ts';
import { type FileReport, fileReport } from './output/file-report.ts';
import { type Problem, problem } from './problem.ts';
import { readFile } from './read.ts';

/** How files are checked: plain data, so that it can go to another thread. */
export interface CheckSettings {
  /** The folder that relative paths start from, absolute. */
  readonly cwd: string;
  readonly options: Pick<EvaluateOptions, 'editions' | 'edition' | 'today' | 'referenceDate' | 'severities'>;
  /** Whether fixes are made and, if so, saved in the file or shown as a diff. */
  readonly fix: 'none' | 'save' | 'diff';
}

/** What became of one file: plain data too. */
export interface CheckedFile {
  /** Undefined where it could not be checked. */
  readonly report?: FileReport;
  /** Why it could not be checked, or its fixes not be saved. */
  readonly problem?: Problem;
  /** Fixes were saved in the file. */
  readonly fixed?: true;
  /** The difference that fixes would make, where they are not saved. */
  readonly diff?: string;
}

/** Checks a text as the file at `path`, from the folder of the run; `-` is stdin. Nothing of it is remembered. */
export async function checkText(path: string, text: string, settings: CheckSettings): Promise<CheckedFile> {
  const { options, fix } = settings;
  const own = { ...options, ...(await beside(path, text, settings)) };
  const first = evaluate(text, own);
  const last = fix === 'none' ? first : fixAll(first, (fixed) => evaluate(fixed, own));
  const after = last.document.text;
  if (last === first) return { report: fileReport(path, first) };
  if (fix === 'diff') {
    return { report: fileReport(path, last), diff: await unifiedDiff(path, text, after, settings) };
  }
  const trouble = await saveFixed(path, text, after, settings);
  return trouble
    ? { report: fileReport(path, first), problem: trouble }
    : { report: fileReport(path, last), fixed: true };
}

/** Checks the file at a path from the folder of the run. Never rejects: whatever goes wrong is a problem of this file. */
export async function checkFile(path: string, settings: CheckSettings): Promise<CheckedFile> {
  try {
    const text = await readFile(path, settings);
    return typeof text === 'string' ? await checkText(path, text, settings) : { problem: text };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { problem: problem('cli.check.crashed', { path, detail }) };
  }
}
