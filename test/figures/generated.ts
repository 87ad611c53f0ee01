/** A sentence that a program wrote, with what it says. */
export interface GeneratedSentence {
  readonly ask: string;
  readonly text: string;
  /** The number that is the practice's own, or null. */
  readonly own: number | null;
  /** Another number in the sentence, that must not be taken. */
  readonly other: number | null;
}

/** How a figure is named in running text, and its values as they are written. */
interface Subject {
  readonly ask: string;
  readonly noun: string;
  readonly values: readonly (readonly [text: string, value: number])[];
}

const subjects: readonly Subject[] = [
  {
    ask: 'cq-grade',
    noun: 'het CQi-rapportcijfer',
    values: [
      ['8,4', 8.4],
      ['een 8,7', 8.7],
      ['8.1', 8.1],
      ['een 9', 9],
    ],
  },
  {
    ask: 'cq-grade',
    noun: 'de gemiddelde waardering in de CQi',
    values: [
      ['8,4', 8.4],
      ['een 8,6', 8.6],
    ],
  },
  {
    ask: 'recidivism',
    noun: 'de recidive',
    values: [
      ['6%', 6],
      ['4,5 procent', 4.5],
      ['7 %', 7],
    ],
  },
  {
    ask: 'recidivism',
    noun: 'het aandeel cliënten dat binnen een jaar terugkwam',
    values: [
      ['6%', 6],
      ['5,5%', 5.5],
    ],
  },
  {
    ask: 'no-follow-up',
    noun: 'het aandeel intakes zonder vervolg',
    values: [
      ['12%', 12],
      ['9,5%', 9.5],
    ],
  },
  {
    ask: 'no-follow-up',
    noun: 'het percentage intakes dat geen vervolg kreeg',
    values: [
      ['11%', 11],
      ['14 procent', 14],
    ],
  },
  {
    ask: 'direct-minutes',
    noun: 'de gemiddelde directe tijd per behandeling',
    values: [
      ['498 minuten', 498],
      ['512 min', 512],
      ['475 minuten', 475],
    ],
  },
  {
    ask: 'direct-minutes',
    noun: 'de directe behandeltijd',
    values: [
      ['505 minuten', 505],
      ['521 minuten', 521],
    ],
  },
  {
    ask: 'waiting-time',
    noun: 'de wachttijd voor een intake',
    values: [
      ['5 weken', 5],
      ['zes weken', 6],
      ['30 dagen', 30],
    ],
  },
  {
    ask: 'waiting-time',
    noun: 'de gemiddelde wachttijd',
    values: [
      ['7 weken', 7],
      ['drie maanden', 3],
    ],
  },
  {
    ask: 'session-count',
    noun: 'het gemiddelde aantal sessies per behandeling',
    values: [
      ['8,5', 8.5],
      ['9 sessies', 9],
      ['negen gesprekken', 9],
    ],
  },
  {
    ask: 'effect',
    noun: 'de effectgrootte bij afsluiting',
    values: [
      ['0,91', 0.91],
      ['1,1', 1.1],
    ],
  },
  {
    ask: 'effect',
    noun: 'het percentage herstelde cliënten',
    values: [
      ['56%', 56],
      ['61 procent', 61],
    ],
  },
  {
    ask: 'population',
    noun: 'het aandeel vrouwelijke cliënten',
    values: [
      ['64%', 64],
      ['71 procent', 71],
    ],
  },
  {
    ask: 'population',
    noun: 'de gemiddelde leeftijd van cliënten',
    values: [
      ['38 jaar', 38],
      ['41,5 jaar', 41.5],
    ],
  },
];

