import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { selfEvaluation, sizes } from './corpus.ts';
import { measuredEdition } from './editions.ts';
import { type Measurement, type Outcome, ratio } from './measurement.ts';
import { type Command, inFolder, peakOf, peer, root, timeOf } from './processes.ts';

const rounds = 25;
const warmUp = 3;

const tiny =
  '---\nkeurmerk: kgg-2024\npeildatum: 2024-05-01\n---\n\n# Norm 1\n\n### 1. De juiste plek\n\nWij bellen.\n';

interface Participant {
  readonly what: string;
  readonly command: Command;
  /** What it is compared with. */
  readonly against: readonly string[];
}

function participants(): readonly Participant[] {
  const node = process.execPath;
  const cli = join(root, 'dist', 'cli', 'main.cjs');
  const { native, wrapper } = peer();
  const files = { tiny: 'tiny.zelfevaluatie.md', '25 KB': 'kb25.zelfevaluatie.md' };
  const options = ['check', '--no-config', '--no-cache', '--color', 'never'];
  return [
    { what: 'node -e 0', command: [node, '-e', '0'], against: [] },
    ...Object.entries(files).flatMap(([size, file]): Participant[] => [
      {
        what: `zelfevaluatie check, ${size}`,
        command: [node, cli, 'check', file],
        against: [`rumdl (npm), ${size}`, `rumdl (native), ${size}`, 'node -e 0'],
      },
      { what: `rumdl (npm), ${size}`, command: [node, wrapper, ...options, file], against: [] },
      { what: `rumdl (native), ${size}`, command: [native, ...options, file], against: [] },
    ]),
  ];
}

/** Start to end of a whole process that checks one file. Every round runs all of them, one after the other. */
export function cold(): Promise<Outcome> {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'tiny.zelfevaluatie.md'), tiny);
    writeFileSync(
      join(folder, 'kb25.zelfevaluatie.md'),
      selfEvaluation(measuredEdition(), sizes['25 KB'], 1),
    );
    const all = participants();
    const times = new Map(all.map(({ what }) => [what, [] as number[]]));
    for (let round = -warmUp; round < rounds; round++) {
      for (const { what, command } of all) {
        const time = timeOf(command, folder);
        if (round >= 0) times.get(what)?.push(time);
      }
    }
    const timesOf = (what: string): readonly number[] => times.get(what) ?? [];
    const whole = all.map(({ what, against }): Measurement => ({
      what,
      unit: 'ms',
      values: timesOf(what),
      ratios: against.map((to) => ratio(to.replace(/,.*/, ''), timesOf(what), timesOf(to))),
    }));
    const memory = all.map(({ what, command }): Measurement => ({
      what: `peak memory, ${what}`,
      unit: 'MiB',
      values: Array.from({ length: 3 }, () => peakOf(command, folder) ?? []).flat(),
    }));
    return {
      title: 'cold: a whole process that checks one file',
      measurements: [...whole, ...memory.filter(({ values }) => values.length > 0)],
    };
  });
}
