import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import { parseDocument } from '../../core/src/document/document.ts';
import { createMemo } from '../../core/src/memo.ts';
import { bind } from '../../core/src/binding/bind.ts';
import { editionOf } from '../harness/editions.ts';
import { generateDocument, kindNames } from './generator/generate.ts';

/*
 * What an editor, a converter or a habit of typing does to a document says nothing about what it answers, so it
 * changes nothing in what is bound to what.
 */
const edition = editionOf('kgg-2024');
const root = fileURLToPath(new URL('../../', import.meta.url));

const files = ['examples', 'test/documents'].flatMap((folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(`${root}${folder}/${name}`, 'utf8') })),
);

/** Kinds that show their structure in marks that the variations touch. */
const kinds = [
  'coded-headings',
  'titled-headings',
  'numbers-per-norm',
  'phase-first',
  'bold-lead-ins',
  'table-rows',
];
const generated = kinds.map((kind) => {
  const seed = kindNames.indexOf(kind) + kindNames.length;
  return { name: `${kind}, seed ${seed}`, text: generateDocument(seed, edition).text };
});

/** What of a text is read: no marks, no case, no ways to write a letter. */
function lettersOf(text: string): string {
  return text
    .replace(/\{[#.][^{}]*\}/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The text of each criterion's answers with their labels, of which no variation changes a letter. */
function boundIn(text: string): Readonly<Record<string, string>> {
  const { norms } = bind(parseDocument(text, createMemo()), edition, createMemo());
  const entries = norms
    .flatMap(({ phases }) => phases.flatMap(({ criteria }) => criteria))
    .filter(({ answers }) => answers.length > 0)
    .map(({ norm, criterion, answers }) => {
      const texts = answers.map(({ range }) => text.slice(range.start, range.end));
      return [`${norm.id}.${criterion.number}`, texts.map(lettersOf).join('|')];
    });
  return Object.fromEntries(entries) as Readonly<Record<string, string>>;
}

/** Changes the text behind the front matter. */
function bodyOf(text: string, change: (body: string) => string): string {
  const end = text.indexOf('\n---\n') + '\n---\n'.length;
  return text.slice(0, end) + change(text.slice(end));
}

const lines = (change: (line: string) => string) => (text: string) =>
  bodyOf(text, (body) => body.split('\n').map(change).join('\n'));

/** Changes what stands behind the marks of a heading. */
const headings = (change: (title: string) => string) =>
  lines((line) =>
    line.replace(/^(#{1,6} )(.*)$/, (_, marks: string, title: string) => marks + change(title)),
  );

/** All headings as many levels deeper, or as many as the deepest one can go. */
const deeper = (levels: number) => (text: string) => {
  const deepest = Math.max(0, ...[...text.matchAll(/^#{1,6}(?= )/gm)].map(([marks]) => marks.length));
  const marks = '#'.repeat(Math.min(levels, 6 - deepest));
  return lines((line) => line.replace(/^(?=#{1,6} )/, marks))(text);
};

/** Words that would be a mark at the start of a line; no editor breaks before them. */
const mark = /^(?:[-+*>]|#+|\d+[.)])$/;

/** Breaks the lines of running text before a column. */
const wrap = (column: number) =>
  lines((line) => {
    if (/^(?:[|#>+<~\s]|[-*•o] |\d+[.)\\])|\\$/.test(line)) return line;
    const broken: string[] = [];
    for (const word of line.split(' ')) {
      const last = broken.at(-1);
      if (last !== undefined && (mark.test(word) || last.length + 1 + word.length <= column))
        broken[broken.length - 1] = `${last} ${word}`;
      else broken.push(word);
    }
    return broken.join('\n');
  });

const variations: Readonly<Record<string, (text: string) => string>> = {
  'headings in capitals': headings((title) => title.toUpperCase()),
  'headings without capitals': headings((title) => title.toLowerCase()),
  'headings a level deeper': deeper(1),
  'headings two levels deeper': deeper(2),
  'a dot behind numbers': headings((title) => title.replace(/^(\w{1,2}\.\d+)(?= )/, '$1.')),
  'a bracket behind numbers': headings((title) => title.replace(/^(\d+)\.(?= )/, '$1)')),
  'no dot behind numbers': headings((title) => title.replace(/^(\d+)\.(?= )/, '$1')),
  'en dashes': lines((line) => line.replaceAll(/ [—-] /g, ' – ')),
  'em dashes': lines((line) => line.replaceAll(/ [–-] /g, ' — ')),
  hyphens: lines((line) => line.replaceAll(/ [–—] /g, ' - ')),
  'two spaces between the words of headings': headings((title) => title.replaceAll(' ', '  ')),
  'spaces at the ends of lines': lines((line) => (line === '' ? line : `${line} `)),
  'hard spaces in headings': headings((title) => title.replaceAll(' ', '\u00A0')),
  'a hard space behind the marks of headings': lines((line) => line.replace(/^(#{1,6}) /, '$1\u00A0')),
  'nothing behind the marks of headings': lines((line) => line.replace(/^(#{1,6}) /, '$1')),
  'spaces without width': headings((title) => title.replaceAll(/(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u200B')),
  'a space without width before headings': headings((title) => `\u200B${title}`),
  'soft hyphens': headings((title) => title.replaceAll(/(?<=\p{L}{4})(?=\p{L}{4})/gu, '\u00AD')),
  'letters and accents apart': (text) => text.normalize('NFD'),
  'lines that end as on Windows': (text) => text.replaceAll('\n', '\r\n'),
  'running text in 60 columns': wrap(60),
  'running text in 72 columns': wrap(72),
  'running text in 80 columns': wrap(80),
  'straight quotes': lines((line) => line.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"')),
  'curly quotes': lines((line) => line.replaceAll("'", '’').replaceAll('"', '”')),
  'dots with a backslash': headings((title) => title.replace(/^(\w{1,2})\.(?=[ \d])/, '$1\\.')),
  'anchors behind headings': headings((title) => `${title} {#kop .klasse}`),
  'marks of a class behind headings': headings((title) => `${title} {.unnumbered}`),
  'anchors of Word before headings': headings((title) => `[]{#_Toc164 .anchor}${title}`),
  'marks behind headings too': headings((title) => `${title} ##`),
  'bold headings': headings((title) => `**${title}**`),
};

for (const [name, vary] of Object.entries(variations)) {
  describe(name, () => {
    for (const { name: document, text } of [...files, ...generated]) {
      test(document, () => {
        assert.deepEqual(boundIn(vary(text)), boundIn(text));
      });
    }
  });
}
