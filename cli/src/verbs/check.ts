import { dirname, resolve } from 'node:path';
import { isSelfEvaluation, type MessageKey } from '#core';
import type { Arguments } from '../args.ts';
import { openBaseline } from '../baseline.ts';
import { openCache } from '../cache.ts';
import type { CheckSettings } from '../check-file.ts';
import { type Plan, runCheck } from '../check-run.ts';
import { type Configurations, openConfigurations, shownFile } from '../configuration.ts';
import { type Context, inLocale } from '../context.ts';
import type { ExitCode } from '../io.ts';
import { configurationJson } from '../output/configuration.ts';
import { plain } from '../output/plain.ts';
import { complain, remark } from '../output/stderr.ts';
import { removeLeftovers } from '../output/temporary.ts';
import { write } from '../output/write.ts';
import { fileOf, type Problem, problem, Refusal } from '../problem.ts';
import { remembered } from '../remembered.ts';
import { headOf, select, type Selection } from '../select.ts';
import { partOf, shardOf } from '../shard.ts';
import { type Settled, watchCheck } from '../watch.ts';

type CheckArguments = Arguments<'check'>;
type Option = keyof CheckArguments['values'];

/** Options that mean nothing without another one. */
const needs: readonly (readonly [Option, Option])[] = [['cache-location', 'cache']];

/** Options that contradict each other. */
const apart: readonly (readonly [Option, Option])[] = [
  ['report-unused', 'report-unused-severity'],
  ['update-baseline', 'shard'],
  ['update-baseline', 'dry-run'],
  ['update-baseline', 'watch'],
  ['watch', 'fix'],
  ['watch', 'shard'],
  ['watch', 'print-files'],
  ['watch', 'print-config'],
];

/** Refuses combinations of options that mean nothing. */
function checkOptions({ values, operands }: CheckArguments): void {
  const { fix, 'dry-run': dryRun, shard, watch } = values;
  if (dryRun && !fix) throw new Refusal(problem('cli.fix.dry-run-alone'));
  if (fix && !dryRun && operands.includes('-')) throw new Refusal(problem('cli.fix.stdin'));
  const isGiven = (option: Option): boolean => values[option] !== undefined && values[option] !== false;
  const params = ([option, other]: readonly [Option, Option]) => ({
    option: `--${option}`,
    other: `--${other}`,
  });
  for (const pair of needs) {
    if (isGiven(pair[0]) && !isGiven(pair[1])) throw new Refusal(problem('cli.args.needs', params(pair)));
  }
  for (const pair of apart) {
    if (pair.every(isGiven)) throw new Refusal(problem('cli.args.together', params(pair)));
  }
  if (shard !== undefined && !shardOf(shard)) {
    throw new Refusal(problem('cli.shard.invalid', { value: shard }));
  }
  if (values['stdin-filename'] !== undefined && !operands.includes('-')) {
    throw new Refusal(problem('cli.args.stdin-filename'));
  }
  if (watch && operands.includes('-')) throw new Refusal(problem('cli.watch.stdin'));
  if (watch && (values.format.length > 0 || values.output !== undefined)) {
    throw new Refusal(problem('cli.watch.format'));
  }
}

const noMatch: readonly MessageKey[] = [
  'cli.select.no-match',
  'cli.select.empty-folder',
  'cli.select.all-ignored',
];

/** The files to check; what is wrong with the operands has been said. */
async function selected(
  { values, operands }: CheckArguments,
  configurations: Configurations,
  context: Context,
): Promise<Selection> {
  const wanted = operands.length > 0 ? operands : ['.'];
  const { paths, problems: all, skipped } = await select(wanted, context.io, configurations);
  const isAllowed = ({ message }: Problem): boolean => values['allow-no-match'] && noMatch.includes(message);
  const problems = all.filter((one) => !isAllowed(one));
  await complain(context, problems);
  for (const path of skipped) await remark(context, 'cli.select.ignored', { path });
  return { paths, problems, skipped };
}

/** All files, or the part of them that is asked for. */
function partFor({ shard }: CheckArguments['values'], paths: readonly string[]): readonly string[] {
  const part = shardOf(shard ?? '');
  return part ? partOf(paths, part) : paths;
}

/** Shows what counts for a file, whether it is there or not. */
async function printConfiguration(
  path: string,
  configurations: Configurations,
  { io }: Context,
): Promise<ExitCode> {
  const configuration = configurations.of(path);
  const shown = {
    path,
    isSelfEvaluation: configuration.isListed || isSelfEvaluation(path, headOf(resolve(io.cwd, path)), []),
    isIgnored: configurations.isIgnored(path),
    sources: configurations.sourcesOf(path),
    configuration,
    norms: configurations.normsOf(path),
  };
  await write(
    io.stdout,
    configurationJson(shown, (file) => shownFile(file, io.cwd)),
  );
  return 0;
}

