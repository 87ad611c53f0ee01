import * as z from 'zod/mini';
import { phases } from './edition.ts';
import { figureSchema } from './figure-schema.ts';

// The descriptions are for authors of norm files: they end up in the JSON Schema that editors read.
function buildSchemas() {
  const text = z.string().check(z.minLength(1), z.maxLength(4000));
  const id = z
    .string()
    .check(
      z.regex(/^[a-z0-9][a-z0-9-]{0,40}$/),
      z.describe('Vaste naam van kleine letters, cijfers en streepjes.'),
    );
  const term = z
    .string()
    .check(
      z.minLength(2),
      z.maxLength(80),
      z.regex(/^\*?[^\s*\\^$|?()[\]{}+]+\*?(?: \*?[^\s*\\^$|?()[\]{}+]+\*?)*$/),
      z.describe(
        'Een woord of enkele woorden. Hoofdletters, accenten en streepjes tellen niet mee. Een * aan het begin ' +
          'of eind van een woord staat voor willekeurige letters: huisarts*, *wachttijd*.',
      ),
    );
  const terms = z.array(term).check(z.maxLength(200));
  const aliases = z
    .array(text)
    .check(
      z.maxLength(100),
      z.describe('Andere koppen en vragen waaronder mensen dit in hun zelfevaluatie beantwoorden.'),
    );
  const atLeastOne = z.number().check(z.int(), z.minimum(1));
  const normId = z
    .string()
    .check(z.regex(/^\d{1,2}[a-z]?$/), z.describe('Nummer van de norm, met of zonder letter: 1, 2a.'));
  const criterionNumber = z.number().check(z.int(), z.minimum(1), z.maximum(99));
  const sourceId = id.check(z.describe('Naam van de bron, zoals die bij sources staat.'));

  const explanationAsk = z
    .strictObject({
      kind: z.literal('explanation'),
      minimumWords: z
        .number()
        .check(
          z.int(),
          z.minimum(1),
          z.maximum(500),
          z.describe('Een antwoord met minder eigen woorden dan dit heet mager.'),
        ),
    })
    .check(z.describe('Een toelichting die laat zien dat en hoe aan het criterium wordt voldaan.'));

  const topic = z.strictObject({
    id,
    label: text.check(z.describe('Zo heet het onderdeel in meldingen.')),
    terms: terms.check(z.describe('Woorden waaraan te zien is dat het onderdeel aan bod komt.')),
  });

  const topicsAsk = z
    .strictObject({
      kind: z.literal('topics'),
      topics: z.array(topic).check(z.minLength(1), z.maxLength(30)),
      minimum: z.optional(
        atLeastOne.check(z.describe('Zoveel onderdelen moeten aan bod komen; zonder deze waarde alle.')),
      ),
    })
    .check(z.describe('Onderdelen waarop het antwoord moet ingaan.'));

  const itemsAsk = z
    .strictObject({
      kind: z.enum(['goal', 'improvement', 'subject']),
      label: text.check(z.describe('Zo heet het gevraagde in meldingen.')),
      minimum: z
        .number()
        .check(z.int(), z.minimum(1), z.maximum(20), z.describe('Zoveel moeten er ten minste genoemd zijn.')),
      terms: terms.check(z.describe('Woorden waaraan zo’n doel, verbetering of onderwerp te herkennen is.')),
    })
    .check(z.describe('Doelen (goal), verbeteringen (improvement) of onderwerpen (subject).'));

  const part = z.strictObject({
    id,
    label: text.check(z.describe('Zo heet het deel in meldingen.')),
    terms: z.optional(terms.check(z.describe('Andere schrijfwijzen van het deel.'))),
  });

  const figureAsk = z
    .strictObject({
      kind: z.literal('figure'),
      figure: id.check(
        z.describe(
          'Welk cijfer het is: een van figures hieronder, of een cijfer dat het programma zelf kent.',
        ),
      ),
      label: text.check(z.describe('Zo heet het cijfer in meldingen.')),
      optional: z.optional(
        z.boolean().check(z.describe('Het cijfer mag ontbreken; staat het er, dan wordt het nagekeken.')),
      ),
      insteadOf: z.optional(
        id.check(z.describe('Het cijfer van dit criterium waarvoor dit in de plaats mag staan.')),
      ),
      labels: z._default(
        terms.check(z.describe('Woorden voor dit cijfer, naast de woorden die het programma al kent.')),
        [],
      ),
      parts: z._default(
        z
          .array(part)
          .check(
            z.maxLength(30),
            z.describe('Delen met elk een eigen waarde, zoals de subschalen van een vragenlijst.'),
          ),
        [],
      ),
      minimum: z.optional(
        atLeastOne.check(z.describe('Zoveel delen moeten een waarde hebben; zonder deze waarde alle.')),
      ),
      scale: z.optional(
        z
          .strictObject({ minimum: z.number(), maximum: z.number() })
          .check(z.describe('De schaal waarop het cijfer ligt.')),
      ),
      period: z._default(
        z.boolean().check(z.describe('Of er een periode of peildatum bij het cijfer hoort te staan.')),
        false,
      ),
      maximumAgeMonths: z.optional(
        atLeastOne.check(z.describe('Zoveel maanden mag de periode ten hoogste voorbij zijn.')),
      ),
      guidelines: z._default(
        z
          .array(
            z.strictObject({ value: z.number(), unit: z.string().check(z.minLength(1), z.maxLength(40)) }),
          )
          .check(z.maxLength(10), z.describe('Richtwaarden: wie erboven zit, hoort een reden te geven.')),
        [],
      ),
      satisfiedBy: z._default(
        terms.check(
          z.describe(
            'Woorden waarmee de vraag ook zonder eigen cijfer beantwoord is, zoals de richtwaarde zelf.',
          ),
        ),
        [],
      ),
    })
    .check(z.describe('Een eigen, gemeten cijfer.'));

  const websiteAsk = z
    .strictObject({
      kind: z.literal('website'),
      about: text.check(z.describe('Waar de plek op de website over gaat.')),
    })
    .check(z.describe('Het adres van een plek op de website.'));

  const instrumentAsk = z
    .strictObject({
      kind: z.literal('instrument'),
      label: text.check(z.describe('Zo heet het gevraagde in meldingen.')),
    })
    .check(z.describe('De naam van een meetinstrument; de editie noemt er een lijst van.'));

  const ask = z.discriminatedUnion('kind', [
    explanationAsk,
    topicsAsk,
    itemsAsk,
    figureAsk,
    websiteAsk,
    instrumentAsk,
  ]);

  const guidance = z
    .strictObject({
      why: z.optional(text.check(z.describe('Waarom dit wordt gevraagd.'))),
      meaning: z.optional(text.check(z.describe('Wat ermee wordt bedoeld.'))),
      notRequired: z.optional(text.check(z.describe('Wat niet hoeft.'))),
      questions: z._default(
        z.array(text).check(z.maxLength(20), z.describe('Vragen die helpen om het antwoord te schrijven.')),
        [],
      ),
      suggestions: z._default(
        z
          .array(
            z.strictObject({
              title: text.check(z.describe('Waar de suggestie over gaat.')),
              text: text.check(z.describe('Wat erover te zeggen is.')),
            }),
          )
          .check(z.maxLength(20), z.describe('Onderwerpen om uit te kiezen.')),
        [],
      ),
      source: z.optional(sourceId),
    })
    .check(z.describe('Uitleg bij het criterium.'));

  const previousPlace = z.strictObject({
    edition: id.check(z.describe('De eerdere editie.')),
    norm: normId,
    criterion: z.optional(criterionNumber),
  });
  const previous = z
    .array(previousPlace)
    .check(z.maxLength(30), z.describe('Waar dit in een eerdere editie stond, het meest eigene eerst.'));

  const criterion = z.strictObject({
    number: criterionNumber.check(
      z.describe('Nummer binnen de norm; de nummers lopen door over de fasen heen.'),
    ),
    unnumbered: z.optional(
      z
        .boolean()
        .check(
          z.describe(
            'Het echte nummer is niet bekend. number is dan alleen een naam binnen dit bestand, vanaf 91, en het ' +
              'criterium wordt aan zijn titel herkend.',
          ),
        ),
    ),
    phase: z.enum(phases).check(z.describe('Fase van de PDCA-cyclus.')),
    title: text.check(z.describe('Korte titel, bruikbaar als kop.')),
    description: text.check(z.describe('Wat het criterium vraagt, in een tot drie zinnen.')),
    aliases: z._default(aliases, []),
    asks: z
      .array(ask)
      .check(z.minLength(1), z.maxLength(20), z.describe('Waarop het antwoord wordt nagekeken.')),
    guidance: z.optional(guidance),
    source: z.optional(
      sourceId.check(z.describe('Naam van de bron, als die een andere is dan die van de norm.')),
    ),
    previous: z._default(previous, []),
  });

  const norm = z.strictObject({
    id: normId,
    level: z.optional(text.check(z.describe('Niveau waarover de norm gaat, zoals Spreekkamer.'))),
    title: text.check(z.describe('Naam van de norm.')),
    description: text.check(z.describe('Waar de norm over gaat en wat cliënten mogen verwachten.')),
    aliases: z._default(aliases, []),
    partial: z.optional(
      z
        .boolean()
        .check(
          z.describe(
            'Niet alle criteria van deze norm zijn bekend. Wat een document over de andere zegt, blijft dan ' +
              'onbesproken, en fasen tellen niet mee.',
          ),
        ),
    ),
    criteria: z
      .array(criterion)
      .check(z.minLength(1), z.maxLength(99), z.describe('De criteria, op nummer.')),
    source: sourceId,
    previous: z._default(previous, []),
  });

  const source = z.strictObject({
    id,
    title: text.check(z.describe('Titel van het document.')),
    publisher: z.optional(text.check(z.describe('Wie het document uitgeeft.'))),
    url: z.optional(
      z.string().check(z.regex(/^https?:\/\/\S+$/), z.describe('Waar het document te vinden is.')),
    ),
  });

  const change = z.strictObject({
    kind: z.enum(['added', 'dropped', 'changed', 'kept']),
    norm: z.optional(normId),
    text: text.check(z.describe('Wat er veranderde en waarom.')),
    source: z.optional(sourceId),
  });

  const head = {
    $schema: z.optional(z.string().check(z.describe('Waar dit JSON-schema staat.'))),
    id: id.check(z.describe('Naam van de editie, zoals een zelfevaluatie die noemt: kgg-2024.')),
    year: z.number().check(z.int(), z.minimum(2000), z.maximum(2100), z.describe('Jaar van de editie.')),
  };
  const body = {
    title: text.check(z.describe('Volledige naam van de editie.')),
    status: z
      .enum(['complete', 'partial'])
      .check(z.describe('Of alle normen en criteria van de editie erin staan (complete) of niet (partial).')),
    notes: z.optional(text.check(z.describe('Wat van deze editie wel en niet bekend is.'))),
    changes: z.optional(
      z
        .strictObject({
          since: id.check(z.describe('De editie waarmee is vergeleken.')),
          items: z.array(change).check(z.minLength(1), z.maxLength(60)),
        })
        .check(z.describe('Wat er veranderde sinds een eerdere editie, en waarom.')),
    ),
    sources: z
      .array(source)
      .check(z.minLength(1), z.maxLength(50), z.describe('De documenten waaruit de normen komen.')),
    instruments: z._default(
      terms.check(z.describe('Namen van meetinstrumenten, voor criteria die om een instrument vragen.')),
      [],
    ),
    figures: z._default(
      z
        .record(id, figureSchema())
        .check(z.describe('Cijfers die de criteria vragen, op naam, naast die het programma zelf kent.')),
      {},
    ),
    norms: z
      .array(norm)
      .check(z.minLength(1), z.maxLength(40), z.describe('De normen, in de volgorde van de editie.')),
  };
  const parent = id.check(
    z.describe('De editie waarop deze voortbouwt: wat hier niet staat, komt daarvandaan.'),
  );

  const whole = z
    .strictObject({ ...head, extends: z.optional(parent), ...body })
    .check(z.describe('Een editie van een keurmerk: de normen en criteria van één jaar.'));

  const changedNorm = z.strictObject({
    ...z.partial(norm).shape,
    id: normId,
    criteria: z.optional(
      z
        .array(z.strictObject({ ...z.partial(criterion).shape, number: criterionNumber }))
        .check(z.maxLength(99), z.describe('De criteria die anders zijn of erbij komen, op nummer.')),
    ),
  });
  const extension = z
    .strictObject({
      ...head,
      extends: parent,
      ...z.partial(z.strictObject(body)).shape,
      without: z.optional(
        z
          .array(
            z
              .string()
              .check(
                z.regex(/^\d{1,2}[a-z]?(?:\.\d{1,2})?$/),
                z.describe('Een norm of een criterium: 2b, 1.7.'),
              ),
          )
          .check(z.maxLength(200), z.describe('Normen en criteria die vervallen.')),
      ),
      norms: z.optional(
        z
          .array(changedNorm)
          .check(
            z.maxLength(40),
            z.describe(
              'De normen die anders zijn of erbij komen. Elk veld dat hier staat vervangt dat van de editie waarop ' +
                'wordt voortgebouwd; normen horen bij elkaar op id, criteria op nummer.',
            ),
          ),
      ),
    })
    .check(z.describe('Een editie die op een andere voortbouwt.'));

  return { whole, extension };
}

let built: ReturnType<typeof buildSchemas> | undefined;

/**
 * The schemas of norm files: of an edition that is written out whole, and of one that extends another. Built at the
 * first call: the editions that come with the program are not validated when it runs, and building takes longer than
 * looking at a small document.
 */
export function editionSchemas(): ReturnType<typeof buildSchemas> {
  return (built ??= buildSchemas());
}
