import { evaluate, severities, type Severity } from '#core';
import type { Arguments } from '../args.ts';
import { beside } from '../beside.ts';
import { type Context, shownPath } from '../context.ts';
import { knownEditions } from '../editions.ts';
import type { ExitCode } from '../io.ts';
import { addFile, emptySummary, type FileResult } from '../output/format.ts';
import { openReports, type Reports } from '../output/reports.ts';
import { complain, remark } from '../output/stderr.ts';
import { progressOn } from '../output/progress.ts';
import { readText } from '../read.ts';
import { select } from '../select.ts';

type CheckArguments = Arguments<'check'>;

const reaches = (severity: Severity, level: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(level);

async function checkInto(
  reports: Reports,
  fails: (finding: { readonly severity: Severity }) => boolean,
  { values, operands }: CheckArguments,
  context: Context,
): Promise<ExitCode> {
  const { io, say } = context;
  const known = await knownEditions(values, io);
  const { paths, problems } = await select(operands.length > 0 ? operands : ['.'], io);
  await complain(context, problems);

  const options = { ...known, today: io.today(), referenceDate: values['reference-date'] };
  const progress = progressOn(context, paths.length);
  let summary = emptySummary;
  let failed = problems.length;
  let failing = false;

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
    const evaluation = evaluate(text, { ...options, ...(await beside(name, text, io)) });
    failing ||= evaluation.findings.some(fails);
    const findings = values.quiet ? evaluation.findings.filter(fails) : evaluation.findings;
    const result: FileResult = { path: name, evaluation, findings };
    await progress.clear();
    if (text.trim() === '') await remark(context, 'cli.text.empty', { path: shownPath(name, say) });
    await reports.file(result);
    summary = addFile(summary, result);
  }
  await reports.end(summary, failed);

  if (failed > 0) return 2;
  return failing ? 1 : 0;
}

/** Checks self-evaluations and reports what was found. */
export async function check(args: CheckArguments, context: Context): Promise<ExitCode> {
  const { format, output, quiet, 'fail-on': level } = args.values;
  const fails = ({ severity }: { readonly severity: Severity }): boolean => reaches(severity, level);
  const reports = openReports(format, output, { context, quiet, fails });
  try {
    return await checkInto(reports, fails, args, context);
  } finally {
    reports.abandon();
  }
}
