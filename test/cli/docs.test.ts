import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

test('docs/cli.md lists the options that there are', async () => {
  const script = fileURLToPath(new URL('../../scripts/cli-docs.ts', import.meta.url));
  const said = await new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, '--check'], (error, stdout, stderr) => {
      resolve({ failed: error !== null, stdout, stderr });
    });
  });
  assert.deepEqual(said, { failed: false, stdout: '', stderr: '' });
});
