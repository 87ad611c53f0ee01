import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { idPrefix } from './marks.ts';
import { type Counts, normalise, plainNumbering, plainStyles } from './normalise.ts';
import { readNumbering } from './numbering.ts';
import { bodyParts, type WordParts } from './parts.ts';
import { Refused } from './refusal.ts';
import { readStyles } from './styles.ts';

/** A remark in the margin. */
export interface Comment {
  readonly author: string;
  readonly text: string;
}

/** A document as HTML, with what stands beside its text. */
export interface WordHtml {
  readonly html: string;
  /** By the number that links in the HTML end in. */
  readonly comments: ReadonlyMap<string, Comment>;
  /** How many tracked changes were accepted. */
  readonly changes: number;
}

const styleMap = ['p.Title => h1.title:fresh', 'p.Contents => !', 'comment-reference => sup'];

/** What mammoth tells of a document, as far as it is used here. */
interface MammothNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly MammothNode[];
}
interface MammothComment {
  readonly commentId: string;
  readonly authorName: string | null;
  readonly authorInitials: string | null;
  readonly body: readonly MammothNode[];
}

function textOf(nodes: readonly MammothNode[]): string {
  return nodes
    .map(({ type, value, children }) => {
      const text = value ?? textOf(children ?? []);
      return type === 'paragraph' || type === 'break' || type === 'tab' ? `${text} ` : text;
    })
    .join('');
}

/** The parts that are read, as a file of their own: nothing else of what came in reaches the next reader. */
function pack(parts: WordParts, counts: Counts): Uint8Array {
  const styles = readStyles(parts.styles);
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files: Record<string, Uint8Array> = {
    'word/numbering.xml': encode(plainNumbering),
    'word/styles.xml': encode(plainStyles),
  };
  for (const part of bodyParts) {
    if (parts[part] === '') continue;
    const numbering = readNumbering(parts.numbering, styles);
    files[`word/${part}.xml`] = encode(normalise(parts[part], styles, numbering, counts));
    const relations = parts.relations[part];
    if (relations !== '') files[`word/_rels/${part}.xml.rels`] = encode(relations);
  }
  return zipSync(files, { level: 0 });
}

/** Turns a document into HTML. Refuses what cannot be read. */
export async function toHtml(parts: WordParts): Promise<WordHtml> {
  const counts: Counts = { changes: 0, text: 0 };
  const comments = new Map<string, Comment>();
  const bytes = pack(parts, counts);
  const keepComments = (document: { readonly comments: readonly MammothComment[] }): object => {
    for (const { commentId, authorName, authorInitials, body } of document.comments) {
      const author = authorName ?? authorInitials ?? '';
      comments.set(commentId, { author, text: textOf(body) });
    }
    return document;
  };
  // The desktop build takes the one, the browser build the other.
  const input = { buffer: bytes as Buffer, arrayBuffer: bytes.buffer as ArrayBuffer };
  try {
    const { value: html } = await mammoth.convertToHtml(input, {
      styleMap,
      idPrefix,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      transformDocument: keepComments,
    });
    return { html, comments, changes: counts.changes };
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken');
  }
}
