import { join } from 'node:path';
import type { Measurement, Outcome } from './measurement.ts';
import { measureInside, root } from './processes.ts';

const rounds = 15;

const windows = {
  'another Markdown file': ['/w/LEESMIJ.md', '# Leesmij', '', 'Tekst.'],
  'a self-evaluation': ['/w/praktijk.zelfevaluatie.md', '---', 'keurmerk: kgg-2024', '---'],
};

const names: Readonly<Record<string, string>> = {
  load: 'loading the bundle',
  activate: 'activate',
  server: 'from loading to asking for the server',
};

/** The extension's own time in a window that opens a Markdown file; every time in a new process. */
export async function activation(): Promise<Outcome> {
  const bundle = join(root, 'dist', 'client', 'node.cjs');
  const values = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [window, args] of Object.entries(windows)) {
      for (const {
        what,
        values: [time = Number.NaN],
      } of await measureInside('activation', bundle, ...args)) {
        const name = `${window}: ${names[what] ?? what}`;
        values.set(name, [...(values.get(name) ?? []), time]);
      }
    }
  }
  const measurements = [...values].map(([what, times]): Measurement => ({ what, unit: 'ms', values: times }));
  return { title: 'activation: the extension itself, in a window with one Markdown file', measurements };
}
