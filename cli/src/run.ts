import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { localeOf, nearestName } from '#core';
import { type Arguments, type VerbName, verbs } from './args.ts';
import { type Context, sayIn } from './context.ts';
import { helpOn, overview } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { complain } from './output/stderr.ts';
import { write } from './output/write.ts';
import { type CommandLine, parseCommandLine } from './parse.ts';
import { type Problem, problem, Refusal } from './problem.ts';
import { check } from './verbs/check.ts';
import { figures } from './verbs/figures.ts';
import { explain } from './verbs/explain.ts';
import { importWord } from './verbs/import.ts';
import { lsp } from './verbs/lsp.ts';
import { merge } from './verbs/merge.ts';
import { migrate } from './verbs/migrate.ts';
import { create } from './verbs/new.ts';
import { norms } from './verbs/norms.ts';
import { outline } from './verbs/outline.ts';
import { version } from './version.ts';

type Command<V extends VerbName> = (args: Arguments<V>, context: Context) => Promise<ExitCode>;

/** What each command does. All of them are loaded: in a bundle, what is loaded later is compiled twice. */
const commands: { readonly [V in VerbName]: Command<V> } = {
  check,
  merge,
  new: create,
  import: importWord,
  outline,
  figures,
  norms,
  explain,
  migrate,
  lsp,
};

async function perform<V extends VerbName>(verb: V, line: CommandLine, context: Context): Promise<ExitCode> {
  // The values were parsed by the option table that the type is made of.
  const values = line.values as Arguments<V>['values'];
  return commands[verb]({ values, operands: line.operands }, context);
}

/** A single word that is no file is a command that does not exist, rather than a file that is missing. */
function unknownVerb({ named, operands }: CommandLine, cwd: string): readonly Problem[] {
  const [word = ''] = operands;
  if (named || !/^[a-z-]{2,}$/i.test(word) || existsSync(resolve(cwd, word))) return [];
  const nearest = nearestName(Object.keys(verbs), word);
  return nearest === undefined
    ? [problem('cli.args.unknown-verb', { word })]
    : [problem('cli.args.unknown-verb.nearest', { word, nearest })];
}

/**
 * Runs a command line, given without the program's own name, and gives its exit code. Never throws: what goes wrong
 * is a line on stderr.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const line = parseCommandLine(argv, (path) => existsSync(resolve(io.cwd, path)));
  const asked = localeOf(String(line.values['locale'] ?? io.env['ZELFEVALUATIE_LOCALE']));
  const locale = asked ?? 'nl';
  let setbacks = 0;
  const context: Context = {
    io,
    locale,
    isLocaleAsked: asked !== undefined,
    say: sayIn(locale),
    setback: async (problems) => {
      setbacks += problems.length;
      await complain(context, problems);
    },
  };
  try {
    if (line.version) {
      await write(io.stdout, `${version}\n`);
      return 0;
    }
    if (line.help) {
      await write(io.stdout, line.named ? helpOn(line.verb, context.say) : overview(context.say));
      return 0;
    }
    const problems = line.problems.length > 0 ? line.problems : unknownVerb(line, io.cwd);
    if (problems.length > 0) throw new Refusal(...problems);
    const code = await perform(line.verb, line, context);
    return setbacks > 0 ? 2 : code;
  } catch (error) {
    const problems =
      error instanceof Refusal
        ? error.problems
        : [problem('cli.internal', { detail: error instanceof Error ? error.message : String(error) })];
    await complain(context, problems);
    return 2;
  }
}
