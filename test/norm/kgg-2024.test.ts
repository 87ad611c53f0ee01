import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { builtinEditions } from '../../core/src/norm/builtin.generated.ts';
import { findEdition } from '../../core/src/norm/find.ts';
import { trustEdition } from '../../core/src/norm/trust.ts';
import { compileTerms, findTerm } from '../../core/src/text/terms.ts';
import { wordsOf } from '../../core/src/text/words.ts';

const edition = findEdition(builtinEditions.map(trustEdition), 'kgg-2024');
assert.ok(edition);

const criterionOf = (name: string) => {
  const [norm = '', number = ''] = name.split('.');
  const criterion = edition.norms
    .find(({ id }) => id === norm)
    ?.criteria.find((one) => one.number === Number(number));
  assert.ok(criterion, name);
  return criterion;
};

/** The terms of a topic or other ask of a criterion, by its id or kind. */
function termsOf(name: string, part: string): readonly string[] {
  if (part === 'instrument') return edition?.instruments ?? [];
  for (const ask of criterionOf(name).asks) {
    if (ask.kind === 'topics') {
      const topic = ask.topics.find(({ id }) => id === part);
      if (topic) return topic.terms;
    }
    if (ask.kind === part && 'terms' in ask) return ask.terms;
    if (ask.kind === 'figure' && ask.figure === part) return ask.satisfiedBy;
  }
  throw new Error(`${name} asks no ${part}`);
}

const finds = (terms: readonly string[], text: string): boolean =>
  findTerm(compileTerms(terms), wordsOf(text)) !== undefined;

suite('the shape of kgg-2024', () => {
  test('has the norms, phases and numbers of criteria of the official document', () => {
    const shape = edition.norms.map((norm) => [
      norm.id,
      norm.level,
      norm.criteria.map((criterion) => criterion.phase[0]).join(''),
    ]);
    assert.deepEqual(shape, [
      ['1', 'Spreekkamer', 'pppppddca'],
      ['2a', 'Organisatie', 'caaa'],
      ['2b', 'Organisatie', 'pppppdddddddd'],
      ['3', 'Netwerk', 'ppdc'],
    ]);
  });

  test('asks beside an explanation what the official document names, and nothing else', () => {
    const asked = Object.fromEntries(
      edition.norms.flatMap((norm) =>
        norm.criteria.map((criterion) => [
          `${norm.id}.${criterion.number}`,
          criterion.asks.slice(1).flatMap((ask) => {
            if (ask.kind === 'figure' && ask.optional === true) return [];
            if (ask.kind === 'topics') return ask.topics.map((topic) => topic.id);
            return ask.kind === 'figure' ? ask.figure : ask.kind;
          }),
        ]),
      ),
    );
    assert.deepEqual(Object.fromEntries(Object.entries(asked).filter(([, asks]) => asks.length > 0)), {
      '1.3': ['session-count'],
      '1.5': ['methode', 'vorm', 'ehealth'],
      '1.7': ['ehealth'],
      '1.8': ['instrument'],
      '2a.1': ['cq-subscales', 'effect', 'recidivism', 'direct-minutes', 'no-follow-up', 'population'],
      '2a.2': ['goal'],
      '2a.3': ['improvement'],
      '2b.1': ['ggz', 'bedrijfsartsen', 'huisartsen', 'sociaal-domein'],
      '2b.2': ['waiting-time', 'maatregelen'],
      '2b.5': ['beeldbellen', 'platform', 'apps'],
      '2b.6': ['website'],
      '2b.7': ['website'],
      '2b.8': ['website'],
      '2b.9': ['website'],
      '2b.10': ['website'],
      '2b.11': ['website'],
      '2b.12': ['website'],
      '2b.13': ['cq-grade', 'website'],
      '3.1': ['subject'],
      '3.2': ['subject'],
    });
  });

  test('gives the guideline as 540 minutes or 12 sessions, and a grade a year', () => {
    const [duration, minutes] = criterionOf('1.3').asks.filter((ask) => ask.kind === 'figure');
    assert.deepEqual(
      [minutes?.optional, minutes?.insteadOf, minutes?.guidelines],
      [true, 'session-count', [{ value: 540, unit: 'min' }]],
    );
    assert.deepEqual(duration?.guidelines, [
      { value: 540, unit: 'min' },
      { value: 12, unit: 'sessies' },
    ]);
    const grade = criterionOf('2b.13').asks.find((ask) => ask.kind === 'figure');
    assert.deepEqual(
      [grade?.scale, grade?.maximumAgeMonths, grade?.period],
      [{ minimum: 0, maximum: 10 }, 12, true],
    );
  });
});