/** Frames: N the figure, V its value, W another value, P a time in front, T a time in brackets or behind. */
const own: readonly string[] = [
  'N was P V.',
  'N is V (T).',
  'N bedroeg P V.',
  'N kwam P uit op V.',
  'N ligt op V (T).',
  'N lag P op V.',
  'P was N V.',
  'P kwam N uit op V.',
  'P bedroeg N V.',
  'N: V (T)',
  'N T: V',
  'N P: V.',
  '- N: V (T)',
  '**N**: V (T)',
  'Voor N kwamen we P uit op V.',
  'Wij zaten P met N op V.',
  'N steeg P naar V.',
  'N daalde P tot V.',
  'N bleef P gelijk: V.',
  'Uit onze gegevens over T blijkt dat N V was.',
  'Bij ons was N P V.',
  'In onze praktijk was N P V.',
  'N van onze praktijk was P V.',
  'Wij berekenen elk jaar N. P was dat V.',
  'N is een van de cijfers die wij volgen. P kwamen we uit op V.',
  'We kijken elk kwartaal naar N. Het was P V.',
  'N hebben we P gemeten: V.',
  'Op basis van ons epd was N P V.',
  'N, zo blijkt uit ons epd, was P V.',
  'Over T rapporteren wij voor N V.',
  'N is P uitgekomen op V.',
  'N bleek P V te zijn.',
  'N noteerden we P op V.',
  '| Indicator | T |\n|---|---|\n| N | V |',
  '### N\n\nV (T)',
  'N\nT: V',
];
const compared: readonly string[] = [
  'N was P V, landelijk W.',
  'N was P V; landelijk is dat W.',
  'N was P V, tegen W landelijk.',
  'Met V zit N P onder het landelijk gemiddelde van W.',
  'N: V (landelijk: W), T',
  'N: V (doel W), T',
  'N was P V. Het doel was W.',
  'Ons doel was W; N kwam P uit op V.',
  'N was P V, een jaar eerder W.',
  'N was P V; bij vergelijkbare praktijken W.',
  'De benchmark is W. N van onze praktijk was P V.',
  'Landelijk is het W; bij ons was N P V.',
  'N daalde van W in 2021 naar V in 2023.',
  'N was in 2022 nog W en in 2023 V.',
  'N: W (2021), V (2023).',
  'Waar N in 2022 nog W was, is dat in 2023 V.',
  'N was P V, terwijl we W hadden verwacht.',
  'N was P V en daarmee beter dan de streefwaarde van W.',
  'N ging van W naar V (T).',
  'N was V in 2023, tegenover W in 2022.',
  '| | 2022 | 2023 |\n|---|---|---|\n| N | W | V |',
  '| | Eigen | Landelijk |\n|---|---|---|\n| N (T) | V | W |',
  '| | Doel | Resultaat |\n|---|---|---|\n| N (T) | W | V |',
];
const foreign: readonly string[] = [
  'Landelijk was N P V.',
  'N was landelijk V.',
  'Bij andere praktijken was N P V.',
  'Volgens Vektis lag N P op V.',
  'N van vergelijkbare aanbieders bedraagt V.',
  'In de spiegelrapportage is N V.',
  'De benchmark voor N is V.',
  'Uit onderzoek blijkt dat N V is.',
  'Onze branchevereniging meldt dat N P V was.',
  'In onze regio was N P V.',
  'De inspectie noemt V als N.',
  'Bij collega-praktijken was N P V.',
  'Het netwerk waarbij wij zijn aangesloten kwam voor N uit op V.',
  'In de literatuur is N V.',
  'De NZa rapporteert over T voor N V.',
  'Andere aanbieders in de regio rapporteren voor N V.',
  'N lag P bij de gemiddelde aanbieder op V.',
  'Voor de hele sector was N P V.',
];
const planned: readonly string[] = [
  'Ons doel is dat N op V uitkomt.',
  'Wij streven naar V voor N.',
  'In 2026 willen we dat N V is.',
  'Volgend jaar moet N V zijn.',
  'We willen N terugbrengen naar V.',
  'De streefwaarde voor N is V.',
  'Het streefcijfer voor N is V.',
  'Onze ambitie: N op V.',
  'We mikken voor N op V.',
  'We hopen dat N volgend jaar V is.',
  'Doel 2026: N V.',
  'Met deze actie willen we N verbeteren tot V.',
];
const conditional: readonly string[] = [
  'Als N boven V komt, bespreken we dat.',
  'Zodra N V is, grijpen we in.',
  'Wanneer N onder V zakt, maken we een plan.',
  'De signaalwaarde voor N is V.',
  'De norm voor N is V.',
  'Mocht N uitkomen boven V, dan volgt overleg.',
  'Loopt N op tot boven V, dan grijpen we in.',
  'We accepteren hooguit V voor N.',
  'De grens voor N ligt op V.',
];

const times = ['2023', 'het eerste halfjaar van 2024', 'Q3 2024', 'heel 2024'] as const;

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;
const capital = (text: string): string =>
  text.replace(
    /^([^\p{L}|#]*)(\p{L})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

/** A sentence for each draw of `random`, which gives numbers from 0 up to 1. */
export function generate(random: () => number): GeneratedSentence {
  const { ask, noun, values } = pick(random, subjects);
  const kind = pick(random, [
    'own',
    'own',
    'compared',
    'compared',
    'foreign',
    'planned',
    'conditional',
  ] as const);
  const frame = pick(random, { own, compared, foreign, planned, conditional }[kind]);
  const [text, value] = pick(random, values);
  const rest = values.filter(([, other]) => other !== value);
  const [otherText, otherValue] = pick(random, rest.length > 0 ? rest : values);
  const time = pick(random, times);
  const preposition = time.startsWith('het') || time.startsWith('heel') ? 'over' : 'in';
  const filled = frame
    .replaceAll(/\bN\b/g, noun)
    .replaceAll(/\bV\b/g, text)
    .replaceAll(/\bW\b/g, otherText)
    .replaceAll(/\bP\b/g, `${preposition} ${time}`)
    .replaceAll(/\bT\b/g, time);
  const isOwn = kind === 'own' || kind === 'compared';
  return {
    ask,
    text: capital(filled),
    own: isOwn ? value : null,
    other: kind === 'compared' ? otherValue : kind === 'own' ? null : value,
  };
}

/** A generator of pseudo-random numbers from a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
