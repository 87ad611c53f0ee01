import { builtinFigureIds, locales, type MessageKey, severities } from '#core';

/** An option as it is parsed, shown by `--help` and listed in docs/cli.md. */
export type Option = {
  readonly name: string;
  readonly short?: string;
  readonly description: MessageKey;
} & (
  | { readonly type: 'flag' }
  /** `value` names what is to be filled in. */
  | {
      readonly type: 'text' | 'list' | 'date' | 'number';
      readonly value: MessageKey;
      /** Values that are always there; files of the user may add others. */
      readonly usual?: readonly string[];
    }
  | {
      readonly type: 'choice';
      readonly choices: readonly string[];
      readonly default?: string;
      /** Stands for the choices where they are many. */
      readonly value?: MessageKey;
    }
  /** One of the choices, perhaps with a colon and a file to write to; may be repeated. */
  | { readonly type: 'reports'; readonly choices: readonly string[]; readonly value: MessageKey }
);

/** A command: what it is for, what it takes and with which options. */
export interface Verb {
  readonly summary: MessageKey;
  /** What stands behind the options, as in "[BESTAND]". */
  readonly operands: MessageKey;
  /** The largest number of operands; without it any number. */
  readonly most?: number;
  /** The smallest number of operands; without it none. */
  readonly least?: number;
  /** What is said where there are fewer; without it that a file is missing. */
  readonly tooFew?: MessageKey;
  readonly options: readonly Option[];
  /** What else `--help` says. */
  readonly notes?: MessageKey;
}

const edition = {
  name: 'edition',
  type: 'text',
  value: 'cli.value.edition',
  description: 'cli.option.edition',
} as const satisfies Option;

/** Where a new file goes. */
const newFile = [
  {
    name: 'output',
    short: 'o',
    type: 'text',
    value: 'cli.value.file',
    description: 'cli.option.output',
  },
  { name: 'force', type: 'flag', description: 'cli.option.force' },
] as const satisfies readonly Option[];

const normFile = {
  name: 'norm-file',
  type: 'list',
  value: 'cli.value.file',
  description: 'cli.option.norm-file',
} as const satisfies Option;

/** Which configuration counts. */
const configuration = [
  { name: 'config', type: 'text', value: 'cli.value.file', description: 'cli.option.config' },
  { name: 'no-config', type: 'flag', description: 'cli.option.no-config' },
] as const satisfies readonly Option[];

const referenceDate = {
  name: 'reference-date',
  type: 'date',
  value: 'cli.value.date',
  description: 'cli.option.reference-date',
} as const satisfies Option;

const stdinFilename = {
  name: 'stdin-filename',
  type: 'text',
  value: 'cli.value.file',
  description: 'cli.option.stdin-filename',
} as const satisfies Option;

const formats = { name: 'format', short: 'f', type: 'choice', choices: ['text', 'json'] } as const;

const format = {
  ...formats,
  default: 'text',
  description: 'cli.option.format',
} as const satisfies Option;

/** The forms that `check` can report in. */
export const reportForms = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'csv'] as const;
export type ReportForm = (typeof reportForms)[number];

/** The options that every command has. */
export const commonOptions = [
  { name: 'locale', type: 'choice', choices: locales, description: 'cli.option.locale' },
  { name: 'help', short: 'h', type: 'flag', description: 'cli.option.help' },
  { name: 'version', short: 'v', type: 'flag', description: 'cli.option.version' },
] as const satisfies readonly Option[];

