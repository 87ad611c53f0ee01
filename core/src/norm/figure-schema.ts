import * as z from 'zod/mini';

/** How a figure is written down, and so how it is read. */
export const figureKinds = [
  'share',
  'count',
  'grade',
  'score',
  'duration',
  'difference',
  'breakdown',
] as const;

/** How a part of a figure is written down, where that is not as the kind of the figure says. */
export const partForms = ['share', 'number', 'points', 'score', 'reduction'] as const;

/** What a number is that is not the figure. */
export const otherReasons = [
  'other-subject',
  'other-part',
  'other-instrument',
  'benchmark',
  'target',
  'threshold',
  'guideline',
  'response-rate',
  'scale-explanation',
] as const;

// The descriptions are for authors of norm files: they end up in the JSON Schema that editors read.
/** The schema of a figure that a norm file defines. */
export function figureSchema() {
  const text = z.string().check(z.minLength(1), z.maxLength(400));
  const id = z
    .string()
    .check(
      z.regex(/^[a-z0-9][a-z0-9-]{0,40}$/),
      z.describe('Vaste naam van kleine letters, cijfers en streepjes.'),
    );
  const term = z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(200),
      z.regex(/^[^\s,\\^$?()[\]{}+]+(?: [^\s,\\^$?()[\]{}+]+)*$/),
      z.describe(
        'Een woord of enkele woorden. Hoofdletters, accenten en lidwoorden ertussen tellen niet mee. Een * aan het begin ' +
          'of eind van een woord staat voor willekeurige letters, | voor een keuze tussen woorden en … voor enkele ' +
          'woorden ertussen: val*, kwam|kwamen … terug.',
      ),
    );
  const terms = z.array(term).check(z.maxLength(400));
  const range = z.strictObject({ minimum: z.number(), maximum: z.number() });
  const unit = z.string().check(z.minLength(1), z.maxLength(40));

  const part = z.strictObject({
    id,
    label: text.check(z.describe('Zo heet het deel in meldingen.')),
    terms: z._default(terms.check(z.describe('Woorden waaraan het deel te herkennen is.')), []),
    form: z.optional(
      z
        .enum(partForms)
        .check(z.describe('Hoe dit deel wordt opgeschreven, als dat anders is dan bij het cijfer zelf.')),
    ),
    counts: z._default(
      z.boolean().check(z.describe('Of een waarde van dit deel laat zien dat het cijfer er staat.')),
      true,
    ),
    range: z.optional(range.check(z.describe('Waarden die dit deel kan hebben.'))),
    cells: z._default(
      terms.check(z.describe('Woorden die het deel alleen als kop van een rij of kolom aanduiden.')),
      [],
    ),
  });

  const notThis = z.strictObject({
    terms: terms.check(z.describe('Woorden voor iets anders dat ook getallen heeft.')),
    reason: z._default(
      z.enum(otherReasons).check(z.describe('Wat zo’n getal dan is: dat zegt de melding.')),
      'other-subject',
    ),
    within: z._default(
      z
        .enum(['number', 'clause', 'sentence', 'bracket'])
        .check(
          z.describe(
            'Waarvoor de woorden gelden: het getal waar ze bij horen, alle getallen in hetzelfde zinsdeel of ' +
              'tussen dezelfde haakjes, of alle getallen in de zin.',
          ),
        ),
      'number',
    ),
  });

  return z
    .strictObject({
      title: text.check(z.describe('Zo heet het cijfer in meldingen: de terugkeer binnen een jaar.')),
      kind: z
        .enum(figureKinds)
        .check(
          z.describe(
            'Hoe het cijfer wordt opgeschreven: een aandeel of aantal van een geheel (share), een aantal met een eigen ' +
              'eenheid (count), een cijfer (grade), een score per deel (score), een tijdsduur (duration), een gemeten ' +
              'verschil (difference) of een verdeling naar kenmerken (breakdown).',
          ),
        ),
      label: z.optional(text.check(z.describe('Zo heet een waarde van het cijfer: recidive, wachttijd.'))),
      example: text.check(z.describe('Een goed voorbeeld, zoals het in een antwoord kan staan.')),
      topic: z._default(
        terms.check(z.describe('Woorden waaraan te zien is dat het over dit cijfer gaat.')),
        [],
      ),
      together: z._default(
        z
          .array(z.array(terms).check(z.minLength(2), z.maxLength(4)))
          .check(
            z.maxLength(10),
            z.describe('Lijsten van woorden die alleen samen zeggen waarover het gaat.'),
          ),
        [],
      ),
      parts: z._default(
        z.array(part).check(z.maxLength(60), z.describe('Delen of kenmerken met elk een eigen waarde.')),
        [],
      ),
      atLeast: z.optional(
        z
          .number()
          .check(
            z.int(),
            z.minimum(1),
            z.describe('Zoveel delen moeten een waarde hebben; zonder deze waarde is elk deel genoeg.'),
          ),
      ),
      units: z._default(
        z
          .array(unit)
          .check(
            z.maxLength(20),
            z.describe(
              'Eenheden, de gewoonste eerst: %, min, uur, dagen, weken, maanden, jaar, sessies, punten, €, of een eigen ' +
                'eenheid zoals “per 1.000 verpleegdagen”.',
            ),
          ),
        [],
      ),
      range: z.optional(range.check(z.describe('Waarden die het cijfer kan hebben, in de eerste eenheid.'))),
      measured: z._default(
        z
          .boolean()
          .check(
            z.describe(
              'Of alleen een gemeten waarde telt, en geen grens of bandbreedte die gebruikelijk is.',
            ),
          ),
        false,
      ),
      rule: z._default(
        z
          .enum(['guideline', 'legal-norm'])
          .check(z.describe('Wat een norm voor dit cijfer is: een richtwaarde of een wettelijke norm.')),
        'guideline',
      ),
      scale: z.optional(range.check(z.describe('De schaal waarop het cijfer ligt.'))),
      guidelines: z._default(
        z
          .array(z.strictObject({ value: z.number(), unit }))
          .check(z.maxLength(10), z.describe('Richtwaarden: wie erboven zit, hoort een reden te geven.')),
        [],
      ),
      period: z._default(
        z.boolean().check(z.describe('Of er een periode of peildatum bij het cijfer hoort te staan.')),
        false,
      ),
      maximumAgeMonths: z.optional(
        z
          .number()
          .check(
            z.int(),
            z.minimum(1),
            z.describe('Zoveel maanden mag de periode ten hoogste voorbij zijn.'),
          ),
      ),
      inverse: z._default(
        terms.check(z.describe('Woorden voor het omgekeerde: wie er juist buiten vallen.')),
        [],
      ),
      nought: z._default(terms.check(z.describe('Woorden die zeggen dat het er nul zijn.')), []),
      unknown: z._default(terms.check(z.describe('Woorden die zeggen dat het niet bekend is.')), []),
      ignore: z._default(
        terms.check(z.describe('Woorden die op die van het cijfer lijken, maar hier niets zeggen.')),
        [],
      ),
      notThis: z._default(z.array(notThis).check(z.maxLength(30)), []),
      instruments: z.optional(
        z
          .strictObject({
            own: z._default(terms, []),
            other: z._default(terms, []),
          })
          .check(z.describe('Waarmee het cijfer wordt gemeten, en waarmee juist niet.')),
      ),
      groups: z._default(
        terms.check(z.describe('Groepen en soorten waarvoor het cijfer apart kan worden gegeven.')),
        [],
      ),
      others: z._default(
        terms.check(z.describe('Wie er in zo’n verdeling juist niet worden geteld, zoals medewerkers.')),
        [],
      ),
      tables: z._default(
        terms.check(z.describe('Kolomkoppen van een tabel met zo’n verdeling, zoals “leeftijdsgroep”.')),
        [],
      ),
      visits: z._default(
        terms.check(z.describe('Werkwoorden waarbij “keer” een aantal van dit cijfer is: komen, zien.')),
        [],
      ),
    })
    .check(z.describe('Een cijfer: hoe het heet, hoe het wordt opgeschreven en wat het niet is.'));
}

/** A figure as a norm file defines it. */
export type FigureDefinition = z.output<ReturnType<typeof figureSchema>>;

/** A figure as it is written in a norm file: what has a default may be left out. */
export type FigureFile = z.input<ReturnType<typeof figureSchema>>;

/** The schema of the file of figures that come with the program. */
export const figureFileSchema = () =>
  z.strictObject({
    $schema: z.optional(z.string()),
    figures: z.record(z.string(), figureSchema()),
  });
