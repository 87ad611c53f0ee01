import { parseArgs } from 'node:util';
import { isIsoDate, nearestName } from '#core';
import { defaultVerb, type Option, optionsOf, type Verb, type VerbName, verbs } from './args.ts';
import { problem, type Problem } from './problem.ts';

/** What stands on a command line. `values` are by option; nothing is known of them where there are problems. */
export interface CommandLine {
  readonly verb: VerbName;
  /** Whether the command was written, or is the default. */
  readonly named: boolean;
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly operands: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly problems: readonly Problem[];
}

const isVerb = (word: string): word is VerbName => Object.hasOwn(verbs, word);

/** Cuts a command line into options and operands; the options of all commands are known here. */
function tokenise(argv: readonly string[]) {
  const all = (Object.keys(verbs) as VerbName[]).flatMap(optionsOf);
  const options = Object.fromEntries(
    all.map(({ name, short, type }) => [
      name,
      { type: type === 'flag' ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
    ]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

type Token = ReturnType<typeof tokenise>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

function unknownOption(verb: VerbName, { rawName }: OptionToken): Problem {
  const nearest = nearestName(
    optionsOf(verb).map(({ name }) => `--${name}`),
    rawName,
  );
  const params = { option: rawName, verb };
  return nearest === undefined
    ? problem('cli.args.unknown-option', params)
    : problem('cli.args.unknown-option.nearest', { ...params, nearest });
}

/** What is wrong with a form of report and its file, such as `sarif:out.sarif`. */
function reportProblem(
  { choices }: { readonly choices: readonly string[] },
  option: string,
  value: string,
): Problem | undefined {
  const [form = '', ...file] = value.split(':');
  if (!choices.includes(form)) return problem('cli.args.unknown-choice', { option, value: form, choices });
  return file.join(':') === '' && file.length > 0
    ? problem('cli.args.report-file', { option, value, form })
    : undefined;
}

function problemOf(verb: VerbName, token: OptionToken): Problem | undefined {
  const option = optionsOf(verb).find(({ name }) => name === token.name);
  if (!option) return unknownOption(verb, token);
  const { rawName, value } = token;
  if (option.type === 'flag') {
    return value === undefined ? undefined : problem('cli.args.no-value', { option: rawName, verb });
  }
  // "--format --quiet" is a forgotten value, "--format=-" is not.
  const isForgotten = !token.inlineValue && /^-./.test(value ?? '');
  if (!value || isForgotten) return problem('cli.args.value-missing', { option: rawName, verb });
  if (option.type === 'choice' && !option.choices.includes(value)) {
    return problem('cli.args.unknown-choice', { option: rawName, value, choices: option.choices });
  }
  if (option.type === 'reports') return reportProblem(option, rawName, value);
  if (option.type === 'number' && !/^\d{1,9}$/.test(value)) {
    return problem('cli.args.no-number', { option: rawName, value });
  }
  if (option.type === 'date' && !isIsoDate(value)) {
    return problem('cli.args.no-date', { option: rawName, value });
  }
  return undefined;
}

function countProblem(
  verb: VerbName,
  { least = 0, most = Infinity, tooFew }: Verb,
  count: number,
): Problem[] {
  if (count < least) return [problem(tooFew ?? 'cli.args.too-few', { verb })];
  if (count <= most) return [];
  return most === 0
    ? [problem('cli.args.no-operands', { verb })]
    : [problem('cli.args.too-many', { verb, most, count })];
}

function valueOf(option: Option, tokens: readonly OptionToken[]): CommandLine['values'][string] {
  const own = tokens.filter(({ name }) => name === option.name);
  switch (option.type) {
    case 'flag':
      return own.length > 0;
    case 'list':
    case 'reports':
      return own.map(({ value }) => value ?? '');
    case 'choice':
      return own.at(-1)?.value ?? option.default;
    default:
      return own.at(-1)?.value;
  }
}

/**
 * The words with those that are files made unmistakable. A shell makes `--fix.md` of `*.md` as readily as `a.md`, and
 * so do hooks that add names to a command; such a name is a file if there is one that is called just that.
 */
function withFiles(argv: readonly string[], isFile: (word: string) => boolean): readonly string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const isMistakable = (word: string): boolean => /^-.*\.(?:md|markdown)$/is.test(word) && isFile(word);
  return argv.map((word, index) => (index < end && isMistakable(word) ? `./${word}` : word));
}

/**
 * Reads a command line, given without the program's own name. The first word that is no option can be a command;
 * without one it is `check`. All that is wrong comes at once, in the order of the line. `isFile` tells whether there is
 * a file at a path.
 */
export function parseCommandLine(
  argv: readonly string[],
  isFile: (path: string) => boolean = () => false,
): CommandLine {
  const tokens = tokenise(withFiles(argv, isFile));
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const [first = ''] = words;
  const named = isVerb(first) && tokens.find(({ kind }) => kind !== 'option')?.kind === 'positional';
  const verb = named ? first : defaultVerb;
  const operands = named ? words.slice(1) : words;
  const options = tokens.filter((token) => token.kind === 'option');
  const has = (name: string): boolean => options.some((option) => option.name === name);
  return {
    verb,
    named,
    operands,
    values: Object.fromEntries(optionsOf(verb).map((option) => [option.name, valueOf(option, options)])),
    help: has('help'),
    version: has('version'),
    problems: [
      ...options.flatMap((token) => problemOf(verb, token) ?? []),
      ...countProblem(verb, verbs[verb], operands.length),
    ],
  };
}
