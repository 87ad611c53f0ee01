import { join } from 'node:path';
import { selfEvaluation, type Size, sizeNames, sizes } from './corpus.ts';
import { measuredEdition } from './editions.ts';
import { type Measurement, type Outcome, ratio } from './measurement.ts';
import { inFolder, peer, root } from './processes.ts';
import { type Session, startSession } from './session.ts';
import { placeToType, typing } from './typing.ts';

const presses: Readonly<Record<Size, number>> = { '25 KB': 100, '250 KB': 100, '2 MB': 40 };
const warmUp: Readonly<Record<Size, number>> = { '25 KB': 30, '250 KB': 20, '2 MB': 10 };

async function pressBoth(own: Session, other: Session, size: Size): Promise<readonly Measurement[]> {
  const text = selfEvaluation(measuredEdition(), sizes[size], 2);
  const opened = { own: await own.open(text), other: await other.open(text) };
  const times = { own: [] as number[], other: [] as number[] };
  let count = 0;
  const place = placeToType(text, Math.floor(text.length / 2));
  for (const keystroke of typing(text, place, warmUp[size] + presses[size])) {
    const pair = { own: await own.press(keystroke), other: await other.press(keystroke) };
    if (count++ < warmUp[size]) continue;
    times.own.push(pair.own);
    times.other.push(pair.other);
  }
  const memory = { own: own.peak(), other: other.peak() };
  return [
    {
      what: `zelfevaluatie, ${size}`,
      unit: 'ms',
      values: times.own,
      ratios: [ratio('rumdl', times.own, times.other)],
    },
    { what: `rumdl server, ${size}`, unit: 'ms', values: times.other },
    {
      what: `zelfevaluatie, open ${size}`,
      unit: 'ms',
      values: [opened.own],
      ratios: [ratio('rumdl', [opened.own], [opened.other])],
    },
    { what: `rumdl server, open ${size}`, unit: 'ms', values: [opened.other] },
    ...(memory.own === undefined || memory.other === undefined
      ? []
      : ([
          { what: `peak memory, zelfevaluatie, ${size}`, unit: 'MiB', values: [memory.own] },
          { what: `peak memory, rumdl server, ${size}`, unit: 'MiB', values: [memory.other] },
        ] as const)),
  ];
}

/** One typed character to its diagnostics, over stdio. Each character goes to the one server and then to the other. */
export function keystroke(): Promise<Outcome> {
  return inFolder(async (folder) => {
    const measurements: Measurement[] = [];
    for (const size of sizeNames) {
      const server = join(root, 'dist', 'server', 'node.cjs');
      const own = await startSession([process.execPath, server, '--stdio'], folder);
      const other = await startSession([peer().native, 'server', '--no-config'], folder);
      try {
        measurements.push(...(await pressBoth(own, other, size)));
      } finally {
        await Promise.all([own.stop(), other.stop()]);
      }
    }
    return {
      title: 'keystroke: one character typed in the middle, to its diagnostics, over stdio',
      measurements,
    };
  });
}