async function printFiles(
  args: CheckArguments,
  configurations: Configurations,
  context: Context,
): Promise<ExitCode> {
  const { paths, problems } = await selected(args, configurations, context);
  await write(
    context.io.stdout,
    partFor(args.values, paths)
      .map((path) => `${plain(path)}\n`)
      .join(''),
  );
  return problems.length > 0 ? 2 : 0;
}

/**
 * How a file is checked: by its own configuration, as far as the command line says nothing else. Files that are
 * checked alike have one and the same settings. Throws a refusal where the folder of the cache cannot be used.
 */
function settingsFor(
  { values }: CheckArguments,
  configurations: Configurations,
  { io }: Context,
): (path: string) => CheckSettings {
  const unused = values['report-unused'] ? 'error' : values['report-unused-severity'];
  const cacheFor = values.cache ? openCache(values['cache-location'], io) : undefined;
  const fix = values.fix ? (values['dry-run'] ? 'diff' : 'save') : 'none';

  const make = (own: ReturnType<Configurations['optionsFor']>): CheckSettings => {
    const severities = { ...own.severities, ...(unused !== undefined && { ZE901: unused }) };
    const options = { ...own, severities, today: io.today(), referenceDate: values['reference-date'] };
    return { cwd: io.cwd, options, fix, ...(cacheFor && { cache: cacheFor(options) }) };
  };

  const made = new Map<unknown, Map<string, CheckSettings>>();
  return (path) => {
    const { editions, ...own } = configurations.optionsFor(path);
    const alike = made.get(editions) ?? new Map<string, CheckSettings>();
    made.set(editions, alike);
    const key = JSON.stringify(own);
    const settings = alike.get(key) ?? make({ editions, ...own });
    alike.set(key, settings);
    return settings;
  };
}

/** The files that the command line names for all of the run. */
const namedFor = (values: CheckArguments['values']): readonly string[] =>
  [...values['norm-file'], values.config, values.baseline, values['ignore-path']].flatMap(
    (path) => path ?? [],
  );

/** The configurations of files and what those name, absolute. */
function inputsOf(paths: readonly string[], configurations: Configurations, cwd: string): readonly string[] {
  const ofFolder = remembered((folder): readonly string[] => {
    const one = resolve(folder, 'x.md');
    return [...configurations.sourcesOf(one), ...configurations.normsOf(one)];
  });
  return [...new Set(paths.map((path) => dirname(resolve(cwd, path))))].flatMap(ofFolder);
}

/** Settles what is to be done. Throws a refusal where options or the files that they name are not right. */
async function settle(
  args: CheckArguments,
  configurations: Configurations,
  given: Context,
): Promise<Settled> {
  const { values } = args;
  const { cwd } = given.io;
  const { paths: all, problems } = await selected(args, configurations, given);
  const names = all.map((path) => (path === '-' ? (values['stdin-filename'] ?? path) : path));
  const { locale, failOn, maxWarnings, baseline: configured } = configurations.ofRun(names);
  const context = inLocale(given, locale);
  const setbacks = configurations.setbacks();
  await complain(context, setbacks);

  const known = values.baseline ?? (configured === undefined ? undefined : shownFile(configured, cwd));
  const update = values['update-baseline'];
  if (update && known === undefined) {
    throw new Refusal(problem('cli.args.needs', { option: '--update-baseline', other: '--baseline' }));
  }
  const named = [...namedFor(values), ...(known === undefined ? [] : [known]), ...setbacks.flatMap(fileOf)];
  const inputs = [...named.map((path) => resolve(cwd, path)), ...inputsOf(names, configurations, cwd)];
  const plan: Plan = {
    values,
    paths: partFor(values, all),
    inputs: [...names.filter((name) => name !== '-').map((name) => resolve(cwd, name)), ...inputs],
    problems: [...problems, ...setbacks],
    settingsOf: settingsFor(args, configurations, context),
    baseline: known === undefined ? undefined : openBaseline(known, update, given.io),
    level: values['fail-on'] ?? failOn ?? 'error',
    most: values['max-warnings'] === undefined ? maxWarnings : Number(values['max-warnings']),
  };
  return { plan, context, inputs };
}

/** Checks self-evaluations and reports what was found. */
export async function check(args: CheckArguments, context: Context): Promise<ExitCode> {
  checkOptions(args);
  const { values, operands } = args;
  const { io } = context;
  if (values.watch) {
    const again = async () => settle(args, await openConfigurations(values, io), context);
    return watchCheck(again, operands.length > 0 ? operands : ['.'], namedFor(values), context);
  }
  const configurations = await openConfigurations(values, io);
  const printed = values['print-config'];
  if (printed !== undefined) return printConfiguration(printed, configurations, context);
  if (values['print-files']) return printFiles(args, configurations, context);

  const { plan, context: own } = await settle(args, configurations, context);
  if (values.fix) {
    const folders = plan.paths.map((path) => dirname(resolve(io.cwd, path)));
    new Set(folders).forEach(removeLeftovers);
  }
  const { code } = await runCheck(plan, own);
  return code;
}
