import { dirname } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/** Watches files and folders until it is closed. */
export interface Watcher {
  /** Watches single files too, those that are not there yet included; resolves when none of them is missed. */
  readonly add: (files: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Starts to watch files and folders with all that is below them; resolves when nothing is missed any more. Of the
 * files in a folder those count that are `wanted`. Paths are absolute. What is saved by putting a new file in the
 * place of the old one is a change like any other.
 */
export async function startWatching(
  paths: readonly string[],
  wanted: (file: string) => boolean,
  onChange: (path: string) => void,
): Promise<Watcher> {
  const all: FSWatcher[] = [];
  const open = async (places: readonly string[], depth?: number): Promise<void> => {
    const watcher = watch([...places], {
      ignoreInitial: true,
      followSymlinks: false,
      ...(depth !== undefined && { depth }),
      ignored: (path, stats) =>
        /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(path) || (stats?.isFile() === true && !wanted(path)),
    });
    all.push(watcher);
    watcher.on('all', (_, path) => onChange(path));
    // A folder that cannot be read is not watched; the check tells of what it cannot read.
    watcher.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      watcher.on('ready', resolve);
    });
  };
  await open(paths);
  return {
    add: async (files) => {
      if (files.length > 0) await open([...new Set(files.map((file) => dirname(file)))], 0);
    },
    close: async () => {
      await Promise.all(all.map((watcher) => watcher.close()));
    },
  };
}
