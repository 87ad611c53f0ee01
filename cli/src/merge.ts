import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { severities, type Severity } from '#core';
import { emptySummary, type Summary } from './output/format.ts';
import { jsonObject, schemaVersion } from './output/json.ts';
import { jsonOf } from './output/plain.ts';
import { sarifLog } from './output/sarif.ts';
import type { Sink } from './output/sink.ts';
import { problem, Refusal } from './problem.ts';
import { systemProblem } from './read.ts';
import { type Shard, shardOf } from './shard.ts';

/** A file of a JSON report, or a finding of a SARIF report, as it stands there. */
interface Entry {
  /** The file that it is, or is about. */
  readonly file: string;
  readonly value: unknown;
  readonly found: readonly Severity[];
}

/** A report as it was read. */
interface Part {
  readonly path: string;
  readonly kind: 'json' | 'sarif';
  /** What is the same in reports that go together; undefined where a report does not tell. */
  readonly setting: string | undefined;
  readonly shard: Shard | undefined;
  /** Not all that it should have been about could be checked. */
  readonly failed: boolean;
  /** What of that it tells, as it stands there. */
  readonly failures: readonly unknown[];
  readonly entries: readonly Entry[];
  readonly summary: Summary;
  /** The program that made a SARIF report. */
  readonly tool: unknown;
}

/** A value of unknown JSON by its keys; undefined where there is no such thing. */
function at(value: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/** A list by its keys; empty where there is none. */
function listAt(value: unknown, ...keys: readonly (string | number)[]): readonly unknown[] {
  const list = at(value, ...keys);
  return list instanceof Array ? list : [];
}

const severityNamed = (name: unknown): Severity | undefined => severities.find((one) => one === name);

const shardIn = (value: unknown): Shard | undefined =>
  shardOf(`${String(at(value, 'index'))}/${String(at(value, 'count'))}`);

type Read = Omit<Part, 'path'>;

/** A list with each of its items read; undefined where it is no list, or one of them cannot be read. */
function readAll<T>(list: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const items = list.map(read);
  return items.includes(undefined) ? undefined : (items as readonly T[]);
}

function readJson(json: unknown): Read | undefined {
  if (at(json, 'schemaVersion') !== schemaVersion) return undefined;
  const entries = readAll(at(json, 'files'), (value): Entry | undefined => {
    const file = at(value, 'path');
    const found = readAll(at(value, 'findings'), (finding) => severityNamed(at(finding, 'severity')));
    return typeof file === 'string' && found ? { file, value, found } : undefined;
  });
  const numbers = Object.keys(emptySummary).map((key) => [key, at(json, 'summary', key)] as const);
  if (!entries || numbers.some(([, count]) => typeof count !== 'number')) return undefined;
  const shard = at(json, 'shard');
  if (shard !== undefined && !shardIn(shard)) return undefined;
  const locale = at(entries[0]?.value, 'locale');
  const failures = listAt(json, 'failures');
  return {
    kind: 'json',
    setting: typeof locale === 'string' ? locale : undefined,
    shard: shardIn(shard),
    failed: Number(at(shard, 'failed') ?? 0) > 0 || failures.length > 0,
    failures,
    entries,
    summary: Object.fromEntries(numbers) as unknown as Summary,
    tool: undefined,
  };
}

const ofLevel: Readonly<Record<string, Severity>> = { error: 'error', warning: 'warning', note: 'info' };

function readSarif(json: unknown): Read | undefined {
  const run = at(json, 'runs', 0);
  const tool = at(run, 'tool');
  const isOurs = at(json, 'version') === '2.1.0' && at(tool, 'driver', 'name') === 'zelfevaluatie';
  const entries = readAll(at(run, 'results'), (value): Entry | undefined => {
    const file = at(value, 'locations', 0, 'physicalLocation', 'artifactLocation', 'uri');
    const severity =
      severityNamed(at(value, 'properties', 'severity')) ?? ofLevel[String(at(value, 'level'))];
    return typeof file === 'string' && severity ? { file, value, found: [severity] } : undefined;
  });
  const successful = at(run, 'invocations', 0, 'executionSuccessful');
  const shard = at(run, 'properties', 'shard');
  if (!isOurs || !entries || typeof successful !== 'boolean') return undefined;
  if (shard !== undefined && !shardIn(shard)) return undefined;
  return {
    kind: 'sarif',
    setting: JSON.stringify(tool),
    shard: shardIn(shard),
    failed: !successful,
    failures: listAt(run, 'invocations', 0, 'toolExecutionNotifications'),
    entries,
    summary: emptySummary,
    tool,
  };
}

/** No report of ours is deeper by far; what is much deeper cannot be written again. */
const deepest = 100;

/** Whether a JSON text has more lists and objects within each other than any report. Strings do not count. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInString && character === '\\') at += 1;
    else if (character === '"') isInString = !isInString;
    else if (!isInString && (character === '[' || character === '{')) depth += 1;
    else if (!isInString && (character === ']' || character === '}')) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** Reads a report. Throws a refusal where it is not there or not whole. */
function readPart(path: string, cwd: string): Part {
  const file = resolve(cwd, path);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(systemProblem(path, file, error));
  }
  let json: unknown;
  try {
    if (!isTooDeep(text)) json = JSON.parse(text);
  } catch {
    // Said below, with what else is no report.
  }
  const part = readJson(json) ?? readSarif(json);
  if (!part) throw new Refusal(problem('cli.merge.broken', { path }));
  return { path, ...part };
}

