import { evaluate, type MessageKey, severities, type Severity } from '#core';
import type { Arguments } from '../args.ts';
import { beside } from '../beside.ts';
import { type Context, shownPath } from '../context.ts';
import { knownEditions } from '../editions.ts';
import { fixAll, saveFixed, unifiedDiff } from '../fix.ts';
import type { ExitCode } from '../io.ts';
import { addFile, emptySummary, type FileResult } from '../output/format.ts';
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

async function checkInto(
  reports: Reports,
  fails: (finding: { readonly severity: Severity }) => boolean,
  { values, operands }: CheckArguments,
  context: Context,
): Promise<ExitCode> {
  const { io, say } = context;
  const known = await knownEditions(values, io);
  const { paths, problems } = await selected({ values, operands }, context);

  const options = { ...known, today: io.today(), referenceDate: values['reference-date'] };
  const progress = progressOn(context, paths.length);
  let summary = emptySummary;
  let failed = problems.length;
  let fixed = 0;
  let warnings = 0;
  let failing = false;

  const keep = async (
    path: string,
    name: string,
    before: string,
    after: string,
  ): Promise<Problem | undefined> => {
    if (!values['dry-run']) return saveFixed(path, before, after, io);
    await write(io.stdout, await unifiedDiff(name, before, after, io));
    return undefined;
  };

  await reports.start();
  for (const [index, path] of paths.entries()) {
    const name = path === '-' ? (values['stdin-filename'] ?? path) : path;
    await progress.show(shownPath(name, say), index + 1);
    const text = await readText(path, context);
    if (typeof text !== 'string') {
      failed += 1;
      await progress.clear();
      await complain(context, [text]);
      continue;
    }
    const own = { ...options, ...(await beside(name, text, io)) };
    const first = evaluate(text, own);
    let evaluation = values.fix ? fixAll(first, own) : first;
    if (evaluation !== first) {
      const trouble = await keep(path, name, text, evaluation.document.text);
      if (trouble) {
        failed += 1;
        evaluation = first;
        await progress.clear();
        await complain(context, [trouble]);
      } else fixed += 1;
    }
    failing ||= evaluation.findings.some(fails);
    warnings += evaluation.findings.filter(({ severity }) => severity === 'warning').length;
    const findings = values.quiet ? evaluation.findings.filter(fails) : evaluation.findings;
    const result: FileResult = { path: name, evaluation, findings };
    await progress.clear();
    if (text.trim() === '') await remark(context, 'cli.text.empty', { path: shownPath(name, say) });
    await reports.file(result);
    summary = addFile(summary, result);
  }
  await reports.end(summary, failed);
  if (fixed > 0 && !values['dry-run']) await remark(context, 'cli.fix.done', { count: fixed });

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
