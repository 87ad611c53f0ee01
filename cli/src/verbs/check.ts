import { evaluate, severities, type Severity } from '#core';
import type { Arguments } from '../args.ts';
import { type Context, shownPath } from '../context.ts';
import { knownEditions } from '../editions.ts';
import type { ExitCode } from '../io.ts';
import { addFile, emptySummary, type FileResult, type Format } from '../output/format.ts';
import { jsonFormat } from '../output/json.ts';
import { complain, remark } from '../output/stderr.ts';
import { progressOn } from '../output/progress.ts';
import { textFormat } from '../output/text.ts';
import { write } from '../output/write.ts';
import { readText } from '../read.ts';
import { select } from '../select.ts';

const formats: Readonly<Record<'text' | 'json', (context: Context, view: { quiet: boolean }) => Format>> = {
  text: textFormat,
  json: ({ locale }) => jsonFormat(locale),
};

const reaches = (severity: Severity, level: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(level);

/** Checks self-evaluations and reports what was found. */
export async function check({ values, operands }: Arguments<'check'>, context: Context): Promise<ExitCode> {
  const { io, say } = context;
  const known = await knownEditions(values, io);
  const { paths, problems } = await select(operands.length > 0 ? operands : ['.'], io);
  await complain(context, problems);

  const options = { ...known, today: io.today(), referenceDate: values['reference-date'] };
  const fails = ({ severity }: { readonly severity: Severity }): boolean =>
    reaches(severity, values['fail-on']);

  const format = formats[values.format](context, { quiet: values.quiet });
  const progress = progressOn(context, paths.length);
  let summary = emptySummary;
  let failed = problems.length;
  let failing = false;

  await write(io.stdout, format.start);
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
    const evaluation = evaluate(text, options);
    failing ||= evaluation.findings.some(fails);
    const findings = values.quiet ? evaluation.findings.filter(fails) : evaluation.findings;
    const result: FileResult = { path: name, evaluation, findings };
    await progress.clear();
    if (text.trim() === '') await remark(context, 'cli.text.empty', { path: shownPath(name, say) });
    await write(io.stdout, format.file(result));
    summary = addFile(summary, result);
  }
  await write(io.stdout, format.end(summary, failed));

  if (failed > 0) return 2;
  return failing ? 1 : 0;
}
