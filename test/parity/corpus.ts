import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFixture } from '../harness/fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const namesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));

/** The date that figures are judged by in all of them. */
export const referenceDate = '2024-12-01';

/** A document, with last year's beside it where there is one, by path in a workspace. */
type Files = Readonly<Record<string, string>>;

/** No program knows the edition of the fixtures. Held against another one, their documents give other findings. */
const inKnownEdition = (text: string): string => text.replace(/^keurmerk: mini$/m, 'keurmerk: kgg-2024');

function fixtureFiles(): Files {
  const files = namesIn('test/fixtures').flatMap((name) =>
    readFixture(read(`test/fixtures/${name}`), '').flatMap(({ text, previous }, index) => {
      const folder = `${name.slice(0, 5)}-${index + 1}`;
      const last = /^vorige: "?([^\s"]+)"?$/m.exec(text)?.[1] ?? '';
      return [
        [`${folder}/document.zelfevaluatie.md`, inKnownEdition(text)] as const,
        ...(previous !== undefined && /^[\w.-]+$/.test(last)
          ? [[`${folder}/${last}`, inKnownEdition(previous)] as const]
          : []),
      ];
    }),
  );
  return Object.fromEntries(files);
}

function documentFiles(): Files {
  const folders = ['examples', 'test/documents', 'test/norm/documents'];
  const paths = folders.flatMap((folder) => namesIn(folder).map((name) => `${folder}/${name}`));
  return Object.fromEntries(
    paths.map((path) => [
      `${basename(path).replace(/(?:\.zelfevaluatie)?\.md$/, '')}.zelfevaluatie.md`,
      read(path),
    ]),
  );
}

/** Every document under test as a workspace: those of the fixtures, the whole ones and the examples. */
export const corpus: Files = { ...documentFiles(), ...fixtureFiles() };

/** The paths of the self-evaluations among them; the others are last year's. */
export const documents: readonly string[] = Object.keys(corpus)
  .filter((path) => path.endsWith('.zelfevaluatie.md'))
  .sort();
