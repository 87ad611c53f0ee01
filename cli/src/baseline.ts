import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { compareText } from '#core';
import type { Io } from './io.ts';
import type { FileReport, FindingReport } from './output/file-report.ts';
import { jsonOf } from './output/plain.ts';
import { newFile } from './output/sink.ts';
import { problem, Refusal } from './problem.ts';
import { systemProblem } from './read.ts';

const schemaVersion = 1;

/** The known findings of a file: what each of them is about, by its fingerprint. */
type KnownFindings = ReadonlyMap<string, string>;

/** The findings that a run knows already, and what becomes of them. */
export interface Baseline {
  /** As the user knows it. */
  readonly path: string;
  /** The report with the findings that are not known. */
  readonly newIn: (report: FileReport) => FileReport;
  /** How many findings were left out, and how many known ones are not there any more. */
  readonly counts: () => { readonly left: number; readonly gone: number };
  /** Writes the file anew with the findings of this run; files that were not in it keep theirs. Gives their number. */
  readonly save: () => Promise<number>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the text of a baseline; gives undefined where it is none. */
function readBaseline(text: string): Map<string, KnownFindings> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(json) || json['schemaVersion'] !== schemaVersion || !isObject(json['files']))
    return undefined;
  const files = new Map<string, KnownFindings>();
  for (const [path, findings] of Object.entries(json['files'])) {
    if (!isObject(findings)) return undefined;
    const known = Object.entries(findings).map(([print, what]) => [print, String(what)] as const);
    files.set(path, new Map(known));
  }
  return files;
}

function baselineText(files: ReadonlyMap<string, KnownFindings>): string {
  const sorted: Record<string, Readonly<Record<string, string>>> = {};
  for (const [path, findings] of [...files].toSorted(([a], [b]) => compareText(a, b))) {
    const own = [...findings].toSorted(([a, x], [b, y]) => compareText(x, y) || compareText(a, b));
    if (own.length > 0) sorted[path] = Object.fromEntries(own);
  }
  return `${jsonOf({ schemaVersion, files: sorted }, 2)}\n`;
}

/** "ZE203 1.3": what a finding is about, for who reads the file. */
function label({ code, norm, criterion, phase }: FindingReport): string {
  if (norm === undefined) return code;
  return criterion === undefined ? [code, norm, phase].join(' ').trimEnd() : `${code} ${norm}.${criterion}`;
}

/**
 * Opens a baseline, perhaps to update it. Paths in it are from its own folder, with slashes, so that it is the same
 * for who runs elsewhere. Throws a refusal for a file that is no baseline, and for one that is not there unless it is
 * to be updated.
 */
export function openBaseline(path: string, update: boolean, { cwd }: Pick<Io, 'cwd'>): Baseline {
  const file = resolve(cwd, path);
  let text: string | undefined;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isMissing) throw new Refusal(systemProblem(path, file, error));
    if (!update) throw new Refusal(problem('cli.baseline.missing', { path }));
  }
  const files = text === undefined ? new Map<string, KnownFindings>() : readBaseline(text);
  if (!files) throw new Refusal(problem('cli.baseline.broken', { path }));

  const folder = dirname(file);
  const keyOf = (of: string): string =>
    of === '-' ? of : relative(folder, resolve(cwd, of)).split(sep).join('/');
  const isThere = (key: string): boolean => key === '-' || existsSync(resolve(folder, key));
  const unseen = new Map(files);
  const found = new Map<string, KnownFindings>();
  let left = 0;
  let gone = 0;

  return {
    path,
    newIn: (report) => {
      const key = keyOf(report.path);
      const known = files.get(key);
      const present = new Map(report.findings.map((finding) => [finding.fingerprint, label(finding)]));
      unseen.delete(key);
      if (update) found.set(key, present);
      if (!known) return report;
      const findings = report.findings.filter(({ fingerprint }) => !known.has(fingerprint));
      left += report.findings.length - findings.length;
      gone += [...known.keys()].filter((print) => !present.has(print)).length;
      return { ...report, findings };
    },
    counts: () => {
      const ofMissing = [...unseen].filter(([key]) => !isThere(key)).map(([, findings]) => findings.size);
      return { left, gone: ofMissing.reduce((sum, size) => sum + size, gone) };
    },
    save: async () => {
      const all = new Map([...[...unseen].filter(([key]) => isThere(key)), ...found]);
      const sink = newFile(path, cwd);
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
