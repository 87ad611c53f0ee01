import { env, workspace } from 'vscode';

const nl = {
  progress: (complete: number, total: number) => `${complete} van ${total}`,
  progressOf: (edition: string, complete: number, total: number) =>
    `${edition}: ${complete} van ${total} criteria volledig.`,
  openCriteria: (count: number) => (count === 1 ? 'Nog 1 criterium open' : `Nog ${count} criteria open`),
  allComplete: 'Alle criteria zijn beantwoord',
  partialEdition: 'Deze editie is deels bekend.',
  partial: 'deels bekend',
  norm: (id: string) => `Norm ${id}`,
  criterion: (norm: string, number: number) => `Criterium ${norm}.${number}`,
  missing: 'ontbreekt',
  checkAll: 'controleer alle zelfevaluaties in deze map',
  checkedAll: (files: number, findings: number) =>
    `${files === 1 ? '1 zelfevaluatie' : `${files} zelfevaluaties`} gecontroleerd: ${findings === 1 ? '1 bevinding' : `${findings} bevindingen`}.`,
  noneToCheck: 'In deze map staat nog geen zelfevaluatie.',
  met: 'gevonden',
  unmet: 'nog niet gevonden',
  guidance: 'Uitleg en vragen die helpen',
  showingOpen: 'Alleen wat nog open staat.',
  onlyMissing: (count: number) =>
    count === 1
      ? 'Het criterium dat nog open staat, ontbreekt in de tekst. Voeg het in.'
      : `De ${count} criteria die nog open staan, ontbreken in de tekst. Voeg ze in.`,
  noCriterionHere: 'Zet de cursor eerst in het antwoord op een criterium.',
  copied: (criterion: string, length: number) =>
    `${criterion} gekopieerd: ${length.toLocaleString('nl')} ${length === 1 ? 'teken' : 'tekens'}`,
  nothingToCopy: (criterion: string) => `${criterion} heeft nog geen antwoord.`,
  previousStep: 'vorig jaar',
  choosePrevious: 'Hebt u een zelfevaluatie van vorig jaar?',
  noPrevious: 'Zonder zelfevaluatie van vorig jaar',
  chooseCarryOver: 'Wat wilt u met de tekst van vorig jaar?',
  carryOver: 'Overnemen in de nieuwe zelfevaluatie',
  carryOverDetail:
    'De antwoorden komen onder de koppen van de nieuwe editie. Bij cijfers en periodes staat dat ze nieuw moeten.',
  beside: 'Ernaast leggen en leeg beginnen',
  besideDetail: 'U krijgt alleen de koppen van de nieuwe editie, met plekken om in te vullen.',
  cannotCarryOver:
    'Deze zelfevaluatie kan niet worden overgezet: het is niet duidelijk voor welke editie zij is geschreven. Zet dat bovenaan, bijvoorbeeld met keurmerk: kgg-2024.',
  carryOverStep: (title: string) => `Overzetten: ${title}`,
  chooseTarget: (edition: string) => `Nu: ${edition}. Naar welke editie?`,
  saveFirst: 'Bewaar deze zelfevaluatie eerst. De nieuwe verwijst ernaar als die van vorig jaar.',
  showUnplaced: 'Toon wat geen plaats heeft',
  save: 'Bewaren',
  unsaved: 'Dit is een voorbeeld van de nieuwe zelfevaluatie. Er staat pas iets op schijf als u het bewaart.',
  unsavedMigration: 'Er staat nog niets op schijf, en de oude zelfevaluatie blijft zoals die is.',
  chooseEdition: 'Voor welke editie van het keurmerk?',
  organisation: 'Naam van uw organisatie',
  organisationExample: 'Bijvoorbeeld: Praktijk De Linde',
  fileName: 'Onder welke naam wilt u de zelfevaluatie bewaren?',
  fileNameEmpty: 'Geef een bestandsnaam op.',
  fileNameOutside: 'Geef alleen een bestandsnaam op, zonder map.',
  fileNameEnding: (ending: string) => `De naam moet eindigen op ${ending}.`,
  fileExists: 'Er is al een bestand met deze naam. Kies een andere naam.',
  step: (title: string) => `Nieuwe zelfevaluatie: ${title}`,
  organisationStep: 'organisatie',
  answersStep: 'antwoorden',
  editionStep: 'editie',
  fileNameStep: 'bestandsnaam',
  chooseWord: 'Welk Word-document wilt u omzetten?',
  convertWord: 'Omzetten',
  wordDocuments: 'Word-documenten',
  convertingWord: (name: string) => `${name} wordt omgezet…`,
  chooseMissing: 'Wat wilt u invoegen?',
  nothingMissing: 'Er ontbreekt niets: alle normen en criteria staan in het document.',
  wholeNorm: 'de hele norm ontbreekt',
  chooseCriterion: 'Naar welk criterium wilt u gaan?',
  noAnswers: 'Er staan nog geen criteria in dit document. Voeg eerst een norm in.',
  insert: 'Invoegen…',
  changedMeanwhile: 'Dit staat inmiddels in het document.',
  starting: 'Zelfevaluatie wordt gestart…',
  unknownEdition: 'Keurmerkeditie niet bekend',
  unknownEditionDetail: 'Zet bovenaan het document welke editie geldt',
  stopped: 'De controle staat stil',
  stoppedDetail: 'Start de controle opnieuw',
  restart: 'Opnieuw starten',
  showTree: 'Criteria tonen',
  showOutput: 'Uitvoer tonen',
  stoppedUnexpectedly: 'De controle van Zelfevaluatie is gestopt. In de uitvoer staat waarom.',
} as const satisfies Record<string, Text>;

