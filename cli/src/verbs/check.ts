import { type MessageKey, severities, type Severity } from '#core';
import type { Arguments } from '../args.ts';
import { type CheckedFile, checkFile, type CheckSettings, checkText } from '../check-file.ts';
import { type Context, shownPath } from '../context.ts';
import { knownEditions } from '../editions.ts';
import type { ExitCode } from '../io.ts';
import { addFile, emptySummary } from '../output/format.ts';
import { openReports, type Reports } from '../output/reports.ts';
import { complain, remark } from '../output/stderr.ts';
import { progressOn } from '../output/progress.ts';
import { write } from '../output/write.ts';
import { type Problem, problem, Refusal } from '../problem.ts';
import { readText } from '../read.ts';
import { select, type Selection } from '../select.ts';

type CheckArguments = Arguments<'check'>;

const reaches = (severity: Severity, level: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(level);

/** Refuses combinations of options that mean nothing. */
function checkOptions({ values, operands }: CheckArguments): void {
  const { fix, 'dry-run': dryRun } = values;
  if (dryRun && !fix) throw new Refusal(problem('cli.fix.dry-run-alone'));
  if (fix && !dryRun && operands.includes('-')) throw new Refusal(problem('cli.fix.stdin'));
}

const noMatch: readonly MessageKey[] = ['cli.select.no-match', 'cli.select.empty-folder'];

/** The files to check; what is wrong with the operands has been said. */
async function selected({ values, operands }: CheckArguments, context: Context): Promise<Selection> {
  const { paths, problems: all } = await select(operands.length > 0 ? operands : ['.'], context.io);
  const isAllowed = ({ message }: Problem): boolean => values['allow-no-match'] && noMatch.includes(message);
  const problems = all.filter((one) => !isAllowed(one));
  await complain(context, problems);
  return { paths, problems };
}

async function printFiles(args: CheckArguments, context: Context): Promise<ExitCode> {
  const { paths, problems } = await selected(args, context);
  await write(context.io.stdout, paths.map((path) => `${path}\n`).join(''));
  return problems.length > 0 ? 2 : 0;
}

/** How every file is checked. */
async function settingsFor({ values }: CheckArguments, { io }: Context): Promise<CheckSettings> {
  const known = await knownEditions(values, io);
  return {
    cwd: io.cwd,
    options: { ...known, today: io.today(), referenceDate: values['reference-date'] },
    fix: values.fix ? (values['dry-run'] ? 'diff' : 'save') : 'none',
  };
}

/** Checks the text on standard input, by the name that it is given in the report. */
async function checkStdin(name: string, settings: CheckSettings, context: Context): Promise<CheckedFile> {
  const text = await readText('-', context);
  return typeof text === 'string' ? checkText(name, text, settings) : { problem: text };
}

async function checkInto(
  reports: Reports,
  fails: (finding: { readonly severity: Severity }) => boolean,
  args: CheckArguments,
  context: Context,
): Promise<ExitCode> {
  const { io, say } = context;
  const { values } = args;
  const settings = await settingsFor(args, context);
  const { paths, problems } = await selected(args, context);
  const progress = progressOn(context, paths.length);
  let summary = emptySummary;
  let failed = problems.length;
  let fixed = 0;
  let warnings = 0;
  let failing = false;

  await reports.start();
  for (const [index, path] of paths.entries()) {
    const name = path === '-' ? (values['stdin-filename'] ?? path) : path;
    await progress.show(shownPath(name, say), index + 1);
    const checked = path === '-' ? checkStdin(name, settings, context) : checkFile(path, settings);
    const { report, problem: trouble, diff = '', fixed: isFixed = false } = await checked;
    await progress.clear();
    if (trouble) {
      failed += 1;
      await complain(context, [trouble]);
    }
    if (isFixed) fixed += 1;
    await write(io.stdout, diff);
    if (!report) continue;
    failing ||= report.findings.some(fails);
    warnings += report.findings.filter(({ severity }) => severity === 'warning').length;
    if (report.isEmpty) await remark(context, 'cli.text.empty', { path: shownPath(name, say) });
    const shown = values.quiet ? { ...report, findings: report.findings.filter(fails) } : report;
    await reports.file(shown);
    summary = addFile(summary, shown);
  }
  await reports.end(summary, failed);
  if (fixed > 0) await remark(context, 'cli.fix.done', { count: fixed });

  if (failed > 0) return 2;
  const most = values['max-warnings'];
  if (most !== undefined && warnings > Number(most)) {
    await remark(context, 'cli.text.max-warnings', { count: warnings, most: Number(most) });
    return 1;
  }
  return failing ? 1 : 0;
}

/** Checks self-evaluations and reports what was found. */
export async function check(args: CheckArguments, context: Context): Promise<ExitCode> {
  checkOptions(args);
  if (args.values['print-files']) return printFiles(args, context);
  const { format, output, quiet, 'fail-on': level, 'dry-run': dryRun } = args.values;
  const fails = ({ severity }: { readonly severity: Severity }): boolean => reaches(severity, level);
  const reports = openReports(format, output, dryRun, { context, quiet, fails });
  try {
    return await checkInto(reports, fails, args, context);
  } finally {
    reports.abandon();
  }
}
