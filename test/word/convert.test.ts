import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertWord } from '../../word/src/convert.ts';
import {
  numbered,
  numbering,
  paragraph,
  run,
  style,
  styled,
  table,
  tableCell,
  wordFile,
  type WordSource,
} from './word-file.ts';

const bold = '<w:b/>';
const headings = [1, 2, 3].map((level) => style(`Kop${level}`, `heading ${level}`)).join('');
const comment = (id: number, author: string, text: string): string =>
  `<w:comment w:id="${id}" w:author="${author}">${paragraph(text)}</w:comment>`;
const commentHere = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const by = 'w:id="9" w:author="A" w:date="2024-01-01T00:00:00Z"';
const inserted = (content: string): string => `<w:ins ${by}>${content}</w:ins>`;
const deleted = (text: string): string => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const link = (id: string, text: string): string => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`;
const picture = (properties: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" ${properties}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const decimal = numbering(['decimal', '%1.'], ['lowerLetter', '%2)'], ['decimal', '%1.%3']);
const bullets = numbering(['bullet', '•'], ['bullet', 'o']);

type Case = readonly [name: string, source: WordSource, markdown: string];

const cases: readonly Case[] = [
  [
    'what is struck out, once or twice, keeps its marks against its words; switched off it is plain',
    {
      body: paragraph(
        run('Gemiddeld ') +
          run('15 keer ', '<w:strike/>') +
          run('9 ') +
          run('tien', '<w:dstrike/>') +
          run(' keer', '<w:dstrike w:val="0"/>') +
          run(' en ') +
          run('weg', '<w:b/><w:strike w:val="true"/>'),
      ),
    },
    'Gemiddeld ~~15 keer~~ 9 ~~tien~~ keer en **~~weg~~**\n',
  ],
  [
    'headings have a name, in English or as the user sees it',
    {
      styles: headings + style('Eigen', 'Kop 2') + style('Titel', 'Title'),
      body:
        styled('Kop1', 'Een') + styled('Kop2', 'Twee') + styled('Eigen', 'Ook twee') + styled('Kop3', 'Drie'),
    },
    '# Een\n\n## Twee\n\n## Ook twee\n\n### Drie\n',
  ],
  [
    'a style made from a heading is one, unless it says otherwise; so is a paragraph with a level',
    {
      styles:
        headings +
        style('Norm', 'Normkop', '<w:basedOn w:val="Kop2"/>') +
        style('Uitleg', 'Uitleg', '<w:basedOn w:val="Kop2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      body:
        styled('Norm', 'Een norm') +
        styled('Uitleg', 'Uitleg') +
        paragraph('Los', '<w:outlineLvl w:val="2"/>'),
    },
    '## Een norm\n\nUitleg\n\n### Los\n',
  ],
  [
    'below a title the headings are one level lower; bold in them is left out',
    {
      styles: headings + style('Titel', 'Title'),
      body: styled('Titel', 'Zelfevaluatie') + paragraph(run('Norm 1', bold), '<w:pStyle w:val="Kop1"/>'),
    },
    '# Zelfevaluatie\n\n## Norm 1\n',
  ],
  [
    'a table of contents is left out',
    {
      styles: headings + style('Inhopg1', 'toc 1'),
      body: styled('Inhopg1', 'Norm 1 3') + styled('Kop1', 'Norm 1'),
    },
    '# Norm 1\n',
  ],
  [
    'numbers that Word puts before headings become text',
    {
      styles: headings,
      numbering: numbering(['decimal', 'Norm %1.'], ['decimal', '%1.%2']),
      body:
        paragraph(
          'Behandelen',
          '<w:pStyle w:val="Kop1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        ) +
        paragraph(
          'De plek',
          '<w:pStyle w:val="Kop2"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
        ) +
        paragraph(
          'De vraag',
          '<w:pStyle w:val="Kop2"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
        ),
    },
    '# Norm 1. Behandelen\n\n## 1.1 De plek\n\n## 1.2 De vraag\n',
  ],
  [
    'numbering can come with the style',
    {
      styles: style('Vraag', 'Vraag', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      numbering: decimal,
      body: styled('Vraag', 'Eerste') + paragraph('Antwoord') + styled('Vraag', 'Tweede'),
    },
    '1. Eerste\n\nAntwoord\n\n2. Tweede\n',
  ],
  [
    'lists nest; a list goes on counting behind other text',
    {
      numbering: decimal,
      body: numbered('Een') + numbered('Onder', 1) + numbered('Twee') + paragraph('Tekst') + numbered('Drie'),
    },
    '1. Een\n   - a) Onder\n2. Twee\n\nTekst\n\n3. Drie\n',
  ],
  [
    'a number that lists cannot have becomes text',
    { numbering: decimal, body: numbered('Een') + numbered('Verder', 2) },
    '1. Een\n\n1.1 Verder\n',
  ],
  [
    'bullets, also where they start at the second level',
    {
      numbering: bullets,
      body: numbered('Een') + numbered('Twee', 1) + paragraph('Tekst') + numbered('Los', 1),
    },
    '- Een\n  - Twee\n\nTekst\n\n- Los\n',
  ],
  [
    'numbers and brackets that were typed need no backslashes',
    { body: paragraph('1. Op de juiste plek') + paragraph('[invullen: cijfer] voor R&amp;D en e_mail') },
    '1. Op de juiste plek\n\n[invullen: cijfer] voor R&D en e_mail\n',
  ],
  [
    'bold and italics, with the blanks outside',
    {
      body: paragraph(
        run('Wachttijd: ', bold) + run('drie ') + run('we', '<w:i/>') + run('ken', '<w:i/>') + run('!', bold),
      ),
    },
    '**Wachttijd:** drie *weken*!\n',
  ],
  [
    'bold that ends in the middle of a word group keeps its text readable',
    { body: paragraph(run('Duur:', bold) + run('12 weken')) },
    '**Duur**:12 weken\n',
  ],
  [
    'bold can come with a paragraph style or a character style',
    {
      styles:
        style('Vraag', 'Vraag', '<w:rPr><w:b/></w:rPr>') +
        '<w:style w:type="character" w:styleId="Zwaar"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
      body: styled('Vraag', 'Hoe?') + paragraph(run('Zo', '<w:rStyle w:val="Zwaar"/>') + run(' dus')),
    },
    '**Hoe?**\n\n**Zo** dus\n',
  ],
  [
    'links keep their address, but not one that leads nowhere',
    {
      targets: {
        a: 'https://praktijk.example/team',
        b: 'file:///C:/map.docx',
        c: 'mailto:info@praktijk.example',
      },
      body: paragraph(link('a', 'team') + run(', ') + link('b', 'map') + run(' en ') + link('c', 'post')),
    },
    '[team](https://praktijk.example/team), map en [post](mailto:info@praktijk.example)\n',
  ],
  [
    'a link of which the text is the address',
    { targets: { a: 'https://praktijk.example/' }, body: paragraph(link('a', 'https://praktijk.example/')) },
    '<https://praktijk.example/>\n',
  ],
  [
    'a footnote stands below the paragraph that refers to it',
    {
      footnotes: `<w:footnote w:id="2">${paragraph('Over 2023.')}</w:footnote>`,
      body: paragraph(run('Een 8,4') + '<w:r><w:footnoteReference w:id="2"/></w:r>') + paragraph('Daarna'),
    },
    'Een 8,4[^1]\n\n[^1]: Over 2023.\n\nDaarna\n',
  ],
  [
    'insertions stay, deletions go',
    { body: paragraph(run('Wij ') + inserted(run('altijd ')) + deleted('soms ') + run('meten')) },
    'Wij altijd meten\n',
  ],
  [
    'text that was moved stands where it went',
    {
      body:
        `<w:p><w:pPr><w:rPr><w:moveFrom ${by}/></w:rPr></w:pPr><w:moveFrom ${by}>${run('Verplaatst')}</w:moveFrom></w:p>` +
        paragraph('Tussen') +
        `<w:p><w:moveTo ${by}>${run('Verplaatst')}</w:moveTo></w:p>`,
    },
    'Tussen\n\nVerplaatst\n',
  ],
  [
    'paragraphs run on where the mark between them was deleted, and count as one in a list',
    {
      numbering: decimal,
      body:
        numbered('Een') +
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('Twee ')}</w:p>` +
        numbered('en verder') +
        numbered('Drie'),
    },
    '1. Een\n2. Twee en verder\n3. Drie\n',
  ],
  [
    'the former style of a paragraph does not count',
    {
      styles: headings,
      body: paragraph(
        'Tekst',
        `<w:pPrChange ${by}><w:pPr><w:pStyle w:val="Kop1"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`,
      ),
    },
    'Tekst\n',
  ],
  [
    'a deleted row of a table goes',
    {
      body: table([
        [paragraph(run('Jaar', bold)), paragraph(run('Cijfer', bold))],
        ['2023', '8,4'],
      ]).replace(
        '</w:tbl>',
        `<w:tr><w:trPr><w:del ${by}/></w:trPr>${tableCell('2022')}${tableCell('8')}</w:tr></w:tbl>`,
      ),
    },
    '| Jaar | Cijfer |\n| - | - |\n| 2023 | 8,4 |\n',
  ],
  [
    'a remark is a comment in its place, on one line and without double dashes',
    {
      comments: comment(0, 'Anna', 'Klopt dit -- echt?') + comment(1, 'Bo', 'Ja --&gt; zeker'),
      body: paragraph(run('Een 8,4') + commentHere(0) + run(' over 2023') + commentHere(1)),
    },
    'Een 8,4<!-- opmerking van Anna: Klopt dit – echt? --> over 2023<!-- opmerking van Bo: Ja –> zeker -->\n',
  ],
  [
    'a remark at the start of a line goes to its end, or all of the line would be a comment',
    {
      comments: comment(0, 'Anna', 'Kort') + comment(1, 'Anna', 'Leeg'),
      body: paragraph(commentHere(0) + run('Tekst')) + paragraph(commentHere(1)),
    },
    'Tekst <!-- opmerking van Anna: Kort -->\n\n<!-- opmerking van Anna: Leeg -->\n',
  ],
  [
    'a remark in a cell does not end it',
    {
      comments: comment(0, 'Anna', 'a | b'),
      body: table([
        ['Jaar', 'Score'],
        [paragraph(run('4,5') + commentHere(0)), '2'],
      ]),
    },
    '| Jaar | Score |\n| - | - |\n| 4,5<!-- opmerking van Anna: a / b --> | 2 |\n',
  ],
  [
    'a picture is named by its description, or else its name',
    {
      targets: { p1: 'media/image1.png' },
      body: paragraph(
        picture('name="Afbeelding 1" descr="Grafiek van\nde CQi"') + picture('name="Afbeelding 2"'),
      ),
    },
    '[afbeelding: Grafiek van de CQi][afbeelding: Afbeelding 2]\n',
  ],
  [
    'a table with words above figures has a header',
    {
      body: table([
        ['Schaal', '2022', '2023'],
        ['Bejegening', '4,7', '4,8'],
      ]),
    },
    '| Schaal | 2022 | 2023 |\n| - | - | - |\n| Bejegening | 4,7 | 4,8 |\n',
  ],
  [
    'a table that starts with an answer has none',
    {
      body: table([
        ['1.1', 'Op de juiste plek', 'Wij lezen elke brief.'],
        ['1.2', 'Doelen', 'Samen.'],
      ]),
    },
    '| | | |\n| - | - | - |\n| 1.1 | Op de juiste plek | Wij lezen elke brief. |\n| 1.2 | Doelen | Samen. |\n',
  ],
  [
    'a table style can set the first row off',
    {
      styles:
        '<w:style w:type="table" w:styleId="Raster4"><w:name w:val="Grid Table 4"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>',
      body: table(
        [
          ['Wat', 'Wie'],
          ['dit', 'wij'],
        ],
        '<w:tblStyle w:val="Raster4"/><w:tblLook w:val="04A0"/>',
      ),
    },
    '| Wat | Wie |\n| - | - |\n| dit | wij |\n',
  ],
  [
    'merged cells: across once, a label downwards in every row, a title above the table',
    {
      body: table([
        [tableCell('Uitkomsten', '<w:gridSpan w:val="3"/>')],
        [paragraph(run('Norm', bold)), paragraph(run('Nr', bold)), paragraph(run('Score', bold))],
        [tableCell('Norm 2a', '<w:vMerge w:val="restart"/>'), '1', '4,8'],
        [tableCell('<w:p/>', '<w:vMerge/>'), tableCell('2 en 3', '<w:gridSpan w:val="2"/>')],
      ]),
    },
    'Uitkomsten\n\n| Norm | Nr | Score |\n| - | - | - |\n| Norm 2a | 1 | 4,8 |\n| Norm 2a | 2 en 3 | |\n',
  ],
  [
    'paragraphs and lists in a cell become lines of it',
    {
      numbering: decimal,
      body: table([
        ['Vraag', 'Antwoord'],
        ['Wat?', paragraph('Dit 1:') + numbered('een') + numbered('twee')],
      ]),
    },
    '| Vraag | Antwoord |\n| - | - |\n| Wat? | Dit 1:<br>1. een<br>2. twee |\n',
  ],
  [
    'a table of one column only frames its text',
    { body: table([[paragraph('Een alinea.') + paragraph('Nog een.')], ['Derde']]) },
    'Een alinea.\n\nNog een.\n\nDerde\n',
  ],
  [
    'text in fields and formulas stays',
    {
      body:
        paragraph('<w:fldSimple w:instr=" AUTHOR ">' + run('Anna') + '</w:fldSimple>') +
        '<w:p><m:oMathPara><m:oMath><m:r><m:t>a = 2b</m:t></m:r></m:oMath></m:oMathPara></w:p>',
    },
    'Anna\n\na = 2b\n',
  ],
  [
    'a field of a form that was not filled in is a place to fill in',
    {
      body: [
        '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>' +
          paragraph(run('Klik om tekst ') + run('in te voeren.')) +
          '</w:sdtContent></w:sdt>',
        '<w:sdt><w:sdtPr/><w:sdtContent>' + paragraph('Ingevuld') + '</w:sdtContent></w:sdt>',
      ].join(''),
    },
    '[invullen]\n\nIngevuld\n',
  ],
  [
    'a line break within a paragraph stays one',
    { body: paragraph(run('Een') + '<w:r><w:br/></w:r>' + run('twee')) },
    'Een\\\ntwee\n',
  ],
];

for (const [name, source, markdown] of cases) {
  test(name, async () => {
    const converted = await convertWord(wordFile(source));
    assert.ok('markdown' in converted, JSON.stringify(converted));
    assert.equal(converted.markdown, markdown);
  });
}

test('tracked changes, remarks and pictures are counted', async () => {
  const converted = await convertWord(
    wordFile({
      comments: comment(0, 'Anna', 'Ja'),
      targets: { p1: 'media/image1.png' },
      body: paragraph(inserted(run('nieuw')) + deleted('oud') + commentHere(0) + picture('name="A"')),
    }),
  );
  assert.ok('markdown' in converted);
  const { changes, comments, pictures } = converted;
  assert.deepEqual({ changes, comments, pictures }, { changes: 2, comments: 1, pictures: 1 });
});

test('what a user wrote cannot pass for a mark', async () => {
  const converted = await convertWord(wordFile({ body: paragraph('\uE0007\uE001 tekst') }));
  assert.ok('markdown' in converted);
  assert.equal(converted.markdown, '7 tekst\n');
});
