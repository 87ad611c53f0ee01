import { resolve } from 'node:path';
import type { Arguments } from '../args.ts';
import { failsFrom } from '../check-run.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../io.ts';
import { mergeReports } from '../merge.ts';
import { reportFile } from '../output/guard.ts';
import { isStdout, stdoutSink } from '../output/sink.ts';

/** Makes one report of several, with the exit code of the check that they are parts of. */
export async function merge({ values, operands }: Arguments<'merge'>, { io }: Context): Promise<ExitCode> {
  const { output = '-', 'fail-on': level } = values;
  const inputs = operands.map((path) => resolve(io.cwd, path));
  const openSink = () => (isStdout(output) ? stdoutSink(io.stdout) : reportFile(output, inputs, io.cwd));
  const { found, failed } = await mergeReports(operands, io.cwd, openSink);
  if (failed) return 2;
  const fails = failsFrom(level);
  return [...found].some((severity) => fails({ severity })) ? 1 : 0;
}
