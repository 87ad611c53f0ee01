import { blocksInDocument } from '../document/document.ts';
import type { HeadingBlock } from '../document/types.ts';
import type { Range } from '../text/range.ts';
import { labelLike } from './insertion.ts';
import type { SelfEvaluation } from '../binding/types.ts';

/** A heading whose words differ from those of the edition, and what it would be called there. */
export interface Renaming {
  /** The heading without its marks. */
  readonly range: Range;
  readonly text: string;
}

/**
 * The edition's own words for the heading at an offset, in the heading's own style of numbering. Undefined where it
 * has them, or where the heading is that of no norm or criterion, or of several.
 */
export function rename({ document, norms }: SelfEvaluation, offset: number): Renaming | undefined {
  const section = document.sections.findLast(({ start }) => start <= offset);
  const heading = (section ? blocksInDocument(section) : []).find(
    (block): block is HeadingBlock =>
      block.kind === 'heading' && block.range.start <= offset && offset <= block.range.end,
  );
  if (!heading) return undefined;
  const { content } = heading;
  const written = document.text.slice(content.start, content.end);
  const isHere = ({ label }: { readonly label: Range }): boolean =>
    content.start <= label.start && label.start <= content.end;
  const renamed = (text: string): Renaming | undefined =>
    text === written ? undefined : { range: content, text };

  for (const norm of norms) {
    for (const bound of norm.phases.flatMap(({ criteria }) => criteria)) {
      const answer = bound.answers.find(isHere);
      if (!answer) continue;
      const isWhole = answer.sharedWith.length === 0 && answer.part === undefined;
      return isWhole ? renamed(labelLike(written, bound, bound.criterion)) : undefined;
    }
    if (norm.headings.some(isHere)) return renamed(`Norm ${norm.norm.id}. ${norm.norm.title}`);
  }
  return undefined;
}
