import type { FileText, Reading } from '#core';

/** Files by absolute path; null is a file that is there and cannot be read. */
export type Files = Readonly<Record<string, string | null>>;

/** Runs a task that reads files over files in memory, and keeps what it asked for. */
export function readFrom<Result>(
  files: Files,
  task: Reading<Result>,
): { readonly result: Result; readonly asked: readonly string[] } {
  const asked: string[] = [];
  for (let step = task.next(); ;) {
    if (step.done) return { result: step.value, asked };
    asked.push(...step.value);
    step = task.next(step.value.map((path): FileText => files[path]));
  }
}
