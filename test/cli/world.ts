import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import type { TestContext } from 'node:test';
import { run } from '../../cli/src/run.ts';

/** The files of a scenario, by path. */
type Files = Readonly<Record<string, string | Uint8Array>>;

interface Circumstances {
  readonly stdin?: string | Uint8Array | Readable;
  readonly env?: Readonly<Record<string, string>>;
  /** The streams are terminals of this width. */
  readonly terminal?: number;
  readonly today?: string;
}

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with files, in which command lines can be run. */
export interface World {
  readonly folder: string;
  readonly run: (argv: readonly string[], circumstances?: Circumstances) => Promise<Outcome>;
}

class Collector extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number | undefined;

  constructor(columns: number | undefined) {
    super({ decodeStrings: false });
    this.isTTY = columns !== undefined;
    this.columns = columns;
  }

  override _write(chunk: string, _: unknown, done: () => void): void {
    this.text += chunk;
    done();
  }
}

function stdinOf({ stdin, terminal }: Circumstances): Readable & { isTTY?: boolean } {
  if (stdin instanceof Readable) return stdin;
  if (stdin !== undefined) return Readable.from([Buffer.from(stdin)]);
  return Object.assign(new PassThrough().end(), terminal === undefined ? {} : { isTTY: true });
}

/** Makes a folder with files, which goes away with the test. */
export function worldOf(test: TestContext, files: Files = {}): World {
  const folder = mkdtempSync(join(tmpdir(), 'zelfevaluatie-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return {
    folder,
    run: async (argv, circumstances = {}) => {
      const { env = {}, terminal, today = '2024-06-01' } = circumstances;
      const stdout = new Collector(terminal) as Collector & { columns: number };
      const stderr = new Collector(terminal) as Collector & { columns: number };
      const stdin = stdinOf(circumstances);
      const stopped = new AbortController().signal;
      const io = { stdin, stdout, stderr, cwd: folder, env, today: () => today, stopped };
      const code = await run(argv, io);
      return { code, stdout: stdout.text, stderr: stderr.text };
    },
  };
}

/** A self-evaluation of one answer: all else is missing. */
export const draft = `---
keurmerk: kgg-2024
---

# Norm 1

## 1.1 De juiste plek

Elke verwijzing wordt door een gz-psycholoog gelezen, die nagaat of de vraag in de ggz thuishoort en wie de aangewezen behandelaar is.
`;

/** The same without front matter. */
export const bareDraft = draft.slice(draft.indexOf('# Norm'));
