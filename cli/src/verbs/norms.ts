import { diffEditions, type Edition } from '#core';
import type { Arguments } from '../args.ts';
import { settle } from '../configuration.ts';
import type { Context } from '../context.ts';
import { editionNamed } from '../editions.ts';
import type { ExitCode } from '../io.ts';
import { diffJson, diffText } from '../output/edition-diff.ts';
import { editionJson, editionsJson, editionsText, editionText, viewOf } from '../output/edition.ts';
import { write } from '../output/write.ts';
import { problem, Refusal } from '../problem.ts';

const questions = {
  show: { count: 1, example: 'show kgg-2024' },
  diff: { count: 2, example: 'diff kgg-2024 kgg-2025' },
} as const;

const isQuestion = (word: string): word is keyof typeof questions => Object.hasOwn(questions, word);

/** Shows the editions, one of them, or how two of them differ. */
export async function norms({ values, operands }: Arguments<'norms'>, given: Context): Promise<ExitCode> {
  const { io } = given;
  const { editions, context } = await settle(undefined, values, given);
  const view = viewOf(context);
  const isJson = values.format === 'json';
  const answer = (): string => {
    const [word, ...names] = operands;
    if (word === undefined) return isJson ? editionsJson(editions) : editionsText(editions, view);
    if (!isQuestion(word)) throw new Refusal(problem('cli.norms.unknown', { word }));
    const { count, example } = questions[word];
    const wanted = names.map((name): Edition => editionNamed(editions, name));
    const [first, second] = wanted;
    if (wanted.length !== count || !first)
      throw new Refusal(problem('cli.norms.count', { word, count, example }));
    if (!second) return isJson ? editionJson(first) : editionText(first, view);
    const diff = diffEditions(first, second, editions);
    return isJson ? diffJson(diff) : diffText(diff, view);
  };
  await write(io.stdout, answer());
  return 0;
}
