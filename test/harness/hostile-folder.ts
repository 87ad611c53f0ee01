import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { wordFile, paragraph } from '../word/word-file.ts';

// A folder in which everything that somebody can write tries to become a link that runs a command, an icon, a picture
// from elsewhere, or something that steers the screen; and how to tell whether any of it does.

/** What stands in titles and file names. Wherever it is shown, `klik` is in it. */
const inName =
  '[klik](command:workbench.action.quit) $(verified) \u202Eom\u2066 \u200F\u001b]8;;command:x\u0007hier\u001b[1m';

/** The same with what a file name cannot hold. */
export const payload = `${inName} ![foto](https://volger.example/x.png) <img src="https://volger.example/y.png"> <command:workbench.action.quit> [klik][k] $\\href{command:x}{y}$ \ud800`;

/** The same over several lines. */
const longPayload = `${payload}\n\n[k]: command:workbench.action.quit\n\n# kop\n\n    [klik](command:x)\n\n- [klik](command:x)\n`;

/** How a file is called that somebody made to be clicked on. */
export const fileName = (ending: string): string => `${inName}${ending}`;

/** Fields of a norm file that are read by machines; all other texts are for people. */
const forMachines =
  /^(?:\$schema|id|kind|figure|insteadOf|phase|source|edition|since|unit|status|norm|url|terms|labels|satisfiedBy|instruments)$/;

const edition = 'vals-2026';

/** The same edition under another name, with more behind every text that is for people. */
function poisoned(value: unknown, key = ''): unknown {
  if (forMachines.test(key)) return value;
  if (typeof value === 'string')
    return `${value} ${key === 'title' || key === 'label' ? payload : longPayload}`;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]));
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** JSON with half characters written out, as a file in UTF-8 has to. */
const json = (value: unknown): string =>
  JSON.stringify(value).replace(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`);

const scalar = (text: string): string => json(text);

/** What a text file can hold of it. */
const written = payload.replaceAll('\ud800', '');

/** A document with more in every line of it that is text. */
function poisonedDocument(path: string, frontMatter: Readonly<Record<string, string>>): string {
  const body = read(path).replace(/^---\n[\s\S]*?\n---\n/, '');
  const lines = body.split('\n').map((line) => {
    if (line === '' || line.startsWith('|')) return line;
    if (line.startsWith('#')) return `${line} ${written}`;
    return `${line.replace(/\[invullen: /g, `[invullen: ${written} `)} ${written}`;
  });
  const head = Object.entries(frontMatter).map(([key, value]) => `${key}: ${scalar(value)}`);
  return `---\n${head.join('\n')}\n---\n${lines.join('\n')}\n
<!-- zelfevaluatie-disable-next-line ZE999 -- ${written} -->\n
Cliënt Jan de Vries ${written}, geboren op 12-03-1985, bsn 111222333. Zie [klik](https//www.voorbeeld.nl) en [hier](weg%20${encodeURIComponent(written)}.pdf).
`;
}

/** Names of what is in the folder. */
export const names = {
  concept: fileName('concept.zelfevaluatie.md'),
  previous: `oud ${fileName('.zelfevaluatie.md')}`,
  unknown: `onbekend ${fileName('.zelfevaluatie.md')}`,
  broken: `stuk ${fileName('')}/a.zelfevaluatie.md`,
  norm: fileName('.keurmerk.json'),
  word: fileName('.docx'),
  noWord: `stuk ${fileName('.docx')}`,
};

/** The files of the folder, by path. */
export function hostileFiles(): Readonly<Record<string, string | Uint8Array>> {
  const norms = JSON.parse(read('schemas/kgg-2024.json')) as object;
  const organisatie = payload;
  return {
    '.zelfevaluatierc.json': json({ norms: [names.norm] }),
    [names.norm]: json({ ...(poisoned(norms) as object), id: edition, year: 2026 }),
    [names.concept]: poisonedDocument('examples/praktijk-zonnehof-concept.zelfevaluatie.md', {
      keurmerk: edition,
      organisatie,
      peildatum: '2024-05-21',
      vorige: names.previous,
    }),
    [names.previous]: poisonedDocument('examples/praktijk-de-linde.zelfevaluatie.md', {
      keurmerk: edition,
      organisatie,
      peildatum: payload,
      vorige: payload,
    }),
    [names.unknown]: poisonedDocument('examples/praktijk-de-linde.zelfevaluatie.md', { keurmerk: payload }),
    [`${names.broken.split('/')[0]}/.zelfevaluatierc.json`]: json({
      [payload]: 1,
      edition: payload,
      locale: payload,
      extends: `${payload}.json`,
      norms: [`${payload}.json`, '../../weg.json', `stuk.json`],
      severities: { [payload]: 'off' },
      ignore: [`/${payload}`],
    }),
    [`${names.broken.split('/')[0]}/stuk.json`]: json({ id: payload, [payload]: payload, norms: payload }),
    [names.broken]: '# Norm 1\n',
    [names.word]: wordFile({
      body: [`Norm 1. ${written}`, '1.1 De juiste plek', written]
        .map((text) => paragraph(text.replace(/[<>&\p{Cc}]/gu, '')))
        .join(''),
    }),
    [names.noWord]: new TextEncoder().encode('%PDF-1.7'),
  };
}

/** What steers a screen or turns the direction of reading. */
const steering = /[\p{Bidi_Control}\p{Surrogate}\u2028\u2029]|(?!\r?\n|\t)\p{Cc}/u;

/** The links that VS Code sees in the text of a notification, a question or the language status. */
const linkInText = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+(?: (["']).+?\1)?\)/i;

/** What is wrong with a text that is shown as text; empty where nothing is. */
export const dangersInText = (text: string): readonly string[] => [
  ...(steering.test(text) ? ['steers the screen'] : []),
];

/** What is wrong with a text where VS Code makes links and icons of what looks like one. */
export const dangersOnScreen = (text: string): readonly string[] => [
  ...dangersInText(text),
  ...(linkInText.test(text) ? ['is a link'] : []),
  ...(/\$\([a-z\d-]+(?:~[a-z]+)?\)/i.test(text) ? ['is an icon'] : []),
  ...(/[\r\n]/.test(text) ? ['has several lines'] : []),
];

interface MarkdownNode {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly MarkdownNode[];
}

function nodesOf(node: MarkdownNode): readonly MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

/** What is wrong with Markdown: pictures, HTML, code, formulas, and links that are not our own. */
export function dangersInMarkdown(text: string, isOwn: (url: string) => boolean): readonly string[] {
  const tree = unified().use(remarkParse).parse(text) as MarkdownNode;
  const forbidden = ['image', 'imageReference', 'linkReference', 'definition', 'html', 'code', 'inlineCode'];
  const found = nodesOf(tree);
  return [
    ...dangersInText(text),
    ...found.filter(({ type }) => forbidden.includes(type)).map(({ type }) => `has ${type}`),
    ...found
      .filter(({ type, url = '' }) => type === 'link' && !isOwn(url))
      .map(({ url = '' }) => `leads to ${url}`),
    ...(/(?<!\\)\$/.test(text) ? ['has a formula'] : []),
  ];
}
