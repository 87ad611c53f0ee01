import type { Random } from './random.ts';

/** What a word between braces stands for. A choice may have such words itself. */
const slots: Readonly<Record<string, readonly string[]>> = {
  wie: [
    'de behandelaar',
    'de praktijkondersteuner',
    'onze gz-psycholoog',
    'de regiebehandelaar',
    'de psychotherapeut',
    'de basispsycholoog',
    'de secretaresse',
    'de zorgcoördinator',
    'een ervaren collega',
    'de behandelaar in {plaats}',
  ],
  wanneer: [
    'in het eerste gesprek',
    'in het {rang} gesprek',
    'binnen {aantal} werkdagen',
    'elke {dag}',
    'aan het begin van ieder kwartaal',
    'halverwege de behandeling',
    'bij de aanmelding',
    'kort voor de afsluiting',
    'sinds {maand} {jaar}',
    'tijdens de werkbespreking in {maand}',
    'uiterlijk {aantal} weken na de start',
    'op de teamdag in {plaats}',
  ],
  doet: [
    'bespreekt {gewoonlijk} {zaak}',
    'bekijkt {samen} {zaak}',
    'noteert {gewoonlijk} {zaak} in het dossier',
    'vraagt {gewoonlijk} naar {leven} en {leven}',
    'werkt {samen} aan {leven}',
    'schrijft {gewoonlijk} iets op over {zaak}',
    'vergelijkt {samen} {zaak} met {zaak}',
    'oefent {samen} met {aanpak}',
    'stemt {zaak} af met {partner}',
  ],
  gewoonlijk: ['altijd', 'meestal', 'zo nodig', 'eerst', 'in rustige woorden', 'zonder haast', 'opnieuw'],
  samen: ['samen met de cliënt', 'met een naaste erbij', 'stap voor stap', 'op het scherm', 'aan tafel'],
  zaak: [
    'de voortgang op de doelen',
    'het verloop van de klachten',
    'de uitslag van de vragenlijst',
    'het plan voor moeilijke dagen',
    'de afspraken over afzeggen',
    'het weekschema van de cliënt',
    'de brief van de huisarts',
    'de keuze uit het overzicht',
    'wat er thuis is gelukt',
    'wat beter kan',
    'de tijdlijn van de behandeling',
    'het advies uit het casusoverleg',
  ],
  leven: ['slaap', 'werk', 'gezin', 'geldzorgen', 'beweging', 'vriendschap', 'zingeving', 'rust', 'dagritme'],
  klacht: [
    'paniek',
    'somberheid',
    'piekeren',
    'slecht slapen',
    'spanning op het werk',
    'rouw na een verlies',
    'faalangst',
    'een nare gebeurtenis',
    'weinig zelfvertrouwen',
  ],
  aanpak: [
    'een gedragsexperiment',
    'exposure',
    'een piekerkwartier',
    'een ademhalingsoefening',
    'een module in het platform',
    'een brief aan zichzelf',
    'een rollenspel',
    'een wandelend gesprek',
  ],
  partner: [
    'de huisarts',
    'de bedrijfsarts',
    'het wijkteam',
    'de POH-GGZ',
    'een collega-praktijk in {plaats}',
    'de crisisdienst',
    'de schuldhulpverlening',
  ],
  gevolg: [
    'zodat {wie} op tijd kan bijsturen',
    'zodat de cliënt zelf de regie houdt',
    'omdat {klacht} vaak samengaat met {klacht}',
    'omdat {leven} en {leven} elkaar beïnvloeden',
    'want een afspraak die op papier staat, wordt beter nagekomen',
    'en dat scheelt {partner} een telefoontje',
    'ook als het om {klacht} gaat',
    'behalve wanneer {partner} dat al heeft gedaan',
    'waarna {wie} het overneemt',
  ],
  plaats: [
    'Hazelveen',
    'Oosterdijk',
    'Lindehoven',
    'Broekkerk',
    'Zandmeer',
    'Westeind',
    'Molenbeek',
    'Duinrade',
  ],
  dag: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
  maand: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'september', 'oktober', 'november'],
  rang: ['tweede', 'derde', 'vierde', 'vijfde', 'zesde'],
};

