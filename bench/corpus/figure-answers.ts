import { fill, paragraph, sentence } from './prose.ts';
import type { Random } from './random.ts';

type Write = (random: Random, year: number) => string;

/** A number with a decimal comma. */
const decimal = (random: Random, low: number, high: number): string =>
  (random.whole(low * 10, high * 10) / 10).toFixed(1).replace('.', ',');

const share = (random: Random, high: number): string => `${decimal(random, 2, high)}%`;

/** Ways to write each figure, all of them with what the figure needs. */
const figures = {
  'cq-subscales': [
    (random, year) =>
      [
        `De CQi over ${year}:`,
        '',
        `| Schaal | ${year - 1} | ${year} |`,
        '| --- | ---: | ---: |',
        ...['Bejegening', 'Informatie behandeling', 'Samen beslissen', 'Uitvoering behandeling'].map(
          (label) => `| ${label} | ${decimal(random, 3, 4)} | ${decimal(random, 4, 5)} |`,
        ),
      ].join('\n'),
    (random, year) =>
      `Op de CQi scoorden we in ${year} voor bejegening een ${decimal(random, 4, 5)}, voor samen beslissen een ${decimal(random, 4, 5)}, voor de uitvoering van de behandeling een ${decimal(random, 4, 5)} en voor informatie over de behandeling een ${decimal(random, 3, 5)} (schaal 1 tot 5).`,
    (random, year) =>
      [
        `In ${year} gaven cliënten op de CQ-index (1-5):`,
        '',
        ...['bejegening', 'samen beslissen', 'uitvoering behandeling', 'informatie behandeling'].map(
          (label) => `- ${label}: ${decimal(random, 4, 5)}`,
        ),
      ].join('\n'),
  ],
  'cq-grade': [
    (random, year) =>
      `Over heel ${year} gaven cliënten ons gemiddeld een ${decimal(random, 7, 9)} als rapportcijfer.`,
    (random, year) =>
      `Het rapportcijfer uit de CQi was in ${year} een ${decimal(random, 7, 9)} (schaal 0-10).`,
  ],
  effect: [
    (random, year) =>
      `In ${year} ging ${random.whole(55, 80)}% van de cliënten betrouwbaar vooruit op de OQ-45; de effectgrootte was ${decimal(random, 1, 2)}.`,
    (random, year) =>
      `Het behandeleffect, gemeten met de SQ-48 bij de start en aan het eind, kwam in ${year} uit op een Cohen's d van ${decimal(random, 1, 2)}.`,
  ],
  recidivism: [
    (random, year) =>
      `Van de cliënten die in ${year} afsloten, kwam ${share(random, 8)} binnen een jaar terug in zorg.`,
    (random, year) => `Recidive binnen een jaar: ${share(random, 8)} (${year}).`,
  ],
  'direct-minutes': [
    (random, year) =>
      `Een afgesloten behandeling telde in ${year} gemiddeld ${random.whole(380, 530)} minuten directe tijd.`,
    (random, year) =>
      `De gemiddelde directe behandeltijd was in ${year} ${random.whole(6, 8)} uur en ${random.whole(5, 55)} minuten.`,
  ],
  'no-follow-up': [
    (random, year) => {
      const all = random.whole(120, 400);
      return `Van de ${all} intakes in ${year} kregen er ${random.whole(8, 40)} geen vervolg.`;
    },
    (random, year) => `In ${year} bleef ${share(random, 14)} van de intakes zonder vervolg.`,
  ],
  population: [
    (random, year) =>
      [
        `In ${year} behandelden we ${random.whole(140, 900)} cliënten:`,
        '',
        `- ${random.whole(52, 66)}% vrouw;`,
        `- gemiddeld ${random.whole(33, 45)} jaar oud;`,
        `- hoofdklacht: angst ${random.whole(25, 38)}%, somberheid ${random.whole(22, 30)}%, trauma ${random.whole(8, 18)}%.`,
      ].join('\n'),
  ],
  'waiting-time': [
    (random, year) =>
      `Per 1 ${random.pick(['maart', 'april'])} ${year + 1} wachten cliënten ${random.whole(2, 9)} weken op de intake en daarna ${random.whole(1, 4)} weken op de behandeling. De Treeknorm is 4 en 10 weken.`,
    (random, year) =>
      [
        `Wachttijd op 1 april ${year + 1}:`,
        '',
        '| Locatie | Aanmelding | Behandeling |',
        '| --- | --- | --- |',
        ...['{plaats}-Noord', '{plaats}-Zuid'].map((place) =>
          fill(`| ${place} | ${random.whole(2, 9)} weken | ${random.whole(1, 4)} weken |`, random),
        ),
      ].join('\n'),
  ],
  'session-count': [
    (random) =>
      `Een behandeling telt bij ons gewoonlijk ${random.whole(7, 9)} tot ${random.whole(10, 12)} gesprekken van 45 minuten.`,
    (random) =>
      `De meeste behandelingen zijn na ${random.whole(8, 11)} sessies klaar, ruim binnen de 540 minuten.`,
  ],
} satisfies Readonly<Record<string, readonly Write[]>>;

