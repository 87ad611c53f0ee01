import type { Block, Document } from '#core';

/** The innermost block of a document at an offset, with its section's start: ranges of blocks count from there. */
export function blockAt(
  { sections }: Document,
  offset: number,
): { readonly block: Block; readonly base: number } | undefined {
  const section = sections.findLast(({ start }) => start <= offset);
  if (!section) return undefined;
  const local = offset - section.start;
  const block = section.blocks.findLast(({ range }) => range.start <= local && local <= range.end);
  return block && { block, base: section.start };
}
