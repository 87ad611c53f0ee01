import { templateText, wholeSkeleton } from '#core';
import type { Arguments } from '../args.ts';
import { settle } from '../configuration.ts';
import type { Context } from '../context.ts';
import { createFile } from '../create-file.ts';
import { meantEdition } from '../editions.ts';
import type { ExitCode } from '../io.ts';
import { isStdout } from '../output/sink.ts';
import { remark } from '../output/stderr.ts';
import { writeDocument } from '../output/write.ts';

/** Makes the skeleton of a self-evaluation, in a new file or on stdout. */
export async function create({ values, operands }: Arguments<'new'>, given: Context): Promise<ExitCode> {
  const { io } = given;
  const { context, ...known } = await settle(operands[0], values, given);
  const edition = meantEdition(known);
  const text = templateText(wholeSkeleton(edition, { organisation: values.organisation ?? '' }));
  const [path = '-'] = operands;
  if (isStdout(path)) await writeDocument(io.stdout, text);
  else {
    createFile(path, text, io.cwd, 'cli.new.exists');
    await remark(context, 'cli.new.written', { path, edition: edition.title });
  }
  return 0;
}