type Text = string | ((...values: never[]) => string);

/** Every text the client shows of itself, in one language. A function fills in its values. */
type Texts = {
  readonly [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : (typeof nl)[Key];
};

const en: Texts = {
  progress: (complete, total) => `${complete} of ${total}`,
  progressOf: (edition, complete, total) => `${edition}: ${complete} of ${total} criteria complete.`,
  openCriteria: (count) => (count === 1 ? '1 criterion still open' : `${count} criteria still open`),
  allComplete: 'All criteria have been answered',
  partialEdition: 'This edition is known in part.',
  partial: 'known in part',
  norm: (id) => `Norm ${id}`,
  criterion: (norm, number) => `Criterion ${norm}.${number}`,
  missing: 'missing',
  checkAll: 'check all self-evaluations in this folder',
  checkedAll: (files, findings) =>
    `${files === 1 ? '1 self-evaluation' : `${files} self-evaluations`} checked: ${findings === 1 ? '1 finding' : `${findings} findings`}.`,
  noneToCheck: 'There is no self-evaluation in this folder yet.',
  met: 'found',
  unmet: 'not found yet',
  guidance: 'Explanation and questions that help',
  showingOpen: 'Only what is still open.',
  onlyMissing: (count) =>
    count === 1
      ? 'The criterion that is still open is missing from the text. Insert it.'
      : `The ${count} criteria that are still open are missing from the text. Insert them.`,
  noCriterionHere: 'Put the cursor in the answer to a criterion first.',
  copied: (criterion, length) =>
    `${criterion} copied: ${length.toLocaleString('en')} ${length === 1 ? 'character' : 'characters'}`,
  nothingToCopy: (criterion) => `${criterion} has no answer yet.`,
  previousStep: 'last year',
  choosePrevious: 'Do you have a self-evaluation of last year?',
  noPrevious: 'Without a self-evaluation of last year',
  chooseCarryOver: 'What do you want to do with the text of last year?',
  carryOver: 'Carry it over to the new self-evaluation',
  carryOverDetail:
    'The answers come under the headings of the new edition. Figures and periods are marked as to be renewed.',
  beside: 'Keep it beside and start empty',
  besideDetail: 'You get the headings of the new edition only, with places to fill in.',
  cannotCarryOver:
    'This self-evaluation cannot be carried over: it is not clear for which edition it was written. Say so at the top, for instance with keurmerk: kgg-2024.',
  carryOverStep: (title) => `Carry over: ${title}`,
  chooseTarget: (edition) => `Now: ${edition}. To which edition?`,
  saveFirst: 'Save this self-evaluation first. The new one refers to it as that of last year.',
  showUnplaced: 'Show what has no place',
  save: 'Save',
  unsaved: 'This is a preview of the new self-evaluation. Nothing is on disk until you save it.',
  unsavedMigration: 'Nothing is on disk yet, and the old self-evaluation stays as it is.',
  chooseEdition: 'For which edition of the quality mark?',
  organisation: 'Name of your organisation',
  organisationExample: 'For instance: Praktijk De Linde',
  fileName: 'Under which name do you want to keep the self-evaluation?',
  fileNameEmpty: 'Enter a file name.',
  fileNameOutside: 'Enter a file name only, without a folder.',
  fileNameEnding: (ending) => `The name has to end with ${ending}.`,
  fileExists: 'A file with this name already exists. Choose another name.',
  step: (title) => `New self-evaluation: ${title}`,
  organisationStep: 'organisation',
  answersStep: 'answers',
  editionStep: 'edition',
  fileNameStep: 'file name',
  chooseWord: 'Which Word document do you want to convert?',
  convertWord: 'Convert',
  wordDocuments: 'Word documents',
  convertingWord: (name) => `Converting ${name}…`,
  chooseMissing: 'What do you want to insert?',
  nothingMissing: 'Nothing is missing: all norms and criteria are in the document.',
  wholeNorm: 'the whole norm is missing',
  chooseCriterion: 'Which criterion do you want to go to?',
  noAnswers: 'There are no criteria in this document yet. Insert a norm first.',
  insert: 'Insert…',
  changedMeanwhile: 'This is in the document by now.',
  starting: 'Starting Zelfevaluatie…',
  unknownEdition: 'Edition of the quality mark not known',
  unknownEditionDetail: 'Say at the top of the document which edition applies',
  stopped: 'Checking has stopped',
  stoppedDetail: 'Start checking again',
  restart: 'Start again',
  showTree: 'Show criteria',
  showOutput: 'Show output',
  stoppedUnexpectedly: 'Zelfevaluatie has stopped checking. The output says why.',
};

const languages = { nl, en } as const;
export type Locale = keyof typeof languages;

/**
 * The language of everything the extension says. Dutch unless the user chose otherwise: VS Code has no Dutch
 * display language, so its own setting tells nothing about a Dutch reader. `auto` follows it all the same.
 */
export function locale(): Locale {
  const chosen = workspace.getConfiguration('zelfevaluatie').get<string>('locale', 'nl');
  if (chosen === 'auto') return env.language.toLowerCase().startsWith('nl') ? 'nl' : 'en';
  return chosen === 'en' ? 'en' : 'nl';
}

/** The client's own texts in the language that is set now. */
export function texts(): Texts {
  return languages[locale()];
}
