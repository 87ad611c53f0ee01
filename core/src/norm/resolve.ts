import type { Edition } from './edition.ts';
import { type EditionResult, extensionProblems, loadEdition, loadExtension } from './load.ts';
import { type EditionProblem, problem } from './problem.ts';

/** An edition builds on at most so many others, directly or not. */
const mostParents = 10;

const textAt = (data: unknown, key: 'id' | 'extends'): string | undefined => {
  const value =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
};

const isExtension = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, 'extends');

/**
 * Reads norm files that may extend each other and editions that are `known`; where one id is used twice, the files
 * go first. Gives for each file, in order, its edition or what is wrong with it. Takes anything and never throws;
 * one file that is wrong leaves the others alone, but for those that build on it.
 */
export function resolveEditions(
  files: readonly unknown[],
  known: readonly Edition[] = [],
): readonly EditionResult[] {
  const ids = files.map((file) => textAt(file, 'id'));
  const results = new Map<number, EditionResult>();

  /** What is wrong with the line of editions that a file builds on: without end, or too long. */
  const lineProblem = (index: number): EditionProblem | undefined => {
    const line = [ids[index] ?? ''];
    for (let at = index; ;) {
      const parent = textAt(files[at], 'extends');
      if (parent === undefined) return undefined;
      if (line.includes(parent)) return problem(['extends'], 'circular', { editions: [...line, parent] });
      line.push(parent);
      if (line.length > mostParents + 1)
        return problem(['extends'], 'too-many-parents', { limit: mostParents });
      at = ids.indexOf(parent);
      if (at < 0) return undefined;
    }
  };

  const parentOf = (name: string): EditionResult => {
    const own = ids.indexOf(name);
    if (own >= 0) return resolve(own);
    const edition = known.find(({ id }) => id === name);
    if (edition) return { edition };
    const all = [...ids.filter((id) => id !== undefined), ...known.map(({ id }) => id)];
    return { problems: [problem(['extends'], 'unknown-parent', { name, known: all })] };
  };

  const load = (index: number): EditionResult => {
    const data = files[index];
    const id = ids[index];
    if (id !== undefined && ids.indexOf(id) < index) {
      return { problems: [problem(['id'], 'duplicate', { name: id })] };
    }
    if (!isExtension(data)) return loadEdition(data);
    const problems = extensionProblems(data);
    const name = textAt(data, 'extends');
    if (problems.length > 0 || name === undefined) return { problems };
    const wrongLine = lineProblem(index);
    if (wrongLine) return { problems: [wrongLine] };
    const parent = parentOf(name);
    if ('edition' in parent) return loadExtension(data, parent.edition);
    return ids.includes(name) ? { problems: [problem(['extends'], 'broken-parent', { name })] } : parent;
  };

  const resolve = (index: number): EditionResult => {
    const found = results.get(index);
    if (found) return found;
    const result = load(index);
    results.set(index, result);
    return result;
  };

  return files.map((_, index) => resolve(index));
}
