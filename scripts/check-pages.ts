/**
 * Keeps the pages of the checks in docs/checks true to the checks. What a page explains is written by hand; its
 * head, its section on silencing and the list in README.md are written here.
 *
 * `npm run docs:checks` writes what is stale, `npm run docs:checks -- --check` only says so and then exits with 1.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { allChecks, documentChecks, evaluationFindings } from '../core/src/checks/all.ts';
import type { CheckMetadata } from '../core/src/checks/types.ts';
import { type MessageKey, render } from '../core/src/messages/render.ts';

const folder = new URL('../docs/checks/', import.meta.url);
const checks: readonly CheckMetadata[] = [...documentChecks, ...allChecks, ...evaluationFindings];

const titleOf = ({ name }: CheckMetadata, locale: 'nl' | 'en'): string =>
  render(locale, `check.${name}` as MessageKey);

const severityOf = ({ severity }: CheckMetadata, locale: 'nl' | 'en'): string =>
  render(locale, `severity.${severity}`);

const silencingHeading = '## Onderdrukken';

const head = (check: CheckMetadata): string => `# ${check.code} ${titleOf(check, 'nl')}

\`${check.name}\` · standaard: ${severityOf(check, 'nl')} · [alle controles](README.md) · [in English](#in-english)
`;

const silencing = ({ code, name }: CheckMetadata): string => `${silencingHeading}

Zet de reden erbij, dan weet een ander later nog waarom. To silence it, with a reason:

\`\`\`markdown
<!-- zelfevaluatie-disable-next-line ${code} -- reden -->
\`\`\`

Voor het hele document: \`<!-- zelfevaluatie-disable-file ${code} -->\`. In VS Code voor alle documenten: de instelling \`zelfevaluatie.checks\` met \`{ "${name}": "off" }\`.
`;

/** The part of a page that is written by hand: from its first section up to the one on silencing. */
function explanationOf(page: string): string {
  const start = page.startsWith('## ') ? 0 : page.indexOf('\n## ') + 1;
  const end = page.indexOf(silencingHeading);
  return page.slice(start, end < 0 ? undefined : end).trimEnd();
}

const groups: Readonly<Record<string, string>> = {
  '1': 'Gegevens bovenaan',
  '2': 'Opbouw',
  '3': 'Antwoorden',
  '4': 'Cijfers',
  '5': 'Webadressen en meetinstrumenten',
  '6': 'Doelen',
  '7': 'Privacy',
  '9': 'De controle zelf',
};

function list(): string {
  const parts = [
    '# Controles',
    'Wat Zelfevaluatie nakijkt. Checks, with a page each; every page has an English section.',
  ];
  for (const [digit, title] of Object.entries(groups)) {
    const members = checks.filter(({ code }) => code.charAt(2) === digit);
    if (members.length === 0) continue;
    const rows = members.map(
      (check) =>
        `| [${check.code}](${check.code}.md) | \`${check.name}\` | ${severityOf(check, 'nl')} | ${titleOf(check, 'nl')} | ${titleOf(check, 'en')} |`,
    );
    parts.push(
      `## ${title}`,
      ['| code | naam | standaard | | in English |', '| - | - | - | - | - |', ...rows].join('\n'),
    );
  }
  return parts.join('\n\n');
}

async function pretty(name: string, text: string): Promise<string> {
  const filepath = fileURLToPath(new URL(name, folder));
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

const read = (name: string): Promise<string | undefined> =>
  readFile(new URL(name, folder), 'utf8').catch(() => undefined);

/** Every page with its text as it ought to be; undefined where nobody has explained the check yet. */
async function pages(): Promise<ReadonlyMap<string, string | undefined>> {
  const wanted = new Map<string, string | undefined>([['README.md', await pretty('README.md', list())]]);
  for (const check of checks) {
    const name = `${check.code}.md`;
    const page = await read(name);
    const text = page && [head(check), explanationOf(page), silencing(check)].join('\n\n');
    wanted.set(name, text && (await pretty(name, text)));
  }
  return wanted;
}

const onlyCheck = process.argv.includes('--check');
for (const [name, text] of await pages()) {
  if (text === undefined) {
    console.error(`docs/checks/${name} is missing: write what the check says, why, and how to mend it`);
    process.exitCode = 1;
  } else if ((await read(name)) !== text) {
    if (onlyCheck) {
      console.error(`docs/checks/${name} is stale: run npm run docs:checks`);
      process.exitCode = 1;
    } else {
      await writeFile(new URL(name, folder), text);
      console.log(`docs/checks/${name} written`);
    }
  }
}
