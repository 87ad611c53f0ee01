import { accessSync, constants, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyEdits, editsOf, evaluate, type EvaluateOptions, type Evaluation } from '#core';
import type { Io } from './io.ts';
import { pathFrom } from './output/places.ts';
import { newFile, type Sink } from './output/sink.ts';
import { type Problem, problem, Refusal } from './problem.ts';
import { decode, systemProblem } from './read.ts';

const mostRounds = 10;

/** The line ending that most lines of a text have. */
function lineEnding(text: string): '\n' | '\r\n' {
  const pairs = text.split('\r\n').length - 1;
  return pairs * 2 > text.split('\n').length - 1 ? '\r\n' : '\n';
}

/**
 * Makes all fixes, until there are none left to make, and gives the text with what is known of it then. Where fixes
 * never come to an end they stop after a few rounds. What is put in has the line endings of the text.
 */
export function fixAll(first: Evaluation, options: EvaluateOptions): Evaluation {
  const ending = lineEnding(first.document.text);
  let evaluation = first;
  for (let round = 0; round < mostRounds; round += 1) {
    const { text } = evaluation.document;
    const edits = editsOf(evaluation.findings, evaluation.edition);
    if (edits.length === 0) break;
    const fixed = applyEdits(
      text,
      edits.map(({ range, text: parts }) => ({
        range,
        text: parts.map((part) => (typeof part === 'string' ? part.replace(/\r?\n/g, ending) : part)),
      })),
    );
    evaluation = evaluate(fixed, options);
  }
  return evaluation;
}

/**
 * Puts a fixed text in the place of the one that was read, all at once; its byte order mark and permissions stay.
 * Gives why not where the file has changed since or cannot be written, and then leaves it alone.
 */
export async function saveFixed(
  path: string,
  before: string,
  after: string,
  io: Io,
): Promise<Problem | undefined> {
  const file = resolve(io.cwd, path);
  let sink: Sink | undefined;
  try {
    // Putting another file in its place would work all the same.
    accessSync(file, constants.W_OK);
    const mark = readFileSync(file)[0] === 0xef ? '\uFEFF' : '';
    sink = newFile(path, io.cwd);
    await sink.write(mark + after);
    // As late as can be: what an editor saved in the meantime is worth more than the fixes.
    if (decode(path, readFileSync(file)) !== before) return problem('cli.fix.changed', { path });
    sink.finish();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.problems[0] : systemProblem(path, file, error);
  } finally {
    sink?.abandon();
  }
}

/** The difference between two texts of a file as a unified diff, for `patch -p1` and `git apply`. */
export async function unifiedDiff(path: string, before: string, after: string, { cwd }: Io): Promise<string> {
  const { FILE_HEADERS_ONLY, formatPatch, structuredPatch } = await import('diff');
  const name = pathFrom(cwd, path);
  return formatPatch(structuredPatch(`a/${name}`, `b/${name}`, before, after), FILE_HEADERS_ONLY);
}
