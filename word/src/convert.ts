import { openParts } from './gate.ts';
import { toHtml } from './html.ts';
import { longestText } from './limits.ts';
import { toMarkdown } from './markdown.ts';
import { findParts } from './parts.ts';
import { type Conversion, Refused } from './refusal.ts';

/**
 * Turns the bytes of a Word document into Markdown. Never throws: what cannot or may not be read is refused. Takes
 * time and memory in proportion to what the document holds, which is limited.
 */
export async function convertWord(bytes: Uint8Array): Promise<Conversion> {
  try {
    const html = await toHtml(findParts(openParts(bytes)));
    const found = { pictures: 0, comments: 0 };
    const markdown = toMarkdown(html, found);
    if (markdown.length > longestText) return { refused: 'swollen' };
    if (markdown.trim() === '') return { refused: 'blank' };
    return { markdown, changes: html.changes, ...found };
  } catch (error) {
    return { refused: error instanceof Refused ? error.reason : 'broken' };
  }
}
