/** A stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a document that answers a criterion; an answer may have several. */
export interface Truth extends Stretch {
  readonly norm: string;
  readonly criterion: number;
}

/** A piece of an answer as it is written down: text of the answer itself, or something beside it. */
export interface Piece {
  readonly text: string;
  readonly own: boolean;
}

/** A document in the making, which keeps where each answer comes to stand. */
export class Page {
  text = '';
  readonly truth: Truth[] = [];
  readonly nobody: Stretch[] = [];

  write(text: string): void {
    this.text += text;
  }

  /** Starts a block of its own: the text stands behind an empty line. */
  block(text = ''): void {
    if (this.text !== '') this.text = `${this.text.trimEnd()}\n\n`;
    this.text += text;
  }

  /** Text that answers a criterion. */
  answer(item: { readonly norm: string; readonly number: number }, text: string): void {
    const start = this.text.length;
    this.text += text;
    this.truth.push({ norm: item.norm, criterion: item.number, start, end: this.text.length });
  }

  /** A block that belongs to no criterion, such as a preface. */
  blockOfNobody(text: string): void {
    this.block();
    const start = this.text.length;
    this.text += text;
    this.nobody.push({ start, end: this.text.length });
  }
}
