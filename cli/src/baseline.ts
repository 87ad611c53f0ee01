import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { compareText } from '#core';
import type { Io } from './io.ts';
import type { FileReport, FindingReport } from './output/file-report.ts';
import { jsonOf } from './output/plain.ts';
import { newFile } from './output/sink.ts';
import { problem, Refusal } from './problem.ts';
import { systemProblem } from './read.ts';

const schemaVersion = 2;
/** In the first version a finding went by the words that it covers, which many have in common. */
const readable: readonly unknown[] = [1, schemaVersion];

/** The known gaps of a file: what each of them is about, by its fingerprint. */
type KnownGaps = ReadonlyMap<string, string>;

/** The findings that a run knows already, and what becomes of them. */
export interface Baseline {
  /** As the user knows it. */
  readonly path: string;
  /** The report with the findings that are not known. */
  readonly newIn: (report: FileReport) => FileReport;
  /**
   * How many findings were left out, how many of those by a fingerprint of the first version only, and how many known
   * ones are not there any more.
   */
  readonly counts: () => { readonly left: number; readonly former: number; readonly gone: number };
  /** Writes the file anew with the gaps of this run; files that were not in it keep theirs. Gives their number. */
  readonly save: () => Promise<number>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a file, or undefined where there is none. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads the text of a baseline; gives undefined where it is none. */
function readBaseline(text: string): Map<string, KnownGaps> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (!isObject(json) || !readable.includes(json['schemaVersion']) || !isObject(json['files']))
    return undefined;
  const files = new Map<string, KnownGaps>();
  for (const [path, findings] of Object.entries(json['files'])) {
    if (!isObject(findings)) return undefined;
    const known = new Map<string, string>();
    for (const [print, what] of Object.entries(findings)) {
      if (typeof what !== 'string') return undefined;
      known.set(print, what);
    }
    files.set(path, known);
  }
  return files;
}

function baselineText(files: ReadonlyMap<string, KnownGaps>): string {
  const sorted: Record<string, Readonly<Record<string, string>>> = {};
  for (const [path, findings] of [...files].toSorted(([a], [b]) => compareText(a, b))) {
    const own = [...findings].toSorted(([a, x], [b, y]) => compareText(x, y) || compareText(a, b));
    if (own.length > 0) sorted[path] = Object.fromEntries(own);
  }
  return `${jsonOf({ schemaVersion, files: sorted }, 2)}\n`;
}

/** "ZE401 2a.1 recidivism": what a gap is about, for who reads the file. */
function label({ code, norm, criterion, phase }: FindingReport, about: string): string {
  const place = criterion === undefined ? [norm, phase] : [`${norm ?? ''}.${criterion}`];
  return [code, ...place, about].filter((part) => part !== undefined && part !== '').join(' ');
}

const gapsOf = (finding: FindingReport) =>
  finding.fingerprints.gaps.map(({ print, about }) => [print, label(finding, about)] as const);

/**
 * Opens a baseline, perhaps to update it. Paths in it are from its own folder, with slashes, so that it is the same
 * for who runs elsewhere. Throws a refusal for a file that is no baseline, and for one that is not there unless it is
 * to be updated.
 */
export function openBaseline(path: string, update: boolean, { cwd }: Pick<Io, 'cwd'>): Baseline {
  const file = resolve(cwd, path);
  let text: string | undefined;
  try {
    text = textOf(file);
  } catch (error) {
    throw new Refusal(systemProblem(path, file, error));
  }
  if (text === undefined && !update) throw new Refusal(problem('cli.baseline.missing', { path }));
  const files = text === undefined ? new Map<string, KnownGaps>() : readBaseline(text);
  if (!files) throw new Refusal(problem('cli.baseline.broken', { path }));

  const folder = dirname(file);
  const keyOf = (of: string): string =>
    of === '-' ? of : relative(folder, resolve(cwd, of)).split(sep).join('/');
  const isThere = (key: string): boolean => key === '-' || existsSync(resolve(folder, key));
  const unseen = new Map(files);
  const found = new Map<string, KnownGaps>();
  let left = 0;
  let former = 0;
  let gone = 0;

  return {
    path,
    newIn: (report) => {
      const key = keyOf(report.path);
      const known = files.get(key);
      const present = new Map(report.findings.flatMap(gapsOf));
      unseen.delete(key);
      if (update) found.set(key, present);
      if (!known) return report;
      const isKnown = ({ fingerprints: { gaps } }: FindingReport): boolean =>
        gaps.every(({ print }) => known.has(print));
      const unknown = report.findings.filter((finding) => !isKnown(finding));
      const findings = unknown.filter(({ fingerprints }) => !known.has(fingerprints.former));
      left += report.findings.length - findings.length;
      former += unknown.length - findings.length;
      const formers = new Set(report.findings.map(({ fingerprints }) => fingerprints.former));
      gone += [...known.keys()].filter((print) => !present.has(print) && !formers.has(print)).length;
      return { ...report, findings };
    },
    counts: () => {
      const ofMissing = [...unseen].filter(([key]) => !isThere(key)).map(([, findings]) => findings.size);
      return { left, former, gone: ofMissing.reduce((sum, size) => sum + size, gone) };
    },
    save: async () => {
      const all = new Map([...[...unseen].filter(([key]) => isThere(key)), ...found]);
      const sink = newFile(path, cwd, () => {
        if (textOf(file) !== text) throw new Refusal(problem('cli.fix.changed', { path }));
      });
      try {
        await sink.write(baselineText(all));
        sink.finish();
      } finally {
        sink.abandon();
      }
      return [...all.values()].reduce((sum, findings) => sum + findings.size, 0);
    },
  };
}
