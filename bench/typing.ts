/** Where a character goes and what the text is after that. */
export interface Keystroke {
  readonly offset: number;
  readonly character: string;
  readonly text: string;
}

const typed = 'Daarna bellen we de cliënt om te horen hoe het gaat en wat er nog nodig is. ';

/** The end of the first paragraph of prose at or after an offset. */
export function placeToType(text: string, from: number): number {
  const match = /\.\n\n(?=[A-Z][^\n]+\.\n)/g;
  match.lastIndex = from;
  return (match.exec(text)?.index ?? from) + 1;
}

/** A row of single characters, typed one after the other from `offset` on. */
export function* typing(text: string, offset: number, count: number): Generator<Keystroke> {
  for (let index = 0; index < count; index++) {
    const at = offset + index;
    const character = typed[index % typed.length] ?? ' ';
    // Joined, so that the text is one piece: a sum of strings is put together by whoever first reads it.
    text = [text.slice(0, at), character, text.slice(at)].join('');
    yield { offset: at, character, text };
  }
}
