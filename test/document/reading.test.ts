import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../core/src/document/document.ts';
import { cellText } from '../../core/src/document/rows.ts';
import type { Block, Section } from '../../core/src/document/types.ts';
import { createMemo } from '../../core/src/memo.ts';

const folded = (text: string): string =>
  text
    .replace(/\u034F/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A block as a line: its kind, and the words of it that are read. */
function lineOf({ mask }: Section, block: Block): string {
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    folded(mask.slice(start, end));
  const lead = 'lead' in block && block.lead ? `(${words(block.lead)}) ` : '';
  switch (block.kind) {
    case 'heading':
      return `h${block.depth} ${words(block.content)}`;
    case 'paragraph':
      return `p ${lead}${words(block.range)}`;
    case 'item':
      return `${block.indent}${block.number === undefined ? '-' : `.${block.number}`} ${lead}${words(block.range)}`;
    case 'row':
      return `${block.header ? 'th' : 'td'} ${block.cells.map((cell) => folded(cellText(mask, cell))).join(' | ')}`;
    case 'opaque':
      return block.isCode ? 'code' : 'opaque';
  }
}

/** What a document is read as, a line for each block. */
function reading(text: string): readonly string[] {
  const { sections } = parseDocument(text, createMemo());
  return sections.flatMap((section) => section.blocks.map((block) => lineOf(section, block)));
}

const linksIn = (text: string): readonly string[] =>
  parseDocument(text, createMemo()).sections.flatMap(({ links }) => links.map(({ url }) => url));

type Case = readonly [name: string, text: string, read: readonly string[]];

const groups: Readonly<Record<string, readonly Case[]>> = {
  headings: [
    [
      'any blank behind the hashes',
      '#\u00A0Norm 1\n##\u202F Plan\n###\u200BTitel',
      ['h1 Norm 1', 'h2 Plan', 'h3 Titel'],
    ],
    ['no blank behind two hashes', 'Zin\n##1.8 Titel\n##**Do**', ['p Zin', 'h2 1.8 Titel', 'h2 Do']],
    [
      'no blank behind one',
      '#Norm 1\n\n#2a.1 Inzicht\n\n#3 Netwerk\n\n#Plan',
      ['h1 Norm 1', 'h1 2a.1 Inzicht', 'h1 3 Netwerk', 'h1 Plan'],
    ],
    [
      'hashtags and ranks are words',
      '#ggz #zorg\n\n#GGZ\n\n#PraktijkDeLinde\n\nWe staan op\n#1 in de regio\n\n#1 in de regio\n\n#Wij zijn er.',
      [
        'p #ggz #zorg',
        'p #GGZ',
        'p #PraktijkDeLinde',
        'p We staan op #1 in de regio',
        'p #1 in de regio',
        'p #Wij zijn er.',
      ],
    ],
    ['nothing to see before the hashes', '\uFEFF# Norm 1\n\u200B\u200D##Do\n', ['h1 Norm 1', 'h2 Do']],
    ['in a list and a quote', '> #\u00A0Norm\n\n- ##Titel', ['h1 Norm', '1- ', 'h2 Titel']],
    [
      'anchors and closing hashes',
      '# Norm 1 {#norm-1 .kop}\n## Do ## {-}\n##Titel##\n# []{#_Toc1 .anchor}Norm 2',
      ['h1 Norm 1', 'h2 Do', 'h2 Titel', 'h1 Norm 2'],
    ],
    ['braces in a title', '# Naam {naam}', ['h1 Naam {naam}']],
    [
      'underlined titles',
      'Norm 1 {#a}\n===\n\n# X\nPlan\n---\n\nWat doet u?\n------',
      ['h1 Norm 1', 'h1 X', 'h2 Plan', 'h2 Wat doet u?'],
    ],
    [
      'a rule below text is no underline',
      'Een zin.\n---\nMeer;\n===\nTwee\nregels\n---\nWij doen:\n-\n',
      ['p Een zin.', 'p Meer;', 'p Twee regels', 'p Wij doen:'],
    ],
    ['nor below columns', 'Bejegening   4,7\n----\n| a | b |\n---\n', ['p Bejegening 4,7', 'p | a | b |']],
    ['nor below a long line', `${'woord '.repeat(20)}\n---\n`, [`p ${'woord '.repeat(20).trim()}`]],
    ['lines that end in CR', '---\rkeurmerk: x\r---\r# Norm 1\r\rTekst\r', ['h1 Norm 1', 'p Tekst']],
  ],
  html: [
    [
      'blocks of a form',
      '<h2>Norm <b>1</b></h2>\n<p><b>Plan:</b> cli&euml;nt &amp; <i>wij</i><br/>&gt; 5</p>\n<div>los',
      ['h2 Norm 1', 'p (Plan:) Plan: cliënt & wij > 5', 'p los'],
    ],
    [
      'lists, with ends left out',
      '<ol start="3"><li>drie<ul><li><em>a</em></ul><p>nog</p><li>vier</ol>\n<ul>\n\n<li>vijf</li>\n\n</ul>',
      ['1.3 drie', '2- (a) a', 'p nog', '1.4 vier', '1- vijf'],
    ],
    [
      'a table with blank lines',
      '<table>\n\n    <tr>\n        <td>Schaal</td><td>2023</td>\n    </tr>\n\n <tr><td><p>Uit</p><p>voering</p></td><td>4,4\n over\n</td></tr></table>\n\nNa',
      ['th Schaal | 2023', 'td Uit voering | 4,4 over', 'p Na'],
    ],
    [
      'a table without names of columns',
      '<table><tr><td>Bejegening<td>4,6<tr><td>Effect<td>0,8</table>',
      ['th  | ', 'td Bejegening | 4,6', 'td Effect | 0,8'],
    ],
    [
      'tables for the layout',
      '<table><tr><td>een</td></tr><tr><td>twee<table><tr><td>a<td>1</table>drie</table>',
      ['p een', 'p twee', 'th  | ', 'td a | 1', 'p drie'],
    ],
    ['headings of Markdown within', '</div>\n## Norm 2\nTekst', ['h2 Norm 2', 'p Tekst']],
    [
      'no text',
      '<style>p {}</style>\n\n<script>\nvar x;\n</script>\n\n<pre><code>x</code></pre>\n\n<hr>',
      ['opaque', 'opaque', 'code'],
    ],
    ['in a list and a quote', '- <p>een</p>\n\n> <div>twee</div>', ['1- een', 'p twee']],
    ['a placeholder is no element', '<invullen>', []],
    ['sloppy', '<p>een <b>twee <5 weken</p></i></td> drie <', ['p een twee <5 weken', 'p drie <']],
  ],
  comments: [
    ['before text', '<!-- nog --> Wij **zien**.\n- <!-- x --> een', ['p Wij zien .', '1- een']],
    ['over lines', '<!-- nog\nna --> **Plan:** tekst', ['p (Plan:) Plan: tekst']],
    ['over blank lines', '<!-- nog\n\nna --> tekst', ['opaque', 'p tekst']],
    ['several, and alone', '<!-- a --> <!-- b --> tekst\n\n<!-- c -->\n', ['p tekst', 'opaque']],
    [
      'as definitions',
      '[//]: # (nog (na te) kijken)\n\nTekst.\n[comment]: # "x"\n[x]: <> (een\ntwee)\nMeer',
      ['p Tekst.', 'p Meer'],
    ],
  ],
  'what is struck out': [
    ['with tildes', 'Wij ~~weg **en** [site](http://a.nl)~~ zien **a ~~b** c~~ d', ['p Wij zien a d']],
    [
      'tildes that are none',
      '~5 weken ~~ en `~~a~~` \\~~b~~ ~~~c~~~ ~~los\n\nlos~~',
      ['p ~5 weken ~~ en \\~~b~~ ~~~c~~~ ~~los', 'p los~~'],
    ],
    ['with tags', 'Een <del>twee</del> <s>drie <strike>vier</strike></s> <del>vijf', ['p Een vijf']],
    ['over blocks', '<del>\n\nTekst\n\n- item\n\n</del>\n\nNa', ['p ', '1- ', 'p Na']],
    ['in a table', '| a | b |\n|---|---|\n| ~~1~~ 2 | x |', ['th a | b', 'td 2 | x']],
  ],
  tables: [
    [
      'a grid',
      'Zie:\n\n+----------+-----------+\n| Wat      | Uitkomst  |\n+==========+===========+\n| Uit-     | Een **4,4 |\n| voering  | ~~x~~** in\\| 2023 |\n+----------+-----------+\n|          | - een     |\n|          | - twee    |\n+----------+-----------+\n',
      ['p Zie:', 'th Wat | Uitkomst', 'td Uit- voering | Een 4,4 in\\| 2023', 'td  | een twee'],
    ],
    [
      'a grid without names',
      '+--+--+\n| Effect | 0,8 |\n+--+--+\n| Recidive | 4 % |\n+--+--+',
      ['th  | ', 'td Effect | 0,8', 'td Recidive | 4 %'],
    ],
    [
      'rows of several lines',
      '  ------------------\n  Schaal      Score\n  ----------- ------\n  Bejegening  4,7\n\n  Uitvoering  4,4\n  behandeling\n  ------------------\n\nNa',
      ['th Schaal | Score', 'td Bejegening | 4,7', 'td Uitvoering behandeling | 4,4', 'p Na'],
    ],
    [
      'one line a row',
      'Schaal      Score\n----------  -----\nBejegening    4,7\nEffect        0,8\n\nNa',
      ['th Schaal | Score', 'td Bejegening | 4,7', 'td Effect | 0,8', 'p Na'],
    ],
    [
      'no names',
      '----------  -----\nBejegening    4,7\nEffect        0,8\n----------  -----\n',
      ['th  | ', 'td Bejegening | 4,7', 'td Effect | 0,8'],
    ],
    [
      'links in cells',
      '+---+---+\n| a | [site](http://a.nl) en www.b.nl |\n+---+---+',
      ['th  | ', 'td a | site en'],
    ],
    [
      'no tables',
      '+ een\n+ twee\n\n+---+ los\n\n-----\n\nTekst tussen strepen.\n\n-----\n\n-- -- --\n\nEen wat langere zin hier.\n\n-- -- --\n\nx',
      ['1- een', '1- twee', 'p +---+ los', 'p Tekst tussen strepen.', 'p Een wat langere zin hier.', 'p x'],
    ],
    ['code', '```\n+---+---+\n| a | b |\n+---+---+\n```', ['code']],
  ],
  'merge conflicts': [
    ['the first side', 'a\n<<<<<<< HEAD\nb\n=======\n# c\n>>>>>>> x\nd', ['p a b d']],
    [
      'over headings',
      '<<<<<<< HEAD\n# Een\n||||||| basis\n# Nul\n=======\n# Twee\n>>>>>>> x\nTekst',
      ['h1 Een', 'p Tekst'],
    ],
    [
      'in a table',
      '| a | b |\n|---|---|\n<<<<<<< HEAD\n| 1 | 2 |\n=======\n| 3 | 4 |\n>>>>>>> x\n| 5 | 6 |',
      ['th a | b', 'td 1 | 2', 'td 5 | 6'],
    ],
    ['with line ends of Windows', 'a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> x\r\nd', ['p a b d']],
    ['none', 'Titel\n=======\n\n>>>>>>> citaat', ['h1 Titel', 'p citaat']],
  ],
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    for (const [name, text, expected] of cases) {
      test(name, () => {
        assert.deepEqual(reading(text), expected);
      });
    }
  });
}