/** The figures that there are answers for. */
type Written = keyof typeof figures;
const written = Object.keys(figures) as readonly Written[];

/** An answer that has this figure, as a sentence, a list or a table. */
export function figureAnswer(ask: string, random: Random, year: number): string {
  const ways: readonly Write[] = figures[ask as Written];
  return random.pick(ways)(random, year);
}

const inSentences = (ask: Written, random: Random, year: number): string => {
  const tries = Array.from({ length: 8 }, () => figureAnswer(ask, random, year));
  return tries.find((text) => !text.includes('\n')) ?? sentence(random);
};

/** An answer of some 2 KB as most of a self-evaluation is: running text, with two figures in it. */
export function ordinaryProse(random: Random, year: number): string {
  const paragraphs = Array.from({ length: 4 }, (_, index) =>
    index < 2 ? `${paragraph(random)} ${inSentences(random.pick(written), random, year)}` : paragraph(random),
  );
  return `${paragraphs.join('\n\n')}\n`;
}

/** An answer of some 2 KB in sentences, with a figure of every kind: the densest that one meets. */
export function figureProse(random: Random, year: number): string {
  const blocks = written.map((ask) => `${inSentences(ask, random, year)} ${sentence(random)}`);
  return `${paragraph(random)}\n\n${blocks.join('\n\n')}\n`;
}

/** What the rows of a table of figures can be called, and how their values are written. */
const rows: readonly (readonly [label: string, value: (random: Random) => string])[] = [
  ['Bejegening', (random) => decimal(random, 3, 5)],
  ['Samen beslissen', (random) => decimal(random, 3, 5)],
  ['Uitvoering behandeling', (random) => decimal(random, 3, 5)],
  ['Informatie behandeling', (random) => decimal(random, 3, 5)],
  ['Rapportcijfer', (random) => decimal(random, 7, 9)],
  ['Effectgrootte (OQ-45)', (random) => decimal(random, 1, 2)],
  ['Terug binnen een jaar', (random) => share(random, 8)],
  ['Directe behandeltijd per cliënt', (random) => `${random.whole(380, 530)} minuten`],
  ['Intakes zonder vervolg', (random) => `${random.whole(8, 40)} van ${random.whole(120, 400)}`],
  ['Vrouw', (random) => `${random.whole(52, 66)}%`],
  ['Gemiddelde leeftijd', (random) => `${random.whole(33, 45)} jaar`],
  ['Wachttijd tot de intake', (random) => `${random.whole(2, 9)} weken`],
  ['Gesprekken per behandeling', (random) => String(random.whole(6, 12))],
];

/** An answer of some 2 KB in tables, with figures of every kind in their rows. */
export function figureTable(random: Random, year: number): string {
  const table = (): string =>
    [
      fill(`| Cijfers {plaats} | ${year - 1} | ${year} | Opmerking |`, random),
      '| --- | ---: | ---: | --- |',
      ...rows.map(([label, value]) =>
        fill(`| ${label} | ${value(random)} | ${value(random)} | {zaak} |`, random),
      ),
    ].join('\n');
  return `${table()}\n\n${table()}\n`;
}
