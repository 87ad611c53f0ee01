import type { IsoDate } from '#core';
import { startLight } from './effort.ts';
import { run } from './run.ts';
import { serve, workerArgument } from './worker.ts';

/** Today where this machine is. */
function today(): IsoDate {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Catches Ctrl+C; a second one ends the process as ever. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

// Who writes gets to know of an error by itself; without a listener it would end the process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

async function main(): Promise<void> {
  if (process.argv[2] === workerArgument && serve()) return;
  startLight();
  process.exitCode = await run(process.argv.slice(2), {
    // Opened by who reads it: opening alone takes time.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    today,
    get stopped() {
      return stopSignal();
    },
  });
}

void main();
