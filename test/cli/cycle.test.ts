import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { worldOf } from './world.ts';

const lastYear = `---
keurmerk: kgg-2024
---

## Norm 2a

### 2a.2 Doelstellingen

Wij willen de wachttijd eind 2023 verkorten tot drie weken.
`;

const thisYear = `---
keurmerk: kgg-2024
vorige: ../vorig/jaar.md
---

## Norm 2a

### 2a.3 Verbeteringen

Sinds mei krijgt iedere naaste een uitnodiging voor de evaluatie, zie [de brief](brief.pdf).
`;

interface Finding {
  readonly code: string;
  readonly message: string;
}

const findingsIn = (stdout: string): readonly Finding[] =>
  (JSON.parse(stdout) as { files: [{ findings: Finding[] }] }).files[0].findings;

describe('the cycle across years', () => {
  const files = { 'nu/jaar.md': thisYear, 'vorig/jaar.md': lastYear, 'nu/brief.pdf': '' };

  test('a goal that does not come back, with its place in the file of last year', async (t) => {
    const world = worldOf(t, files);
    const { stdout } = await world.run(['check', 'nu/jaar.md']);
    assert.match(
      stdout,
      /de wachttijd eind 2023 verkorten.*komt.*niet terug.*ZE601\n +vorig\/jaar\.md:9:1\n/,
    );
    const { stdout: sarif } = await world.run(['check', '--format', 'sarif', 'nu/jaar.md']);
    assert.match(sarif, /"relatedLocations":\[\{[^\]]*"uri":"vorig\/jaar\.md"[^\]]*"startLine":9/);
  });

  test('on stdin it is looked for beside the name that stands for it', async (t) => {
    const argv = ['check', '--format', 'json', '--stdin-filename', 'nu/jaar.md', '-'];
    const { stdout } = await worldOf(t, files).run(argv, { stdin: thisYear });
    assert.equal(findingsIn(stdout).filter(({ code }) => code === 'ZE601').length, 1);
  });

  test('files that are not there are said to be missing', async (t) => {
    const { stdout } = await worldOf(t, { 'nu/jaar.md': thisYear }).run([
      'check',
      '--format',
      'json',
      'nu/jaar.md',
    ]);
    const broken = findingsIn(stdout).filter(({ code }) => code === 'ZE502');
    assert.equal(broken.length, 2);
    assert.match(broken[0]?.message ?? '', /‘\.\.\/vorig\/jaar\.md’/);
    assert.match(broken[1]?.message ?? '', /‘brief\.pdf’/);
  });
});
