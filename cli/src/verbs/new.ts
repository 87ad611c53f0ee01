import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { templateText, wholeSkeleton } from '#core';
import type { Arguments } from '../args.ts';
import type { Context } from '../context.ts';
import { knownEditions, meantEdition } from '../editions.ts';
import type { ExitCode } from '../io.ts';
import { remark } from '../output/stderr.ts';
import { write } from '../output/write.ts';
import { problem, Refusal } from '../problem.ts';
import { systemProblem } from '../read.ts';

/** Writes a file that is not there yet; throws a refusal where that cannot be done. */
function createFile(path: string, text: string, cwd: string): void {
  const file = resolve(cwd, path);
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'EISDIR') throw new Refusal(problem('cli.new.exists', { path }));
    if (code === 'ENOENT') throw new Refusal(problem('cli.new.no-folder', { folder: dirname(path) }));
    throw new Refusal(systemProblem(path, file, error));
  }
}

/** Makes the skeleton of a self-evaluation, in a new file or on stdout. */
export async function create({ values, operands }: Arguments<'new'>, context: Context): Promise<ExitCode> {
  const { io } = context;
  const edition = meantEdition(await knownEditions(values, io));
  const text = templateText(wholeSkeleton(edition, { organisation: values.organisation ?? '' }));
  const [path = '-'] = operands;
  if (path === '-') await write(io.stdout, text);
  else {
    createFile(path, text, io.cwd);
    await remark(context, 'cli.new.written', { path, edition: edition.title });
  }
  return 0;
}
