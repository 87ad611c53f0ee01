import { basename, dirname, relative, resolve, sep } from 'node:path';
import { type Edition, migrateDocument } from '#core';
import type { Arguments } from '../args.ts';
import type { Context } from '../context.ts';
import { createFile } from '../create-file.ts';
import { evaluateDocument } from '../document.ts';
import { editionNamed } from '../editions.ts';
import { fileKey } from '../file-key.ts';
import type { ExitCode } from '../io.ts';
import { isStdout } from '../output/sink.ts';
import { remark } from '../output/stderr.ts';
import { writeDocument } from '../output/write.ts';
import { problem, Refusal } from '../problem.ts';

function target(editions: readonly Edition[], name: string | undefined): Edition {
  if (name !== undefined) return editionNamed(editions, name);
  const ids = editions.map(({ id }) => id);
  throw new Refusal(problem('cli.migrate.no-target', { example: ids[0] ?? '', editions: ids }));
}

/** Refuses to write over the document itself, whatever the user says. */
function checkOutput(path: string, output: string, cwd: string): void {
  if (fileKey(resolve(cwd, path)) !== fileKey(resolve(cwd, output))) return;
  throw new Refusal(problem('cli.migrate.itself', { path: output }));
}

/** The path of the old document as the new one names it: from the folder of the new one, with forward slashes. */
function previousPath(path: string, output: string, cwd: string): string {
  if (isStdout(output)) return basename(path);
  return relative(dirname(resolve(cwd, output)), resolve(cwd, path))
    .split(sep)
    .join('/');
}

/** Carries a self-evaluation over to another edition, in a new file or on stdout. */
export async function migrate({ values, operands }: Arguments<'migrate'>, given: Context): Promise<ExitCode> {
  const { io } = given;
  const [path = '-'] = operands;
  const { output = '-', force } = values;
  if (path === '-') throw new Refusal(problem('cli.migrate.stdin'));
  if (!isStdout(output)) checkOutput(path, output, io.cwd);
  const asked = { ...values, 'reference-date': undefined };
  const { evaluation, editions, context } = await evaluateDocument(path, asked, given);
  const to = target(editions, values.to);
  const migration = migrateDocument(evaluation, to, editions, previousPath(path, output, io.cwd));
  if (!migration) throw new Refusal(problem('cli.edition.none'));
  const { text, placed, renewed, empty, unplaced } = migration;
  if (isStdout(output)) await writeDocument(io.stdout, text);
  else createFile(output, text, io.cwd, force ? 'replace' : 'cli.migrate.exists');
  const counts = { placed, renewed, empty, unplaced: unplaced.length };
  await remark(context, 'migration.done', { edition: to.title, ...counts });
  return 0;
}
