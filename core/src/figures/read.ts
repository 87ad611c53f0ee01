import type { Passage } from '../document/types.ts';
import { createMemo, type Memo } from '../memo.ts';
import type { IsoDate } from '../text/date.ts';
import { readClientExperience } from './asks/client-experience.ts';
import { readDirectMinutes } from './asks/direct-minutes.ts';
import { readEffect } from './asks/effect.ts';
import { readNoFollowUp } from './asks/no-follow-up.ts';
import { describesPopulation, readPopulation } from './asks/population.ts';
import { readRecidivism } from './asks/recidivism.ts';
import { readSessionCount } from './asks/session-count.ts';
import { readWaitingTime } from './asks/waiting-time.ts';
import { assemble } from './assemble.ts';
import type { Candidate } from './candidates.ts';
import { type Context, contextOf } from './context.ts';
import { withParts } from './parts.ts';
import type { FigureAskId, FigureQuestion, FigureReading } from './types.ts';

export interface ReadOptions {
  /** "Today", for periods such as "afgelopen jaar". */
  readonly referenceDate: IsoDate;
  /** Keeps what is the same for all asks of a passage. */
  readonly memo?: Memo | undefined;
}

type Recogniser = (context: Context, question: FigureQuestion) => readonly Candidate[];

const recognisers: Readonly<Record<FigureAskId, Recogniser>> = {
  'cq-subscales': readClientExperience,
  'cq-grade': readClientExperience,
  effect: readEffect,
  recidivism: readRecidivism,
  'direct-minutes': readDirectMinutes,
  'no-follow-up': readNoFollowUp,
  population: readPopulation,
  'waiting-time': readWaitingTime,
  'session-count': readSessionCount,
};

const always = (): boolean => true;

/**
 * What a passage gives for one figure. Pure and total: any text has a reading. Ranges count from the start of the
 * passage's text.
 */
export function readFigure(passage: Passage, question: FigureQuestion, options: ReadOptions): FigureReading {
  const { referenceDate, memo = createMemo() } = options;
  // The blocks follow from the text, so that the mask and their places tell passages apart.
  const key = `${referenceDate}\n${passage.blocks.map(({ kind, range }) => `${kind}${range.start}`).join()}\n${passage.mask}`;
  const context = memo.recall('figure-context', key, () => contextOf(passage, referenceDate, memo));
  const found = recognisers[question.ask](context, question);
  // The recogniser of client experiences binds its parts and scales itself.
  const isExperience = recognisers[question.ask] === readClientExperience;
  const candidates = isExperience ? found : withParts(context, question, found);
  return assemble(
    context,
    question,
    candidates,
    question.ask === 'population' ? describesPopulation : always,
  );
}
