import type { BoundCriterion, BoundNorm, SelfEvaluation } from '../binding/types.ts';
import type { MessageKey, Param, Params } from '../messages/render.ts';
import { type Phase, shownNumber } from '../norm/edition.ts';
import type { Range } from '../text/range.ts';
import { criterionAt } from './places.ts';
import type { Fix, Report } from './types.ts';

type Rest = Pick<Report, 'range' | 'message'> &
  Partial<Pick<Report, 'params' | 'related' | 'severity'>> & {
    readonly fix?: Fix | undefined;
  };

const withFix = ({ fix, ...rest }: Rest): Omit<Rest, 'fix'> & { readonly fix?: Fix } =>
  fix ? { ...rest, fix } : rest;

/** A description as part of a sentence of its own. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The holes that every message on a criterion has: its norm, number, title and description. */
export function criterionParams({ norm, criterion }: BoundCriterion): Params {
  return {
    norm: norm.id,
    criterion: shownNumber(criterion),
    title: criterion.title,
    description: sentence(criterion.description),
  };
}

/** A report on a criterion; its message can use `criterionParams` beside `params`. */
export function reportOn(bound: BoundCriterion, rest: Rest): Report {
  return {
    ...withFix(rest),
    params: { ...criterionParams(bound), ...rest.params },
    norm: bound.norm.id,
    criterion: bound.criterion.number,
    phase: bound.criterion.phase,
  };
}

/** A report on words that can stand anywhere: with `message` in the answer to a criterion, else with `elsewhere`. */
export function reportWithin(
  evaluation: SelfEvaluation,
  range: Range,
  message: MessageKey,
  elsewhere: MessageKey,
  params: Params = {},
): Report {
  const bound = criterionAt(evaluation, range);
  return bound ? reportOn(bound, { range, message, params }) : { range, message: elsewhere, params };
}

/** A report on a norm, or on one of its phases. */
export function reportOnNorm(
  { norm }: Pick<BoundNorm, 'norm'>,
  phase: Phase | undefined,
  rest: Rest,
): Report {
  return {
    ...withFix(rest),
    params: {
      norm: norm.id,
      normTitle: norm.title,
      ...(phase && { phase: phaseParam(phase) }),
      ...rest.params,
    },
    norm: norm.id,
    ...(phase && { phase }),
  };
}

/** A phase as the value of a hole. */
export const phaseParam = (phase: Phase): Param => ({ message: `phase.${phase}` });

/** A criterion as text in a message: "2a.3 (Doorgevoerde verbetering)". */
export const nameOf = ({ norm, criterion }: Pick<BoundCriterion, 'norm' | 'criterion'>): string =>
  `${norm.id}.${shownNumber(criterion)} (${criterion.title})`;
