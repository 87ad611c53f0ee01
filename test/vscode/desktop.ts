import Mocha from 'mocha';

/** Runs the suites inside VS Code on the desktop; VS Code calls it. Rejects where a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, color: true });
  // Gives the suites their `suite` and `test`.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suite/all.ts');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))));
  });
}
