import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Change = (...args: readonly unknown[]) => unknown;

const ofHandle: readonly string[] = ['writeSync', 'fsyncSync', 'closeSync'];
const changes = [...ofHandle, 'openSync', 'writeFileSync', 'chmodSync', 'renameSync', 'linkSync', 'rmSync'];

/**
 * From now on the `at`th change that this process makes to a file goes wrong. `kill`: the process is killed right after
 * it, or halfway through a text. `fail`: it fails as on a full disk, halfway through a text; removing does not fail, for
 * then nothing could be taken back. Gives what ends this.
 */
export function interrupt(how: 'kill' | 'fail', at: number): () => void {
  const system = fs as unknown as Record<string, Change>;
  const before = Object.fromEntries(changes.map((name) => [name, system[name] as Change]));
  const handles = new Set<unknown>();
  let count = 0;
  for (const [name, change] of Object.entries(before)) {
    system[name] = (...args) => {
      const isNone =
        (name === 'openSync' && (args[1] ?? 'r') === 'r') ||
        (ofHandle.includes(name) && !handles.has(args[0])) ||
        (name === 'rmSync' && how === 'fail');
      if (isNone) return change(...args);
      count += 1;
      const isNow = count === at;
      if (isNow && name === 'writeSync') {
        const bytes = args[1] as Uint8Array;
        change(args[0], bytes.subarray(0, bytes.length / 2));
      } else if (!isNow || how === 'kill' || name === 'closeSync') {
        const result = change(...args);
        if (name === 'openSync') handles.add(result);
        if (name === 'closeSync') handles.delete(args[0]);
        if (!isNow) return result;
      }
      if (how === 'kill') process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' });
    };
  }
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, before);
    syncBuiltinESMExports();
  };
}

// Loaded before the bundle, which knows nothing of it.
const killedAt = Number(process.env['KILLED_AT'] ?? 0);
if (killedAt > 0) interrupt('kill', killedAt);
