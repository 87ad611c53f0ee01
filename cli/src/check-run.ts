import { severities, type Severity } from '#core';
import type { Arguments } from './args.ts';
import type { Baseline } from './baseline.ts';
import { type CheckedFile, type CheckSettings, checkText } from './check-file.ts';
import { startChecking } from './check-files.ts';
import { type Context, shownPath } from './context.ts';
import type { ExitCode } from './io.ts';
import type { FileReport } from './output/file-report.ts';
import { addFile, emptySummary, type Failure, type Summary } from './output/format.ts';
import { progressOn } from './output/progress.ts';
import { openReports, type Reports } from './output/reports.ts';
import { complain, problemText, remark } from './output/stderr.ts';
import { writeDocument } from './output/write.ts';
import { type Problem, subjectOf } from './problem.ts';
import { readText } from './read.ts';
import { shardOf } from './shard.ts';

type FileOutcome = Pick<CheckedFile, 'dependsOn'> & { readonly shown: FileReport | undefined };

/** What is to be checked, and how. */
export interface Plan {
  readonly values: Arguments<'check'>['values'];
  readonly paths: readonly string[];
  /** All files that the run reads or is told of, absolute: no report takes the place of one. */
  readonly inputs: readonly string[];
  /** What cannot be checked, or not in full; it has been said. */
  readonly problems: readonly Problem[];
  readonly settingsOf: (path: string) => CheckSettings;
  readonly baseline: Baseline | undefined;
  /** From this level on a finding makes the run fail. */
  readonly level: Severity;
  /** So many warnings may there be; without it any number. */
  readonly most: number | undefined;
  /** Is told of each file, in their order, what became of it and what was shown. */
  readonly onFile?: (path: string, outcome: FileOutcome) => void;
  /** Ends the run before its end. */
  readonly stopped?: AbortSignal;
}

export interface RunOutcome {
  readonly code: ExitCode;
  /** Of what was reported. */
  readonly summary: Summary;
}

/** A finding as far as it decides about the exit code. */
type Graded = { readonly severity: Severity };

const reaches = (severity: Severity, level: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(level);

/** Whether a finding makes the run fail, where findings from a level on do. */
export const failsFrom =
  (level: Severity) =>
  ({ severity }: Graded): boolean =>
    reaches(severity, level);

/** What has been seen so far: it does not grow with the files that can be checked. */
interface Tally {
  summary: Summary;
  readonly failures: Failure[];
  fixed: number;
  warnings: number;
  failing: boolean;
}

function failureOf(of: Problem, context: Context): Failure {
  const path = subjectOf(of);
  return { ...(path !== undefined && { path }), message: problemText(of, context) };
}

/** Checks the text on standard input, by the name that it is given in the report. */
async function checkStdin(name: string, settings: CheckSettings, context: Context): Promise<CheckedFile> {
  const text = await readText('-', context);
  return typeof text === 'string' ? checkText(name, text, settings) : { problem: text };
}

async function checkInto(
  reports: Reports,
  fails: (finding: Graded) => boolean,
  plan: Plan,
  context: Context,
): Promise<Tally> {
  const { io, say } = context;
  const { values, paths, settingsOf, baseline } = plan;
  const nameOf = (path: string): string => (path === '-' ? (values['stdin-filename'] ?? path) : path);
  const progress = progressOn(context, paths.length);
  const workers = values.workers === undefined ? undefined : Number(values.workers);
  const checking = await startChecking(paths, settingsOf, workers, io.cwd, (path) =>
    path === '-' ? checkStdin(nameOf(path), settingsOf(nameOf(path)), context) : undefined,
  );
  const tally: Tally = {
    summary: emptySummary,
    failures: plan.problems.map((problem) => failureOf(problem, context)),
    fixed: 0,
    warnings: 0,
    failing: false,
  };
  try {
    await reports.start();
    for (const [index, path] of paths.entries()) {
      if (plan.stopped?.aborted) break;
      const name = nameOf(path);
      await progress.show(shownPath(name, say), index + 1);
      const checked = await checking.next();
      // What Ctrl+C ends in the middle is no fault of the file.
      if (plan.stopped?.aborted) break;
      const { report: whole, problem: trouble, diff = '', fixed = false } = checked;
      await progress.clear();
      if (trouble) {
        tally.failures.push(failureOf(trouble, context));
        await complain(context, [trouble]);
      }
      if (fixed) tally.fixed += 1;
      await writeDocument(io.stdout, diff);
      const report = whole && (baseline?.newIn(whole) ?? whole);
      plan.onFile?.(path, { dependsOn: checked.dependsOn, shown: report });
      if (!report) continue;
      tally.failing ||= report.findings.some(fails);
      tally.warnings += report.findings.filter(({ severity }) => severity === 'warning').length;
      if (report.isEmpty) await remark(context, 'cli.text.empty', { path: shownPath(name, say) });
      const shown = values.quiet ? { ...report, findings: report.findings.filter(fails) } : report;
      await reports.file(shown);
      tally.summary = addFile(tally.summary, shown);
    }
    await reports.end(tally.summary, tally.failures);
    return tally;
  } finally {
    await checking.end();
  }
}

/** Says what became of the known findings and, if that is asked, makes those of this run the known ones. */
async function closeBaseline({ values, baseline }: Plan, context: Context): Promise<void> {
  if (!baseline) return;
  const { path } = baseline;
  if (values['update-baseline']) {
    await remark(context, 'cli.baseline.written', { path, count: await baseline.save() });
    return;
  }
  const { left, former, gone } = baseline.counts();
  if (left > 0 && !values.quiet) await remark(context, 'cli.baseline.left', { path, count: left });
  if (former > 0) await remark(context, 'cli.baseline.former', { path, count: former });
  if (gone > 0) await remark(context, 'cli.baseline.gone', { path, count: gone });
}

function exitCode({ failures, failing }: Tally, tooMany: boolean): ExitCode {
  if (failures.length > 0) return 2;
  return failing || tooMany ? 1 : 0;
}

/** Checks all files of a plan and reports on them. Throws a refusal where a report cannot be written. */
export async function runCheck(plan: Plan, context: Context): Promise<RunOutcome> {
  const { values, level, most } = plan;
  const { format, output, quiet, 'dry-run': dryRun, shard } = values;
  // What is known from now on fails nothing.
  const fails = values['update-baseline'] ? () => false : failsFrom(level);
  const view = { context, quiet, fails, shard: shard === undefined ? undefined : shardOf(shard) };
  const reports = openReports(format, output, dryRun, plan.inputs, view);
  try {
    const tally = await checkInto(reports, fails, plan, context);
    if (tally.fixed > 0) await remark(context, 'cli.fix.done', { count: tally.fixed });
    await closeBaseline(plan, context);
    const tooMany = most !== undefined && tally.failures.length === 0 && tally.warnings > most;
    if (tooMany) await remark(context, 'cli.text.max-warnings', { count: tally.warnings, most });
    return { code: exitCode(tally, tooMany), summary: tally.summary };
  } finally {
    reports.abandon();
  }
}