/** All commands, in the order of `--help`. */
export const verbs = {
  check: {
    summary: 'cli.check.summary',
    operands: 'cli.check.operands',
    notes: 'cli.check.notes',
    options: [
      {
        name: 'format',
        short: 'f',
        type: 'reports',
        choices: reportForms,
        value: 'cli.value.report',
        description: 'cli.option.report',
      },
      {
        name: 'output',
        short: 'o',
        type: 'text',
        value: 'cli.value.file',
        description: 'cli.option.report-output',
      },
      { name: 'fix', type: 'flag', description: 'cli.option.fix' },
      { name: 'dry-run', type: 'flag', description: 'cli.option.dry-run' },
      edition,
      normFile,
      ...configuration,
      referenceDate,
      {
        name: 'fail-on',
        type: 'choice',
        choices: severities,
        description: 'cli.option.fail-on',
      },
      {
        name: 'max-warnings',
        type: 'number',
        value: 'cli.value.number',
        description: 'cli.option.max-warnings',
      },
      { name: 'quiet', short: 'q', type: 'flag', description: 'cli.option.quiet' },
      stdinFilename,
      { name: 'ignore-path', type: 'text', value: 'cli.value.file', description: 'cli.option.ignore-path' },
      { name: 'print-config', type: 'text', value: 'cli.value.file', description: 'cli.option.print-config' },
      { name: 'baseline', type: 'text', value: 'cli.value.file', description: 'cli.option.baseline' },
      { name: 'update-baseline', type: 'flag', description: 'cli.option.update-baseline' },
      { name: 'report-unused', type: 'flag', description: 'cli.option.report-unused' },
      {
        name: 'report-unused-severity',
        type: 'choice',
        choices: [...severities, 'off'],
        description: 'cli.option.report-unused-severity',
      },
      { name: 'watch', type: 'flag', description: 'cli.option.watch' },
      { name: 'cache', type: 'flag', description: 'cli.option.cache' },
      {
        name: 'cache-location',
        type: 'text',
        value: 'cli.value.folder',
        description: 'cli.option.cache-location',
      },
      { name: 'workers', type: 'number', value: 'cli.value.number', description: 'cli.option.workers' },
      { name: 'shard', type: 'text', value: 'cli.value.shard', description: 'cli.option.shard' },
      { name: 'print-files', type: 'flag', description: 'cli.option.print-files' },
      { name: 'allow-no-match', type: 'flag', description: 'cli.option.allow-no-match' },
    ],
  },
  merge: {
    summary: 'cli.merge.summary',
    operands: 'cli.merge.operands',
    notes: 'cli.merge.notes',
    least: 1,
    options: [
      {
        name: 'output',
        short: 'o',
        type: 'text',
        value: 'cli.value.file',
        description: 'cli.option.merge-output',
      },
      {
        name: 'fail-on',
        type: 'choice',
        choices: severities,
        default: 'error',
        description: 'cli.option.merge-fail-on',
      },
    ],
  },
  new: {
    summary: 'cli.new.summary',
    operands: 'cli.new.operands',
    notes: 'cli.new.notes',
    most: 1,
    options: [
      edition,
      normFile,
      ...configuration,
      {
        name: 'organisation',
        type: 'text',
        value: 'cli.value.name',
        description: 'cli.option.organisation',
      },
    ],
  },
  import: {
    summary: 'cli.import.summary',
    operands: 'cli.import.operands',
    notes: 'cli.import.notes',
    least: 1,
    most: 1,
    options: [
      ...newFile,
      { ...edition, description: 'cli.option.import-edition' },
      normFile,
      ...configuration,
    ],
  },
  outline: {
    summary: 'cli.outline.summary',
    operands: 'cli.outline.operands',
    least: 1,
    most: 1,
    options: [format, edition, normFile, ...configuration, referenceDate],
  },
  figures: {
    summary: 'cli.figures.summary',
    operands: 'cli.figures.operands',
    notes: 'cli.figures.notes',
    most: 1,
    options: [
      {
        name: 'ask',
        type: 'text',
        usual: builtinFigureIds,
        value: 'cli.value.ask',
        description: 'cli.option.ask',
      },
      { ...formats, description: 'cli.option.figures-format' },
      edition,
      normFile,
      ...configuration,
      referenceDate,
    ],
  },
  norms: {
    summary: 'cli.norms.summary',
    operands: 'cli.norms.operands',
    notes: 'cli.norms.notes',
    most: 3,
    options: [format, normFile, ...configuration],
  },
  explain: {
    summary: 'cli.explain.summary',
    operands: 'cli.explain.operands',
    notes: 'cli.explain.notes',
    least: 1,
    most: 1,
    tooFew: 'cli.explain.nothing',
    options: [edition, normFile, ...configuration],
  },
  migrate: {
    summary: 'cli.migrate.summary',
    operands: 'cli.migrate.operands',
    notes: 'cli.migrate.notes',
    least: 1,
    most: 1,
    options: [
      { name: 'to', type: 'text', value: 'cli.value.edition', description: 'cli.option.to' },
      ...newFile,
      edition,
      normFile,
      ...configuration,
    ],
  },
  lsp: {
    summary: 'cli.lsp.summary',
    operands: 'cli.lsp.operands',
    most: 0,
    options: [{ name: 'stdio', type: 'flag', description: 'cli.option.stdio' }],
  },
} as const satisfies Readonly<Record<string, Verb>>;

export type VerbName = keyof typeof verbs;

/** All options of a command, its own first. */
export const optionsOf = (verb: VerbName): readonly Option[] => [...verbs[verb].options, ...commonOptions];

/** The command for who names none. */
export const defaultVerb: VerbName = 'check';

type ValueOf<O> = O extends { readonly type: 'flag' }
  ? boolean
  : O extends { readonly type: 'list' | 'reports' }
    ? readonly string[]
    : O extends { readonly choices: readonly (infer Choice)[]; readonly default: string }
      ? Choice
      : O extends { readonly choices: readonly (infer Choice)[] }
        ? Choice | undefined
        : string | undefined;

type OptionOf<V extends VerbName> = (typeof verbs)[V]['options'][number];

/**
 * The value of each option of a command by its name: a flag is true or false, a list can be empty, and of reports
 * there is a list of what was written.
 */
export type Values<V extends VerbName> = {
  readonly [O in OptionOf<V> as O['name']]: ValueOf<O>;
};

/** What a command is asked to do. */
export interface Arguments<V extends VerbName> {
  readonly values: Values<V>;
  readonly operands: readonly string[];
}
