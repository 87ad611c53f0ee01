import { isIsoDate, type IsoDate, type Locale, localeOf, severities, type Severity } from '#core';

/** What a user can set, with `undefined` for what is left to the defaults. */
export interface Settings {
  readonly locale: Locale | undefined;
  /** Id or year of the edition for documents that name none. */
  readonly edition: string | undefined;
  /** Severities by code or name of the check. */
  readonly checks: Readonly<Record<string, Severity | 'off'>>;
  /** Globs of self-evaluations, relative to their folder. */
  readonly files: readonly string[];
  readonly referenceDate: IsoDate | undefined;
  /** What stands above headings: how far norms and criteria are, norms only, or nothing. */
  readonly codeLens: CodeLensLevel;
  readonly figures: {
    /** Whether recognised figures are coloured. */
    readonly highlight: boolean;
    /** Whether what follows from a figure stands behind it, such as its percentage. */
    readonly hints: boolean;
  };
}

const codeLensLevels = ['all', 'norms', 'off'] as const;
export type CodeLensLevel = (typeof codeLensLevels)[number];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLevel = (value: unknown): value is Severity | 'off' =>
  value === 'off' || severities.some((severity) => severity === value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const flagOf = (value: unknown, otherwise: boolean): boolean =>
  typeof value === 'boolean' ? value : otherwise;

/** Reads the settings that an editor sends. Takes anything: a value that is no good counts as not set. */
export function readSettings(value: unknown): Settings {
  const { locale, edition, checks, files, referenceDate, codeLens, figures } = isRecord(value) ? value : {};
  const date = textOf(referenceDate);
  const { highlight, hints } = isRecord(figures) ? figures : {};
  return {
    locale: localeOf(textOf(locale)),
    edition: typeof edition === 'number' ? String(edition) : textOf(edition),
    checks: Object.fromEntries(
      Object.entries(isRecord(checks) ? checks : {}).flatMap(([name, level]) =>
        isLevel(level) ? [[name, level] as const] : [],
      ),
    ),
    files: Array.isArray(files) ? files.filter((glob) => textOf(glob) !== undefined) : [],
    referenceDate: date !== undefined && isIsoDate(date) ? date : undefined,
    codeLens: codeLensLevels.find((level) => level === codeLens) ?? 'all',
    figures: { highlight: flagOf(highlight, true), hints: flagOf(hints, false) },
  };
}
