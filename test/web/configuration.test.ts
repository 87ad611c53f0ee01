import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openWorkbench, type Workbench } from './workbench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let workbench: Workbench;

before(async () => {
  const document = await readFile(`${root}docs/eigen-normen/basisschool-de-wilg.zelfevaluatie.md`, 'utf8');
  workbench = await openWorkbench({
    folder: `${root}docs/eigen-normen`,
    files: {
      'locaties/zuid.md': document.replace(/^---\n[\s\S]*?---\n/, ''),
      'locaties/.zelfevaluatierc.yaml':
        'norms: [../schoolkompas-2026.keurmerk.yaml]\nedition: schoolkompas-2026\nfiles: ["*.md"]\n',
      'fout/.zelfevaluatierc.json':
        '{\n  "edition": "kgg-2024",\n  "severities": {\n    "thin-anwser": "off"\n  }\n}\n',
    },
    open: ['locaties/zuid.md'],
  });
});

after(() => workbench.close());

test('a document that only a configuration makes a self-evaluation is judged by the norms that it names', async () => {
  const rows = await workbench.problems('', (all) => all.some((row) => row.includes('volginstrument')));
  assert.ok(
    rows.some((row) => row.includes('2.3')),
    rows.join('\n'),
  );
  const tree = await workbench.tree('Zelfevaluatie');
  assert.ok(
    tree.some((row) => row.includes('Lesgeven dat past')),
    tree.join('\n'),
  );
  await workbench.screenshot('configuration-norms');
});

test('a mistake in a configuration has a squiggle at its place, with what was probably meant', async () => {
  await workbench.openFile('.zelfevaluatierc.json');
  const rows = await workbench.problems('Bedoeld is', (all) => all.some((row) => row.includes('misschien')));
  assert.match(rows.join('\n'), /Bedoeld is misschien ‘thin-answer’/);
  assert.match(rows.join('\n'), /‘thin-anwser’.* at line 4 and character 5/);
  await workbench.waitForSquiggle('error');
  await workbench.screenshot('configuration-mistake');
});

test('nothing went wrong behind the screen', () => {
  assert.deepEqual(workbench.errors, []);
});
