import * as z from 'zod/mini';
import { checks } from '../checks/all.ts';
import { severities } from '../checks/types.ts';
import { locales } from '../messages/render.ts';
import { longestGlob } from '../text/glob.ts';

/** How a check can count. */
export const levels = [...severities, 'off'] as const;
export type Level = (typeof levels)[number];

// The descriptions end up in the JSON Schema that editors read.
function buildSchema() {
  const path = z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(500),
      z.describe('Een pad naar een bestand, gerekend vanaf dit configuratiebestand.'),
    );
  const globs = z
    .array(z.string().check(z.minLength(1), z.maxLength(longestGlob)))
    .check(
      z.maxLength(100),
      z.describe(
        'Patronen, gerekend vanaf de map van dit configuratiebestand. * is een deel van een naam, ** zijn ' +
          'willekeurig veel mappen, ? is één teken, {a,b} is a of b.',
      ),
    );
  const edition = z
    .union([z.string().check(z.minLength(1), z.maxLength(60)), z.number().check(z.int())])
    .check(
      z.describe('De keurmerkeditie (naam of jaar) voor zelfevaluaties die er bovenaan zelf geen noemen.'),
    );
  const level = z.enum(levels).check(z.describe('Hoe zwaar de controle telt; off schakelt haar uit.'));
  const severity = z
    .partialRecord(z.enum(checks.flatMap(({ code, name }) => [code, name])), level)
    .check(z.describe('Hoe zwaar controles tellen, per code of naam: ZE303 of thin-answer.'));

  return z
    .strictObject({
      $schema: z.optional(z.string().check(z.describe('Waar dit JSON-schema staat.'))),
      extends: z.optional(
        z
          .union([path, z.array(path).check(z.maxLength(10))])
          .check(
            z.describe('Andere configuratiebestanden waarop dit voortbouwt; wat later komt, gaat voor.'),
          ),
      ),
      edition: z.optional(edition),
      locale: z.optional(z.enum(locales).check(z.describe('De taal van meldingen en uitleg.'))),
      severities: z.optional(severity),
      files: z.optional(
        globs.check(
          z.describe(
            'Markdown-bestanden die ook een zelfevaluatie zijn, al zegt hun naam of begin dat niet.',
          ),
        ),
      ),
      ignore: z.optional(globs.check(z.describe('Bestanden en mappen die niet worden gecontroleerd.'))),
      norms: z.optional(
        z.array(path).check(z.maxLength(50), z.describe('Eigen normbestanden, in JSON of YAML.')),
      ),
      failOn: z.optional(
        z
          .enum(severities)
          .check(z.describe('Opdrachtregel: vanaf welk niveau een bevinding exitcode 1 geeft.')),
      ),
      maxWarnings: z.optional(
        z
          .number()
          .check(
            z.int(),
            z.minimum(0),
            z.maximum(999_999_999),
            z.describe('Opdrachtregel: bij meer waarschuwingen dan dit is de exitcode 1.'),
          ),
      ),
      baseline: z.optional(
        path.check(z.describe('Opdrachtregel: het bestand met bevindingen die al bekend zijn.')),
      ),
      overrides: z.optional(
        z
          .array(
            z.strictObject({
              files: globs.check(z.minLength(1), z.describe('Voor welke bestanden dit geldt.')),
              edition: z.optional(edition),
              severities: z.optional(severity),
            }),
          )
          .check(
            z.maxLength(50),
            z.describe('Wat voor een deel van de bestanden anders is; wat later komt, gaat voor.'),
          ),
      ),
    })
    .check(z.describe('De configuratie van Zelfevaluatie, voor de editor en de opdrachtregel.'));
}

let built: ReturnType<typeof buildSchema> | undefined;

/** The schema of a configuration, as it is written. Built at the first call: most runs have no configuration. */
export function configurationSchema(): ReturnType<typeof buildSchema> {
  return (built ??= buildSchema());
}

/** A configuration as it is written, in one file. */
export type ConfigurationFile = z.infer<ReturnType<typeof buildSchema>>;
