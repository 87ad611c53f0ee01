import type { Severity } from '#core';
import type { Context } from '../context.ts';
import type { Shard } from '../shard.ts';
import type { FileReport } from './file-report.ts';

/** How much was found, over all files. */
export interface Summary extends Readonly<Record<`${Severity}s`, number>> {
  readonly files: number;
}

export const emptySummary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };

/** The summary with one more file. */
export function addFile(summary: Summary, { findings }: FileReport): Summary {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files: summary.files + 1,
    errors: summary.errors + count('error'),
    warnings: summary.warnings + count('warning'),
    infos: summary.infos + count('info'),
    hints: summary.hints + count('hint'),
  };
}

/** What could not be checked, or not in full, and why: a file, a folder, or what all files depend on. */
export interface Failure {
  /** As the user knows it; undefined where it is no file. */
  readonly path?: string;
  /** In the language of the report. */
  readonly message: string;
}

/** A form of the report of `check`: what comes first, what each file gives, in turn, and what comes last. */
export interface Format {
  readonly start: string;
  readonly file: (file: FileReport) => string;
  readonly end: (summary: Summary, failures: readonly Failure[]) => string;
}

/** What a report is made for. */
export interface View {
  readonly context: Context;
  /** Leaves out all but findings. */
  readonly quiet: boolean;
  /** Whether a finding gives exit code 1. */
  readonly fails: (finding: { readonly severity: Severity }) => boolean;
  /** The part of the files that this is, if it is not all of them. */
  readonly shard: Shard | undefined;
  /** Whether it goes to standard output, which can be a terminal. */
  readonly toStdout: boolean;
}

/** Gives nothing the first time, and then the separator. */
export function between(separator: string): () => string {
  let isFirst = true;
  return () => {
    const text = isFirst ? '' : separator;
    isFirst = false;
    return text;
  };
}
