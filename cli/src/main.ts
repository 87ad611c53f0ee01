import type { IsoDate } from '#core';
import { run } from './run.ts';

/** Today where this machine is. */
function today(): IsoDate {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

// Who reads our output may stop reading, as `head` does. That is no error: there is nobody left to write to.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

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
