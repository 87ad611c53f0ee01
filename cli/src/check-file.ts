import { dirname, resolve } from 'node:path';
import { evaluate, type EvaluateOptions, fixAll, type Presence } from '#core';
import { beside } from './beside.ts';
import { type Cache, placeIn } from './cache.ts';
import { saveFixed, unifiedDiff } from './fix.ts';
import { type FileReport, fileReport } from './output/file-report.ts';
import { type Problem, problem } from './problem.ts';
import { readFile } from './read.ts';

/** How files are checked: plain data, so that it can go to another process. */
export interface CheckSettings {
  /** The folder that relative paths start from, absolute. */
  readonly cwd: string;
  readonly options: Pick<EvaluateOptions, 'editions' | 'edition' | 'today' | 'referenceDate' | 'severities'>;
  /** Whether fixes are made and, if so, saved in the file or shown as a diff. */
  readonly fix: 'none' | 'save' | 'diff';
  readonly cache?: Cache;
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
  /** The other files that the result depends on, absolute: last year's document, and what links lead to. */
  readonly dependsOn?: readonly string[] | undefined;
}

/** Whether `--fix` would change the file of this report. */
const isFixable = ({ findings }: FileReport): boolean => findings.some(({ fix }) => fix && !fix.guess);

/** Checks a text as the file at `path`, from the folder of the run; `-` is stdin. Nothing of it is remembered. */
export async function checkText(path: string, text: string, settings: CheckSettings): Promise<CheckedFile> {
  const { cwd, options, fix, cache } = settings;
  const file = resolve(cwd, path);
  const { previous, exists } = await beside(path, text, settings);
  const asked = new Map<string, Presence>();
  const dependsOn = (): readonly string[] =>
    [...asked].flatMap(([other, presence]) =>
      typeof presence === 'boolean' ? [resolve(dirname(file), other)] : [],
    );
  const noted = (other: string): Presence => {
    const known = asked.get(other) ?? exists(other);
    asked.set(other, known);
    return known;
  };
  const placeOf = (own: string) =>
    cache && placeIn(cache, file, [own, ...(previous ? [previous.path, previous.text] : [])]);

  const kept = placeOf(text)?.recall(noted);
  if (kept && (fix === 'none' || !isFixable(kept.report))) {
    return { report: { ...kept.report, path }, dependsOn: dependsOn() };
  }
  const own = { ...options, previous, exists: noted };
  const first = evaluate(text, own);
  const last = fix === 'none' ? first : fixAll(first, (fixed) => evaluate(fixed, own));
  const after = last.document.text;
  const trouble = fix === 'save' && last !== first ? await saveFixed(path, text, after, settings) : undefined;
  const report = fileReport(path, trouble ? first : last);
  if (trouble) return { report, problem: trouble, dependsOn: dependsOn() };
  placeOf(after)?.keep({ report, there: [...asked] });
  return {
    report,
    ...(last !== first && fix === 'save' && { fixed: true }),
    ...(last !== first && fix === 'diff' && { diff: await unifiedDiff(path, text, after, settings) }),
    dependsOn: dependsOn(),
  };
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
