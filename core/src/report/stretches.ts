import { passageOf } from '../document/document.ts';
import type { Block, Section } from '../document/types.ts';
import type { Evaluation } from '../evaluate.ts';
import { sentencesOf } from '../figures/sentences.ts';
import { createMemo } from '../memo.ts';
import { type Range, shift, touches } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import { outlineOf } from './outline.ts';
import { flatten, regionsOf } from './regions.ts';

/** A block, with the parts of it that a reader takes as one piece. */
function piecesOf(block: Block): readonly Range[] {
  switch (block.kind) {
    case 'heading':
      return [block.content, block.range];
    case 'item':
      return [block.range, block.item];
    case 'row':
      return [...block.cells, block.range];
    default:
      return [block.range];
  }
}

function inSection(section: Section, { document, referenceDate }: Evaluation): readonly Range[] {
  const range = { start: section.start, end: section.start + section.text.length };
  const memo = createMemo();
  const passage = passageOf(document, range, memo);
  return [
    ...wordsOf(section.mask),
    ...sentencesOf(passage, referenceDate, memo).map((sentence) => sentence.range),
    ...section.blocks.flatMap(piecesOf),
  ].map(({ start, end }) => shift({ start, end }, section.start));
}

/**
 * The stretches of text around an offset, from small to large, each within the next: word, sentence, block,
 * answer, phase, norm and at last the whole document.
 */
export function stretchesAt(evaluation: Evaluation, offset: number): readonly Range[] {
  const { document } = evaluation;
  const section = document.sections.findLast(({ start }) => start <= offset);
  const outline = outlineOf(evaluation);
  const whole: Range = { start: 0, end: document.text.length };
  const around = [
    ...(section ? inSection(section, evaluation) : []),
    ...(outline ? flatten(regionsOf(outline)).map(({ range }) => range) : []),
    whole,
  ].filter((range) => range.end > range.start && touches(range, offset));

  const nested: Range[] = [];
  for (const range of around.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = nested.at(-1);
    const isLarger = !inner || range.end - range.start > inner.end - inner.start;
    if (isLarger && (!inner || (range.start <= inner.start && inner.end <= range.end))) nested.push(range);
  }
  return nested.length > 0 ? nested : [whole];
}
