import type { Finding } from '../checks/types.ts';
import type { CriterionResult, Evaluation } from '../evaluate.ts';
import type { MessageKey, Params } from '../messages/render.ts';
import type { BoundNorm, BoundPhase, Place, Status } from '../binding/types.ts';
import type { Ask, Criterion, Edition, Norm, Phase } from '../norm/edition.ts';

/** Something that a criterion asks, and whether the document gives it. */
export interface AskOutline {
  readonly ask: Ask;
  /** What is asked, as a message. */
  readonly message: MessageKey;
  readonly params: Params;
  /** There is an answer, and no finding says that it lacks this. */
  readonly met: boolean;
}

export interface CriterionOutline {
  readonly norm: Norm;
  readonly criterion: Criterion;
  readonly status: Status;
  /** Where it is answered, in reading order. */
  readonly places: readonly Place[];
  readonly asks: readonly AskOutline[];
  /** Its findings at error and warning level: what makes that it is not complete. */
  readonly open: readonly Finding[];
}

export interface PhaseOutline {
  readonly phase: Phase;
  readonly headings: readonly Place[];
  /** In the order of their numbers. */
  readonly criteria: readonly CriterionOutline[];
}

export interface NormOutline {
  readonly norm: Norm;
  readonly headings: readonly Place[];
  readonly present: boolean;
  readonly complete: number;
  readonly total: number;
  readonly phases: readonly PhaseOutline[];
}

/** A document per norm, phase and criterion, in the edition's order. Places are in the document. */
export interface Outline {
  readonly edition: Edition;
  readonly complete: number;
  readonly total: number;
  readonly norms: readonly NormOutline[];
}

/** The messages that say of an answer that it lacks what is asked. */
const objections: Readonly<Record<Ask['kind'], readonly MessageKey[]>> = {
  explanation: [
    'placeholder-answer',
    'thin-answer',
    'unexplained-not-applicable',
    'unexplained-not-applicable.waiting',
    'repeated-norm-text',
  ],
  topics: ['missing-topic', 'missing-topic.minimum'],
  goal: ['missing-topic.goal'],
  improvement: ['missing-topic.improvement'],
  subject: ['missing-topic.subject'],
  figure: ['missing-figure', 'missing-figure.rejected', 'missing-subscale', 'stale-figure'],
  website: ['missing-website', 'missing-website.page'],
  instrument: ['missing-instrument'],
};

/** What an ask wants, as a message: "een cijfer: het CQi-rapportcijfer". */
export function describeAsk(ask: Ask): { readonly message: MessageKey; readonly params: Params } {
  switch (ask.kind) {
    case 'explanation':
      return { message: 'ask.explanation', params: { minimum: ask.minimumWords } };
    case 'topics': {
      const topics = ask.topics.map(({ label }) => label);
      const { minimum } = ask;
      return minimum === undefined || minimum >= topics.length
        ? { message: 'ask.topics', params: { topics } }
        : { message: 'ask.topics-minimum', params: { topics, minimum } };
    }
    case 'goal':
    case 'improvement':
    case 'subject':
      return { message: `ask.${ask.kind}`, params: { label: ask.label, minimum: ask.minimum } };
    case 'figure':
      return { message: 'ask.figure', params: { label: ask.label } };
    case 'website':
      return { message: 'ask.website', params: { about: ask.about } };
    case 'instrument':
      return { message: 'ask.instrument', params: { label: ask.label } };
  }
}

/** Whether a finding says that the answer lacks what is asked; a criterion can ask for several figures. */
function objects(finding: Finding, ask: Ask): boolean {
  const { label } = finding.params;
  const concernsOther = ask.kind === 'figure' && label !== undefined && label !== ask.label;
  return objections[ask.kind].includes(finding.message) && !concernsOther;
}

/** What may be left out is not shown as something that is asked. */
const isRequired = (ask: Ask): boolean => ask.kind !== 'figure' || ask.optional !== true;

function outlineCriterion(result: CriterionResult, findings: readonly Finding[]): CriterionOutline {
  const { bound, status } = result;
  const own = findings.filter(
    ({ norm, criterion }) => norm === result.norm && criterion === result.criterion,
  );
  const answered = status === 'incomplete' || status === 'complete';
  return {
    norm: bound.norm,
    criterion: bound.criterion,
    status,
    places: bound.answers,
    asks: bound.criterion.asks.filter(isRequired).map((ask) => ({
      ask,
      ...describeAsk(ask),
      met: answered && !own.some((finding) => objects(finding, ask)),
    })),
    open: own.filter(({ severity }) => severity === 'error' || severity === 'warning'),
  };
}

function outlinePhase(phase: BoundPhase, criteria: readonly CriterionOutline[]): PhaseOutline {
  return {
    phase: phase.phase,
    headings: phase.headings,
    criteria: criteria.filter(({ criterion }) => criterion.phase === phase.phase),
  };
}

function outlineNorm({ norm, headings, present, phases }: BoundNorm, evaluation: Evaluation): NormOutline {
  const criteria = evaluation.criteria
    .filter(({ bound }) => bound.norm === norm)
    .map((result) => outlineCriterion(result, evaluation.findings));
  return {
    norm,
    headings,
    present,
    complete: criteria.filter(({ status }) => status === 'complete').length,
    total: criteria.length,
    phases: phases.map((phase) => outlinePhase(phase, criteria)),
  };
}

/** The outline of a document that has been evaluated; undefined where its edition is not known. */
export function outlineOf(evaluation: Evaluation): Outline | undefined {
  const { edition, selfEvaluation, progress } = evaluation;
  if (!edition || !selfEvaluation) return undefined;
  return { edition, ...progress, norms: selfEvaluation.norms.map((norm) => outlineNorm(norm, evaluation)) };
}
