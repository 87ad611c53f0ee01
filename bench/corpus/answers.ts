import type { Ask } from '../../core/src/norm/edition.ts';
import { figureAnswer } from './figure-answers.ts';
import { fill, paragraph, sentence } from './prose.ts';
import type { Random } from './random.ts';

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
      return `${figureAnswer(ask.figure, random, year)}\n\n${sentence(random)}`;
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