/** What sentences of practices do (+) and do not (-) address. */
const sentences: readonly (readonly [criterion: string, part: string, sign: '+' | '-', text: string])[] = [
  ['1.3', 'session-count', '+', 'Wij vertellen dat een traject meestal binnen 540 minuten past.'],
  ['1.3', 'session-count', '+', 'Reken op zo’n negen uur, of twaalf gesprekken.'],
  ['1.3', 'session-count', '-', 'Wij vertellen dat een traject niet eindeloos doorgaat.'],

  ['1.5', 'methode', '+', 'We leggen uit wat EMDR en cognitieve gedragstherapie inhouden.'],
  ['1.5', 'methode', '+', 'Samen kiezen wij een passende behandelmethode.'],
  ['1.5', 'methode', '+', 'We bespreken welke behandelingen volgens de zorgstandaard mogelijk zijn.'],
  ['1.5', 'methode', '-', 'De cliënt kiest of de gesprekken online zijn of hier, en met welke app.'],
  ['1.5', 'vorm', '+', 'Dat kan één-op-één, in een groep of met beeldbellen.'],
  ['1.5', 'vorm', '+', 'De helft van onze cliënten kiest voor face to face.'],
  ['1.5', 'vorm', '-', 'Voor deze doelgroep zetten wij online modules en CGT in.'],
  ['1.5', 'ehealth', '+', 'We overleggen of e-health past.'],
  ['1.5', 'ehealth', '+', 'Via een behandelplatform krijgt de cliënt oefeningen.'],
  ['1.5', 'ehealth', '+', 'Wij raden een slaapapp of andere apps aan.'],
  ['1.5', 'ehealth', '-', 'We appen niet; wij beslissen samen over gesprekken op locatie of online.'],
  ['1.7', 'ehealth', '+', 'Na afloop houdt de cliënt een half jaar toegang tot de e-modules.'],
  ['1.7', 'ehealth', '-', 'Na afloop kan de cliënt ons altijd bellen.'],

  ['1.8', 'instrument', '+', 'Bij de start en aan het eind vult de cliënt de OQ-45 in.'],
  ['1.8', 'instrument', '-', 'Halverwege bespreken wij de uitkomst van de vragenlijsten.'],
  ['1.8', 'instrument', '+', 'Met de schaalvraag kijken we hoe ver iemand is.'],
  ['1.8', 'instrument', '-', 'Na vijf gesprekken kijken we in een gesprek samen terug op het doel.'],
  ['1.8', 'instrument', '-', 'Een roman lezen helpt ook, en des te meer een goed gesprek.'],

  ['2a.2', 'goal', '+', 'Volgend jaar krijgt elke cliënt na de intake een samenvatting.'],
  ['2a.2', 'goal', '+', 'Ons streven is een hogere score op informatie.'],
  ['2a.2', 'goal', '-', 'Elke week is er teamoverleg over casussen.'],
  ['2a.3', 'improvement', '+', 'In maart is het online afsprakensysteem ingevoerd.'],
  ['2a.3', 'improvement', '+', 'Sinds de zomer bellen wij elke nieuwe cliënt voor.'],
  ['2a.3', 'improvement', '-', 'Elke week is er teamoverleg over casussen.'],

  ['2b.1', 'ggz', '+', 'Met collega-praktijken in de regio houden wij een transfertafel.'],
  ['2b.1', 'ggz', '+', 'Voor opschaling hebben we afspraken met de SGGZ.'],
  ['2b.1', 'ggz', '-', 'De huisarts, de arboarts en het wijkteam weten ons te vinden.'],
  ['2b.1', 'bedrijfsartsen', '+', 'De arbodienst belt ons rechtstreeks.'],
  ['2b.1', 'bedrijfsartsen', '-', 'De huisarts en de gemeente bellen ons rechtstreeks.'],
  ['2b.1', 'huisartsen', '+', 'Met de POH-GGZ is er elke maand overleg.'],
  ['2b.1', 'huisartsen', '+', 'Met huisartsenpraktijken is er elke maand overleg.'],
  ['2b.1', 'huisartsen', '-', 'Met bedrijfsartsen en de gemeente is er elke maand overleg.'],
  ['2b.1', 'sociaal-domein', '+', 'Soms past een verwijzing naar welzijn op recept beter.'],
  ['2b.1', 'sociaal-domein', '+', 'Bij schulden denkt het sociaal wijkteam mee.'],
  ['2b.1', 'sociaal-domein', '-', 'De huisartsen denken mee over het welzijn van de cliënt.'],

  ['2b.2', 'maatregelen', '+', 'Wij houden elke week twee intakeplekken vrij.'],
  ['2b.2', 'maatregelen', '+', 'Is het druk, dan verwijzen wij door naar een collega-praktijk.'],
  ['2b.2', 'maatregelen', '-', 'De wachttijd is nu 4 weken voor de intake en 2 weken voor de behandeling.'],
  [
    '2b.2',
    'maatregelen',
    '-',
    'De treeknorm is 4 weken; bij een langere wachttijd kan uw zorgverzekeraar bemiddelen.',
  ],
  ['2b.2', 'waiting-time', '+', 'Op dit moment is er geen wachttijd.'],
  ['2b.2', 'waiting-time', '-', 'Wij doen ons best om iedereen vlot te helpen.'],

  ['2b.5', 'beeldbellen', '+', 'Elke behandelaar oefent met videobellen.'],
  ['2b.5', 'beeldbellen', '-', 'Onze teams volgen een cursus over e-modules.'],
  ['2b.5', 'platform', '+', 'Nieuwe collega’s krijgen uitleg over Therapieland.'],
  ['2b.5', 'platform', '-', 'Nieuwe collega’s krijgen uitleg over beeldbellen en apps.'],
  ['2b.5', 'apps', '+', 'In intervisie laten we elkaar e-modules zien.'],
  ['2b.5', 'apps', '-', 'In intervisie bespreken we het beeldbellen en het platform.'],

  ['3.1', 'subject', '+', 'Wij willen meer weten over slaapproblemen.'],
  ['3.1', 'subject', '+', 'Groepsaanbod, rouw en burn-out.'],
  ['3.1', 'subject', '-', 'Wij leren graag van anderen.'],
];

suite('the terms of kgg-2024', () => {
  for (const [criterion, part, sign, text] of sentences) {
    test(`${criterion} ${part} ${sign} ${text}`, () => {
      assert.equal(finds(termsOf(criterion, part), text), sign === '+');
    });
  }
});