test('links of HTML and of cells count, those that are struck out or comments do not', () => {
  assert.deepEqual(linksIn('<p><a href="https://a.nl/?x&amp;y">site</a></p>\n\nEn <a href=b.nl>b</a>'), [
    'https://a.nl/?x&y',
    'b.nl',
  ]);
  assert.deepEqual(linksIn('+---+---+\n| a | [site](http://a.nl) en www.b.nl |\n+---+---+'), [
    'http://a.nl',
    'www.b.nl',
  ]);
  assert.deepEqual(
    linksIn('~~[a](http://a.nl) www.b.nl~~ <del>www.c.nl</del>\n\n[//]: # (www.d.nl)\n\n[x]: #\n'),
    [],
  );
});

test('takes time in proportion to the text', () => {
  const parts = [
    '<div><p>',
    '</table>',
    '<table><tr><td>',
    '<!-- ',
    '<!-- x --> ',
    '~~a ',
    'a~~ ',
    '+--+--+\n| a',
    '+--+--+\n',
    '-- --\na\n\n',
    '-----\na\n-- --\n',
    '## a {#',
    '#A ',
    '[//]: # (\n',
    'a.\n---\n',
    '<<<<<<< a\n',
    '<del><a href=x>',
  ];
  for (const part of parts) {
    const text = part.repeat(Math.ceil(60_000 / part.length));
    const start = performance.now();
    parseDocument(text, createMemo());
    const time = performance.now() - start;
    assert.ok(time < 4000, `${JSON.stringify(part)} takes ${Math.round(time)} ms`);
  }
});
