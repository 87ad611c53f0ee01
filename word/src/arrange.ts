import { type Edition, findEdition, type MessageKey, type Params } from '#core';
import { arrangeHeadings } from './headings.ts';
import { editionIn, organisationIn } from './identify.ts';
import type { Converted } from './refusal.ts';

/** A remark for whoever had a document converted. */
interface Note {
  readonly message: MessageKey;
  readonly params: Params;
}

/** A Word document as a self-evaluation. */
interface Arranged {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** What is known of a document beside its text. */
interface ArrangeOptions {
  /** The editions that are known, newest first. */
  readonly editions: readonly Edition[];
  /** The edition by id or year, where the user says so. */
  readonly edition: string | undefined;
  /** The edition by id or year for a document that names none. */
  readonly otherwise?: string | undefined;
  /** The name of the Word file, which may tell the edition as well. */
  readonly name: string;
}

/** How many headings are named that belong to no criterion. */
const mostNames = 10;

const yamlText = (text: string): string =>
  /^\p{L}[\p{L}\p{N} .&-]*$/u.test(text) ? text : JSON.stringify(text);

function counted(kind: 'changes' | 'comments' | 'pictures', count: number): readonly Note[] {
  if (count === 0) return [];
  return [{ message: count === 1 ? `word.${kind}.one` : `word.${kind}.other`, params: { count } }];
}

function unbound(names: readonly string[]): readonly Note[] {
  const more = names.length - mostNames;
  if (names.length === 0) return [];
  return more > 0
    ? [{ message: 'word.unbound.more', params: { names: names.slice(0, mostNames), count: more } }]
    : [{ message: 'word.unbound', params: { names } }];
}

/**
 * Makes a self-evaluation of the Markdown of a Word document: with front matter, and with headings set out as the
 * edition is. The notes say what was recognised and what was not.
 */
export function arrange(
  converted: Converted,
  { editions, edition: asked, otherwise, name }: ArrangeOptions,
): Arranged {
  const { markdown, changes, comments, pictures } = converted;
  const find = (wanted: string | undefined): Edition | undefined =>
    wanted === undefined ? undefined : findEdition(editions, wanted);
  const named = find(asked) ?? editionIn(`${name}\n${markdown}`, editions) ?? find(otherwise);
  const edition = named ?? editions.find(({ status }) => status === 'complete');
  if (!edition) return { text: markdown, notes: [] };
  const organisation = organisationIn(markdown);
  const fields = [
    `keurmerk: ${edition.id}\n`,
    ...(organisation === undefined ? [] : [`organisatie: ${yamlText(organisation)}\n`]),
  ];
  const { document, norms, unmatched } = arrangeHeadings(
    `---\n${fields.join('')}---\n\n${markdown}`,
    edition,
  );
  const criteria = norms.flatMap(({ phases }) => phases.flatMap((phase) => phase.criteria));
  // What comes before the first norm is a title page or an introduction.
  const start = Math.min(
    ...norms.flatMap(({ headings }) => headings.map(({ label }) => label.start)),
    ...criteria.flatMap(({ answers }) => answers.map(({ label }) => label.start)),
  );
  const count = criteria.filter(({ answers }) => answers.length > 0).length;
  return {
    text: document.text,
    notes: [
      { message: 'word.recognised', params: { count, total: criteria.length, edition: edition.title } },
      ...(named ? [] : [{ message: 'word.assumed', params: { edition: edition.title } } as const]),
      ...unbound(unmatched.filter(({ label }) => label.start > start).map((one) => one.name)),
      ...counted('changes', changes),
      ...counted('comments', comments),
      ...counted('pictures', pictures),
    ],
  };
}
