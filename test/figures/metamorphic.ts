/** A way to write a text otherwise, that leaves what it says as it is. */
export interface Rewriting {
  readonly name: string;
  readonly write: (text: string) => string;
  /** Only for texts of one paragraph without markup. */
  readonly prose: boolean;
}

/** Wraps running text at a number of columns, at blanks only. */
function wrap(text: string, columns: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > columns && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}

const prose = (name: string, write: (text: string) => string): Rewriting => ({ name, write, prose: true });
const any = (name: string, write: (text: string) => string): Rewriting => ({ name, write, prose: false });

/** Rewritings after which every figure must be read as before. */
export const rewritings: readonly Rewriting[] = [
  ...[50, 60, 72, 80].map((columns) => prose(`wrapped at ${columns}`, (text) => wrap(text, columns))),
  prose('as a list item', (text) => `- ${text}`),
  prose('as a quotation', (text) => `> ${text}`),
  prose('below a heading', (text) => `### Antwoord\n\n${text}`),
  prose('behind a neutral sentence', (text) => `Hieronder lichten wij dit toe. ${text}`),
  prose(
    'before a neutral sentence',
    (text) => `${/[.!?]$/.test(text) ? text : `${text}.`} Dat bespreken we in het team.`,
  ),
  prose(
    'between neutral paragraphs',
    (text) => `Wij werken met plezier.\n\n${text}\n\nWij overleggen elke maand.`,
  ),
  any('with Windows line ends', (text) => text.replaceAll('\n', '\r\n')),
  any('with decomposed accents', (text) => text.normalize('NFD')),
  any('with no-break blanks before units', (text) =>
    text.replace(/(\d) (%|weken|minuten|maanden|dagen|procent)/g, '$1\u00A0$2'),
  ),
  any('of patients', (text) => text.replaceAll('cliënt', 'patiënt').replaceAll('Cliënt', 'Patiënt')),
];

/** Whether a text is one paragraph of running text, without markup of its own. */
export const isProse = (text: string): boolean =>
  !text.includes('\n') && !/^[\s>#|*+\-\d]|[|*_`\t]| {2}/.test(text);