type Head = Omit<Part, 'entries'>;

/** Refuses two reports that cannot be of one check. */
function refuseMixture(head: Head, first: Head, known: Head | undefined): void {
  const { path } = head;
  const differs = known && head.setting !== undefined && head.setting !== known.setting;
  if (head.kind !== first.kind || differs) {
    throw new Refusal(problem('cli.merge.mixed', { path, other: differs ? known.path : first.path }));
  }
  if (head.shard?.count !== first.shard?.count) {
    throw new Refusal(problem('cli.merge.other-shards', { path, other: first.path }));
  }
}

/** The reports in the order of the check that they are parts of. Throws a refusal where a part is not there. */
function inOrder(heads: readonly Head[]): readonly Head[] {
  const count = heads[0]?.shard?.count;
  if (count === undefined) return heads;
  const sorted = heads.toSorted((a, b) => (a.shard?.index ?? 0) - (b.shard?.index ?? 0));
  const present = sorted.map(({ shard }) => shard?.index);
  const double = sorted.find((_, index) => index > 0 && present[index] === present[index - 1]);
  if (double) {
    const other = sorted[sorted.indexOf(double) - 1]?.path ?? '';
    throw new Refusal(problem('cli.merge.other-shards', { path: double.path, other }));
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (one) => !present.includes(one),
  );
  if (missing.length > 0) {
    throw new Refusal(problem('cli.merge.missing-shards', { count, missing: missing.map(String) }));
  }
  return sorted;
}

/** What the reports tell of themselves, in order. Each is read and let go of: together they can be large. */
function readHeads(paths: readonly string[], cwd: string): readonly Head[] {
  const heads: Head[] = [];
  const seen = new Map<string, string>();
  for (const path of paths) {
    const { entries, ...head } = readPart(path, cwd);
    const known = heads.find(({ setting }) => setting !== undefined);
    refuseMixture(head, heads[0] ?? head, known);
    for (const file of new Set(entries.map((entry) => entry.file))) {
      const other = seen.get(file);
      if (other !== undefined) throw new Refusal(problem('cli.merge.twice', { file, path, other }));
      seen.set(file, path);
    }
    heads.push(head);
  }
  return inOrder(heads);
}

const added = (a: Summary, b: Summary): Summary =>
  Object.fromEntries(
    Object.entries(a).map(([key, count]) => [key, Number(count) + b[key as keyof Summary]]),
  ) as unknown as Summary;

/** What the check would have found that the reports are parts of. */
export interface Merged {
  readonly found: ReadonlySet<Severity>;
  readonly failed: boolean;
}

/**
 * Writes the one report that a single check would have given. Throws a refusal, before it writes anything, where a
 * report is broken or the reports are not of one check.
 */
export async function mergeReports(
  paths: readonly string[],
  cwd: string,
  openSink: () => Sink,
): Promise<Merged> {
  const heads = readHeads(paths, cwd);
  const found = new Set<Severity>();
  const failed = heads.some((head) => head.failed);
  const isJson = heads[0]?.kind === 'json';
  const json = jsonObject();
  const sarif = sarifLog(heads[0]?.tool ?? null);
  const sink = openSink();
  try {
    await sink.write(isJson ? json.start : sarif.start);
    for (const { path } of heads) {
      for (const { value, found: own } of readPart(path, cwd).entries) {
        for (const severity of own) found.add(severity);
        const text = jsonOf(value);
        await sink.write(isJson ? json.file(text) : sarif.result(text));
      }
    }
    const summary = heads.reduce((sum, head) => added(sum, head.summary), emptySummary);
    // What all parts depend on fails in each of them.
    const told = heads.flatMap(({ failures }) => failures.map((failure) => jsonOf(failure)));
    const failures = [...new Set(told)].map((failure): unknown => JSON.parse(failure));
    await sink.write(
      isJson ? json.end(summary, failures, undefined) : sarif.end(!failed, failures, undefined),
    );
    sink.finish();
    return { found, failed };
  } finally {
    sink.abandon();
  }
}
