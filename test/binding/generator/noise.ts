import type { Item } from './plan.ts';
import type { Piece } from './page.ts';
import type { Random } from './random.ts';

export const prefaces: readonly string[] = [
  'Voor u ligt de zelfevaluatie van onze praktijk. Zij is geschreven door de kwaliteitsmedewerker en besproken in het team van maart. Waar wij over 2023 spreken, bedoelen wij het kalenderjaar.',
  'Onze praktijk bestaat sinds 2011 en telt zes behandelaren, een praktijkondersteuner en een secretaresse. Wij zitten boven de bibliotheek, vlak bij het station. In dit stuk leest u hoe wij werken.',
  'Dit document is een vervolg op dat van vorig jaar. Toen kregen we als aandachtspunt mee dat cijfers vaak zonder jaartal stonden; daar hebben we nu op gelet. Vragen kunt u stellen aan de directie.',
  'Wij schreven deze tekst in februari en maart met drie collega’s. Omdat de wachttijden in de regio oplopen en iedereen druk is, hebben we haar kort gehouden. Namen van cliënten komen er niet in voor.',
];

export const appendices: readonly (readonly [string, string])[] = [
  [
    'Bijlage A: afkortingen',
    '- BIG: beroepen in de individuele gezondheidszorg\n- POH: praktijkondersteuner huisarts\n- MDO: multidisciplinair overleg',
  ],
  [
    'Bijlage 1. Woordenlijst',
    'Met cliënt bedoelen wij ook patiënt. Met behandelaar bedoelen wij iedere psycholoog of psychotherapeut in dienst van de praktijk.',
  ],
  [
    'Colofon',
    'Tekst: kwaliteitsmedewerker. Vastgesteld door de directie op 14 maart 2024. Versie 3, vervangt versie 2 van 1 maart.',
  ],
  [
    'Bijlage: wie las mee',
    'Gelezen door mevrouw Jansma (secretariaat), de heer Van Vliet (gz-psycholoog) en een lid van de cliëntenraad.',
  ],
];

/** What a document adds inside its answers; drawn once, so that it keeps one habit. */
export interface Habit {
  /** A part with a name of its own at the end of each answer, such as its proof. */
  readonly part: readonly [string, readonly string[]] | undefined;
  readonly quotes: boolean;
  readonly leftover: string | undefined;
  /** Answers with figures have a table or parts with names that are also those of criteria. */
  readonly parts: boolean;
  readonly drafts: boolean;
  readonly lists: boolean;
}

const partNames: readonly (readonly [string, readonly string[]])[] = [
  [
    'Bewijs',
    [
      'Zie het kwaliteitshandboek, hoofdstuk 3.',
      'Verslag van het overleg van 12 maart; te zien op verzoek.',
      'Formulier in het dossiersysteem.',
    ],
  ],
  [
    'Toelichting',
    [
      'Hierover is in het team gesproken; er waren geen bezwaren.',
      'Dit geldt voor beide locaties.',
      'Zo doen we het sinds 2021.',
    ],
  ],
  [
    'Borging',
    [
      'De kwaliteitsmedewerker kijkt hier ieder half jaar naar.',
      'Staat op de jaaragenda van de directie.',
      'Onderdeel van de interne audit.',
    ],
  ],
];

export function habitOf(random: Random): Habit {
  return {
    part: random.chance(0.18) ? random.pick(partNames) : undefined,
    quotes: random.chance(0.15),
    leftover: random.chance(0.08)
      ? random.pick(['Tekens: 0/2000', 'Tekens: 734/2000', 'Maximaal 2000 tekens'])
      : undefined,
    parts: random.chance(0.5),
    drafts: random.chance(0.15),
    lists: random.chance(0.3),
  };
}

const drafts: readonly string[] = [
  '~~Dit stuk komt uit de versie van vorig jaar en vervalt.~~',
  '<!-- nog laten nalezen door Marije -->',
  '[//]: # (controleren voor inlevering)',
];

const lists: readonly string[] = [
  'Vastgelegd is dit in:\n\n- het kwaliteitshandboek;\n- de instructie voor nieuwe collega’s;\n- het verslag van de heidag.',
  'Daarbij letten we op:\n\n1. wat de cliënt zelf aangeeft;\n2. wat een naaste ziet;\n3. wat haalbaar is in de tijd.',
];

const figureTable =
  '| Schaal | 2022 | 2023 |\n| --- | --- | --- |\n| Bejegening | 4,6 | 4,7 |\n| Samen beslissen | 4,3 | 4,5 |\n| Informatie | 4,0 | 4,2 |';

/** Parts of an answer with figures whose names are those of other criteria. */
const misleading: readonly (readonly [string, string])[] = [
  ['Wachttijd', 'In de open antwoorden noemden zeven mensen het wachten; dat is minder dan het jaar ervoor.'],
  ['Doel 2025', 'Bij deze schaal streven we naar een 4,4; hoe we daar komen, staat verderop.'],
  ['Evaluatie', 'We hebben deze cijfers in februari met het team doorgenomen.'],
];

/** Where an answer is written: a block can hold anything, a line or cell only running text. */
export type Room = 'headings' | 'blocks' | 'line';

/** An answer with what its document adds to it, as paragraphs. */
export function piecesOf(
  item: Item,
  habit: Habit,
  room: Room,
  level: number,
  random: Random,
): readonly Piece[] {
  const own = (text: string): Piece => ({ text, own: true });
  const pieces = item.paragraphs.map(own);
  if (room === 'line') return pieces;

  const withName = (name: string): string =>
    room === 'headings' ? `${'#'.repeat(Math.min(level + 1, 6))} ${name}` : `*${name}*`;
  const figures = item.criterion.asks.filter(({ kind }) => kind === 'figure').length > 2;
  if (figures && habit.parts) {
    pieces.push(own(figureTable));
    if (room === 'headings') {
      const [name, text] = random.pick(misleading);
      pieces.push(own(`${withName(name)}\n\n${text}`));
    }
  } else if (habit.lists && random.chance(0.15)) pieces.push(own(random.pick(lists)));
  if (habit.part) {
    const [name, said] = habit.part;
    if (random.chance(0.8)) pieces.push(own(`${withName(name)}\n\n${random.pick(said)}`));
  }
  if (habit.drafts && random.chance(0.2)) {
    pieces.splice(random.between(0, pieces.length - 1), 0, { text: random.pick(drafts), own: false });
  }
  if (habit.quotes && item.criterion.description !== undefined && random.chance(0.8)) {
    pieces.unshift({ text: `> ${item.criterion.description}`, own: false });
  }
  if (habit.leftover !== undefined) pieces.push({ text: habit.leftover, own: false });
  return pieces;
}
