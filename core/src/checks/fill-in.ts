import type { MessageKey, Params } from '../messages/render.ts';
import { insertLines } from '../authoring/insertion.ts';
import type { FillIn } from '../authoring/skeleton.ts';
import { slotText } from '../authoring/template.ts';
import type { BoundCriterion } from '../binding/types.ts';
import { textOf } from './answer-text.ts';
import type { EvaluationContext, Fix } from './types.ts';

/** Whether an answer has a place to fill in for this already: then that place is what is to be mended. */
export function hasSlot(bound: BoundCriterion, label: string): boolean {
  const slot = slotText(label);
  return textOf(bound).texts.some(({ answer }) => answer.body.text.includes(slot));
}

/** A fix that adds lines to fill in at the end of the last answer. */
export function addLines(
  { document }: EvaluationContext,
  bound: BoundCriterion,
  lines: readonly FillIn[],
  title: MessageKey,
  params: Params,
): Fix | undefined {
  const answer = bound.answers.at(-1);
  return answer && { title, params, edits: [insertLines(document, answer, lines)] };
}
