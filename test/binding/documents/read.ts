import type { Stretch, Truth } from '../generator/page.ts';

/**
 * What a careful reader says of a document: for each criterion the passages that answer it, and what answers none.
 * A passage is its opening words and its closing words, each written as in the document and found once, the closing
 * words being the first such behind the opening ones. An empty list says that the criterion is absent.
 */
interface Judgement {
  readonly answers: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly nobody: readonly (readonly [string, string])[];
}

function stretchOf(text: string, [opening, closing]: readonly [string, string]): Stretch {
  const start = text.indexOf(opening);
  if (start < 0) throw new Error(`not in the document: ${opening}`);
  if (text.includes(opening, start + 1)) throw new Error(`twice in the document: ${opening}`);
  const at = text.indexOf(closing, start);
  if (at < 0) throw new Error(`not behind "${opening}": ${closing}`);
  return { start, end: at + closing.length };
}

/** The places of what a judgement (JSON) says of a text. Throws where words are not in the text. */
export function readJudged(
  text: string,
  judgement: string,
): { readonly truth: readonly Truth[]; readonly nobody: readonly Stretch[] } {
  const { answers, nobody } = JSON.parse(judgement) as Judgement;
  const truth = Object.entries(answers).flatMap(([name, passages]) => {
    const [norm = '', number = ''] = name.split('.');
    return passages.map((passage) => ({ norm, criterion: Number(number), ...stretchOf(text, passage) }));
  });
  return { truth, nobody: nobody.map((passage) => stretchOf(text, passage)) };
}
