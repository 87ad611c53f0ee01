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
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLevel = (value: unknown): value is Severity | 'off' =>
  value === 'off' || severities.some((severity) => severity === value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** Reads the settings that an editor sends. Takes anything: a value that is no good counts as not set. */
export function readSettings(value: unknown): Settings {
  const { locale, edition, checks, files, referenceDate } = isRecord(value) ? value : {};
  const date = textOf(referenceDate);
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
  };
}
