import { resolve } from 'node:path';
import type { ReportForm } from '../args.ts';
import type { Context } from '../context.ts';
import { fileKey } from '../file-key.ts';
import { problem, Refusal } from '../problem.ts';
import { csvFormat } from './csv.ts';
import type { FileReport } from './file-report.ts';
import type { Failure, Format, Summary, View } from './format.ts';
import { githubFormat } from './github.ts';
import { gitlabFormat } from './gitlab.ts';
import { reportFile } from './guard.ts';
import { jsonFormat } from './json.ts';
import { junitFormat } from './junit.ts';
import { markdownFormat } from './markdown.ts';
import { isStdout, type Sink, stdoutSink } from './sink.ts';
import { sarifFormat } from './sarif.ts';
import { textFormat } from './text.ts';

const formats: Readonly<Record<ReportForm, (view: View) => Format>> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  junit: junitFormat,
  github: ({ context }) => githubFormat(context),
  gitlab: ({ context }) => gitlabFormat(context),
  markdown: ({ context }) => markdownFormat(context),
  csv: ({ context }) => csvFormat(context),
};

interface Target {
  readonly form: ReportForm;
  /** As the user wrote it; `-` is standard output. */
  readonly file: string;
}

/** What `--format` and `--output` ask for; each goes to a place of its own, or it is a refusal. */
function targetsOf(
  written: readonly string[],
  output: string,
  isTaken: boolean,
  { io, say }: Context,
): readonly Target[] {
  const byDefault = isTaken && isStdout(output) ? [] : ['text'];
  const targets = (written.length > 0 ? written : byDefault).map((one): Target => {
    const colon = one.indexOf(':');
    // The option table has seen to it that it is one of the forms.
    const form = (colon < 0 ? one : one.slice(0, colon)) as ReportForm;
    return { form, file: colon < 0 ? output : one.slice(colon + 1) };
  });
  if (written.length > 0 && !isStdout(output) && written.every((one) => one.includes(':'))) {
    throw new Refusal(problem('cli.report.no-use', { path: output }));
  }
  const seen = new Set<string>(isTaken ? ['-'] : []);
  for (const { file } of targets) {
    const place = isStdout(file) ? '-' : fileKey(resolve(io.cwd, file));
    const target = isStdout(file) ? say('cli.report.stdout') : file;
    if (seen.has(place)) throw new Refusal(problem('cli.report.same', { target }));
    seen.add(place);
  }
  return targets;
}

/** The reports of a run, each of which gets everything, in turn. */
export interface Reports {
  readonly start: () => Promise<void>;
  readonly file: (report: FileReport) => Promise<void>;
  readonly end: (summary: Summary, failures: readonly Failure[]) => Promise<void>;
  /** Takes back what is not finished; does nothing after `end`. */
  readonly abandon: () => void;
}

/**
 * Opens the reports that are asked for. Where something else goes to standard output (`isTaken`), no report does, and
 * none takes the place of what the run reads (`inputs`, absolute). Throws a refusal where one of them cannot be made.
 */
export function openReports(
  written: readonly string[],
  output: string | undefined,
  isTaken: boolean,
  inputs: readonly string[],
  view: Omit<View, 'toStdout'>,
): Reports {
  const { io } = view.context;
  const open: { readonly format: Format; readonly sink: Sink }[] = [];
  const abandon = (): void => open.forEach(({ sink }) => sink.abandon());
  try {
    for (const { form, file } of targetsOf(written, output ?? '-', isTaken, view.context)) {
      const toStdout = isStdout(file);
      const sink = toStdout ? stdoutSink(io.stdout) : reportFile(file, inputs, io.cwd);
      open.push({ format: formats[form]({ ...view, toStdout }), sink });
    }
  } catch (error) {
    abandon();
    throw error;
  }
  const writeAll = async (textOf: (format: Format) => string): Promise<void> => {
    for (const { format, sink } of open) await sink.write(textOf(format));
  };
  return {
    start: () => writeAll(({ start }) => start),
    file: (report) => writeAll(({ file }) => file(report)),
    end: async (summary, failures) => {
      await writeAll(({ end }) => end(summary, failures));
      for (const { sink } of open) sink.finish();
    },
    abandon,
  };
}