const sentences = [
  '{Wie} {doet}, {gevolg}.',
  '{Wie} {doet}.',
  '{Wanneer} bespreekt {wie} {gewoonlijk} {zaak}, {gevolg}.',
  '{Wanneer} vraagt {wie} {gewoonlijk} naar {leven} en {leven}.',
  '{Wanneer} oefent {wie} {samen} met {aanpak}, {gevolg}.',
  'Dat gebeurt {wanneer}, {gevolg}.',
  'Bij {klacht} kiezen we in {plaats} eerder voor {aanpak} dan bij {klacht}.',
  'In {plaats} hebben we daarover met {partner} afspraken gemaakt, {gevolg}.',
  'In {jaar} kwam dit {aantal} keer ter sprake, vooral bij {klacht} en {klacht}.',
  'Een cliënt van {leeftijd} jaar uit {plaats} vertelde in {maand} dat {aanpak} hielp tegen {klacht}.',
  'We merkten in {maand} {jaar} dat {zaak} meer aandacht vroeg dan {zaak}.',
  'Wie last heeft van {klacht}, begint {wanneer} met {aanpak}.',
  'Lukt dat niet, dan kijken we {wanneer} naar {leven} en naar {zaak}.',
];

const leads = ['Voor de start', 'Onderweg', 'Na afloop', 'In {plaats}', 'Bij {klacht}', 'Met {partner}'];

const captions = [
  'Locatie {plaats}',
  'Een voorbeeld uit {maand} {jaar}',
  'Hoe het gaat bij {klacht}',
  'Afstemming met {partner}',
  'Wat {wie} doet',
  'Ervaringen met {aanpak}',
];

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Replaces the words between braces: `{Wie}` begins with a capital, `{aantal}`, `{leeftijd}` and `{jaar}` are numbers. */
export function fill(template: string, random: Random): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'aantal') return String(random.whole(2, 60));
    if (name === 'leeftijd') return String(random.whole(18, 79));
    if (name === 'jaar') return String(random.whole(2019, 2023));
    const choices = slots[name.toLowerCase()];
    if (!choices) throw new Error(`No words for ${name}`);
    const chosen = fill(random.pick(choices), random);
    return name === name.toLowerCase() ? chosen : capital(chosen);
  });
}

/** A sentence about daily work, which says nothing that a criterion asks for in particular. */
export const sentence = (random: Random): string => fill(random.pick(sentences), random);

/** A line of prose, as Markdown editors have it. */
export function paragraph(random: Random): string {
  return Array.from({ length: random.whole(3, 6) }, () => sentence(random)).join(' ');
}

function list(random: Random): string {
  const ordered = random.chance(0.2);
  const bold = random.chance(0.4);
  return Array.from({ length: random.whole(3, 6) }, (_, index) => {
    const mark = ordered ? `${index + 1}.` : '-';
    const lead = bold ? `**${capital(fill(random.pick(leads), random))}.** ` : '';
    return `${mark} ${lead}${sentence(random)}`;
  }).join('\n');
}

function table(random: Random): string {
  const first = random.pick(['plaats', 'klacht', 'partner']);
  const head = `| ${capital(first)} | Gesprekken | Wie | Opmerking |\n| --- | ---: | --- | --- |`;
  const rows = Array.from({ length: random.whole(3, 6) }, () =>
    fill(`| {${first}} | {aantal} | {wie} | {zaak} |`, random),
  );
  return [head, ...rows].join('\n');
}

/** A paragraph, a list with its introduction, or now and then a table. */
export function filler(random: Random): string {
  if (random.chance(0.66)) return paragraph(random);
  const below = random.chance(0.75) ? list(random) : table(random);
  return `${sentence(random)}\n\n${below}`;
}

/** The text of a heading within an answer. */
export const caption = (random: Random): string => fill(random.pick(captions), random);
