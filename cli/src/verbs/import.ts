import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { arrange } from '../../../word/src/arrange.ts';
import { largestWordFile } from '../../../word/src/limits.ts';
import { refusalMessage } from '../../../word/src/refusal.ts';
import type { Arguments } from '../args.ts';
import { settle } from '../configuration.ts';
import type { Context } from '../context.ts';
import { createFile, refuseExisting } from '../create-file.ts';
import { fileKey } from '../file-key.ts';
import type { ExitCode } from '../io.ts';
import { isStdout } from '../output/sink.ts';
import { remark } from '../output/stderr.ts';
import { writeDocument } from '../output/write.ts';
import { problem, Refusal } from '../problem.ts';
import { systemProblem } from '../read.ts';

/** The bytes of a Word file; throws a refusal where they cannot be read. */
function readBytes(path: string, cwd: string): Uint8Array {
  const file = resolve(cwd, path);
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) throw new Refusal(problem('cli.file.directory', { path }));
    if (stats.size > largestWordFile) throw new Refusal(problem(refusalMessage('too-large'), { name: path }));
    return readFileSync(file);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(systemProblem(path, file, error));
  }
}

/** Refuses to write over the Word file itself, whatever the user says, and over any other file without being told. */
function checkOutput(path: string, source: string, force: boolean, cwd: string): void {
  if (fileKey(resolve(cwd, path)) === fileKey(resolve(cwd, source))) {
    throw new Refusal(problem('cli.import.itself', { path }));
  }
  if (!force) refuseExisting(path, 'cli.import.exists', cwd);
}

/** Turns a Word document into a self-evaluation, in a new file or on stdout. */
export async function importWord(
  { values, operands }: Arguments<'import'>,
  given: Context,
): Promise<ExitCode> {
  const { io } = given;
  const [source = ''] = operands;
  const { output = '-', force } = values;
  const { editions, edition, context } = await settle(isStdout(output) ? '-' : output, values, given);
  const bytes = readBytes(source, io.cwd);
  if (!isStdout(output)) checkOutput(output, source, force, io.cwd);

  const { convertApart } = await import('../../../word/src/node.ts');
  const converted = await convertApart(bytes);
  if ('refused' in converted) throw new Refusal(problem(refusalMessage(converted.refused), { name: source }));
  const { text, notes } = arrange(converted, { editions, edition, name: source });

  if (isStdout(output)) await writeDocument(io.stdout, text);
  else createFile(output, text, io.cwd, force ? 'replace' : 'cli.import.exists');
  for (const { message, params } of notes) await remark(context, message, params);
  if (!isStdout(output)) await remark(context, 'cli.import.written', { path: output });
  return 0;
}
