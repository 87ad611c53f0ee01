import { resolve } from 'node:path';
import { isSelfEvaluation, type MessageKey, severities, type Severity } from '#core';
import type { Arguments } from '../args.ts';
import { type CheckedFile, checkFile, type CheckSettings, checkText } from '../check-file.ts';
import { type Configurations, openConfigurations, shownFile } from '../configuration.ts';
import { type Context, inLocale, shownPath } from '../context.ts';
import type { ExitCode } from '../io.ts';
import { configurationJson } from '../output/configuration.ts';
import { addFile, emptySummary } from '../output/format.ts';
import { openReports, type Reports } from '../output/reports.ts';
import { complain, remark } from '../output/stderr.ts';
import { progressOn } from '../output/progress.ts';
import { write } from '../output/write.ts';
import { type Problem, problem, Refusal } from '../problem.ts';
import { readText } from '../read.ts';
import { headOf, select, type Selection } from '../select.ts';

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
async function selected(
  { values, operands }: CheckArguments,
  configurations: Configurations,
  context: Context,
): Promise<Selection> {
  const wanted = operands.length > 0 ? operands : ['.'];
  const { paths, problems: all, skipped } = await select(wanted, context.io, configurations);
  const isAllowed = ({ message }: Problem): boolean => values['allow-no-match'] && noMatch.includes(message);
  const problems = all.filter((one) => !isAllowed(one));
  await complain(context, problems);
  for (const path of skipped) await remark(context, 'cli.select.ignored', { path });
  return { paths, problems, skipped };
}

/** Shows what counts for a file, whether it is there or not. */
async function printConfiguration(
  path: string,
  configurations: Configurations,
  { io }: Context,
): Promise<ExitCode> {
  const configuration = configurations.of(path);
  const shown = {
    path,
    isSelfEvaluation: configuration.isListed || isSelfEvaluation(path, headOf(resolve(io.cwd, path)), []),
    isIgnored: configurations.isIgnored(path),
    sources: configurations.sourcesOf(path),
    configuration,
    norms: configurations.normsOf(path),
  };
  await write(
    io.stdout,
    configurationJson(shown, (file) => shownFile(file, io.cwd)),
  );
  return 0;
}

async function printFiles(
  args: CheckArguments,
  configurations: Configurations,
  context: Context,
): Promise<ExitCode> {
  const { paths, problems } = await selected(args, configurations, context);
  await write(context.io.stdout, paths.map((path) => `${path}\n`).join(''));
  return problems.length > 0 ? 2 : 0;
}

/** How a file is checked: by its own configuration, as far as the command line says nothing else. */
function settingsFor(
  { values }: CheckArguments,
  configurations: Configurations,
  { io }: Context,
): (path: string) => CheckSettings {
  return (path) => ({
    cwd: io.cwd,
    options: {
      ...configurations.optionsFor(path),
      today: io.today(),
      referenceDate: values['reference-date'],
    },
    fix: values.fix ? (values['dry-run'] ? 'diff' : 'save') : 'none',
  });
}

/** Checks the text on standard input, by the name that it is given in the report. */
async function checkStdin(name: string, settings: CheckSettings, context: Context): Promise<CheckedFile> {
  const text = await readText('-', context);
  return typeof text === 'string' ? checkText(name, text, settings) : { problem: text };
}

/** What is to be checked, and how. */
interface Plan {
  readonly values: CheckArguments['values'];
  readonly paths: readonly string[];
  /** What cannot be checked, or not in full; it has been said. */
  readonly problems: readonly Problem[];
  readonly settingsOf: (path: string) => CheckSettings;
  /** So many warnings may there be; without it any number. */
  readonly most: number | undefined;
}

async function checkInto(
  reports: Reports,
  fails: (finding: { readonly severity: Severity }) => boolean,
  { values, paths, problems, settingsOf, most }: Plan,
  context: Context,
): Promise<ExitCode> {
  const { io, say } = context;
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
    const checked =
      path === '-' ? checkStdin(name, settingsOf(name), context) : checkFile(path, settingsOf(path));
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
  if (most !== undefined && warnings > most) {
    await remark(context, 'cli.text.max-warnings', { count: warnings, most });
    return 1;
  }
  return failing ? 1 : 0;
}

/** Checks self-evaluations and reports what was found. */
export async function check(args: CheckArguments, given: Context): Promise<ExitCode> {
  checkOptions(args);
  const { values } = args;
  const configurations = await openConfigurations(values, given.io);
  const printed = values['print-config'];
  if (printed !== undefined) return printConfiguration(printed, configurations, given);
  if (values['print-files']) return printFiles(args, configurations, given);

  const { paths, problems } = await selected(args, configurations, given);
  const names = paths.map((path) => (path === '-' ? (values['stdin-filename'] ?? path) : path));
  const { locale, failOn, maxWarnings } = configurations.ofRun(names);
  const context = inLocale(given, locale);
  await context.setback(configurations.setbacks());

  const most = values['max-warnings'] === undefined ? maxWarnings : Number(values['max-warnings']);
  const settingsOf = settingsFor(args, configurations, context);
  const plan = { values, paths, settingsOf, most, problems: [...problems, ...configurations.setbacks()] };
  const { format, output, quiet, 'fail-on': level = failOn ?? 'error', 'dry-run': dryRun } = values;
  const fails = ({ severity }: { readonly severity: Severity }): boolean => reaches(severity, level);
  const reports = openReports(format, output, dryRun, { context, quiet, fails });
  try {
    return await checkInto(reports, fails, plan, context);
  } finally {
    reports.abandon();
  }
}
