import type { Ask } from '../../core/src/norm/edition.ts';
import type { FigureAskId } from '../../core/src/figures/types.ts';
import { fill, paragraph, sentence } from './prose.ts';
import type { Random } from './random.ts';

type Write = (random: Random, year: number) => string;

/** A number with a decimal comma. */
const decimal = (random: Random, low: number, high: number): string =>
  (random.whole(low * 10, high * 10) / 10).toFixed(1).replace('.', ',');

const share = (random: Random, high: number): string => `${decimal(random, 2, high)}%`;

/** Ways to write each figure, all of them with what the figure needs. */
const figures: Readonly<Record<FigureAskId, readonly Write[]>> = {
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
};

/** A term as one would write it; those with an asterisk are parts of words. */
const written = (terms: readonly string[]): readonly string[] => {
  const whole = terms.filter((term) => !term.includes('*'));
  return whole.length > 0 ? whole : terms.map((term) => term.replaceAll('*', ''));
};

/** Something that meets one ask of a criterion. `year` is the last whole year before the reference date. */
export function answerTo(ask: Ask, random: Random, year: number): string {
  switch (ask.kind) {
    case 'explanation':
      return paragraph(random);
    case 'figure':
      return `${random.pick(figures[ask.figure])(random, year)}\n\n${sentence(random)}`;
    case 'topics':
      return ask.topics
        .map(
          ({ label, terms }) =>
            `- Bij ${label} denken we aan ${random.pick(written(terms))}. ${sentence(random)}`,
        )
        .join('\n');
    case 'website':
      return fill(
        `Dit staat op https://www.praktijk{Plaats}.example/${random.pick(['over-ons', 'contact', 'werkwijze', 'aanbod'])}/${random.whole(1, 900)}. ${sentence(random)}`,
        random,
      );
    case 'instrument':
      return `We meten dat met de ${random.pick(['OQ-45', 'SQ-48', 'ORS', 'PHQ-9'])}, bij de start en bij de afsluiting. ${sentence(random)}`;
    case 'goal':
      return fill(
        `Ons doel voor ${year + 1} is dat {zaak} voor 31 december ${year + 1} bij ten minste ${random.whole(70, 95)}% van de cliënten in het dossier staat. ${sentence(random)}`,
        random,
      );
    case 'improvement':
      return fill(
        `In {maand} ${year} hebben we {zaak} anders ingericht; sindsdien is {aanpak} een vast onderdeel. ${sentence(random)}`,
        random,
      );
    default:
      return fill(
        `- hoe andere praktijken omgaan met {klacht};\n- wat {aanpak} bijdraagt aan {leven}.`,
        random,
      );
  }
}
