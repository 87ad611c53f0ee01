import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { documents, referenceDate } from './corpus.ts';

const binary = fileURLToPath(new URL('../../dist/cli/main.cjs', import.meta.url));

/** A finding as all of the programs tell it; lines and characters count from 0, as in editors. */
export interface Told {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  /** "line:character-line:character". */
  readonly range: string;
}

/** The findings of each document, by its path. */
export type Findings = Readonly<Record<string, readonly Told[]>>;

interface Place {
  readonly line: number;
  readonly column: number;
}
interface Checked {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly (Omit<Told, 'range'> & { readonly range: { start: Place; end: Place } })[];
  }[];
}

/** What the command line finds in the documents of the corpus, which are in a folder. */
export async function checked(folder: string): Promise<Findings> {
  const argv = ['check', '--format', 'json', '--reference-date', referenceDate, ...documents];
  const stdout = await new Promise<string>((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [binary, ...argv], options, (error, text, stderr) => {
      // Findings give exit code 1.
      if (error && error.code !== 1) reject(new Error(stderr));
      else resolve(text);
    });
  });
  const at = ({ line, column }: Place): string => `${line - 1}:${column - 1}`;
  return Object.fromEntries(
    (JSON.parse(stdout) as Checked).files.map(({ path, findings }) => [
      path,
      findings.map(({ code, severity, message, range }) => ({
        code,
        severity,
        message,
        range: `${at(range.start)}-${at(range.end)}`,
      })),
    ]),
  );
}
