import type { IsoDate } from '#core';
import { run } from './run.ts';

/** Today where this machine is. */
function today(): IsoDate {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

// Who writes gets to know of an error by itself; without a listener it would end the process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

void run(process.argv.slice(2), {
  // Opened by who reads it: opening alone takes time.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  today,
}).then((code) => {
  process.exitCode = code;
});
