import { calendar } from '../figures/lexicon/calendar.ts';
import type { Ask } from '../norm/edition.ts';
import { compileTerms, findTerm, findTerms } from '../text/terms.ts';
import type { Word } from '../text/words.ts';
import { fillIn } from '../authoring/skeleton.ts';
import type { BoundCriterion } from '../binding/types.ts';
import { textOf } from './answer-text.ts';
import { addLines, hasSlot } from './fill-in.ts';
import { placeOfCriterion, presentCriteria } from './places.ts';
import { criterionParams, reportOn } from './reports.ts';
import type { Check, EvaluationContext, Report } from './types.ts';
import { elaborate, unexplainedIn } from './unexplained-not-applicable.ts';

type TopicsAsk = Extract<Ask, { readonly kind: 'topics' }>;
type ItemsAsk = Extract<Ask, { readonly kind: 'goal' | 'improvement' | 'subject' }>;

/** Text of so many words names a subject, if only in words that the edition does not know. */
const someSubject = 10;

/** A year or a month. */
const isTime = ({ text }: Word): boolean => /^20\d\d$/.test(text) || calendar.months.has(text);

function reportTopics(context: EvaluationContext, bound: BoundCriterion, ask: TopicsAsk): readonly Report[] {
  const { headedWords } = textOf(bound);
  const missing = ask.topics.filter(
    ({ label, terms }) => !findTerm(compileTerms(terms), headedWords) && !hasSlot(bound, label),
  );
  const found = ask.topics.length - missing.length;
  const minimum = ask.minimum ?? ask.topics.length;
  if (found >= minimum) return [];
  const topics = missing.map(({ label }) => label);
  const params = { topics, found, minimum };
  return [
    reportOn(bound, {
      range: placeOfCriterion(context.document, bound),
      message: minimum < ask.topics.length ? 'missing-topic.minimum' : 'missing-topic',
      params,
      fix: addLines(
        context,
        bound,
        topics.map((label) => fillIn(label)),
        'fix.add-topics',
        { ...criterionParams(bound), topics },
      ),
    }),
  ];
}

function reportItems(context: EvaluationContext, bound: BoundCriterion, ask: ItemsAsk): readonly Report[] {
  const { headedWords, words, texts } = textOf(bound);
  const { kind, label, minimum } = ask;
  const items = texts.flatMap(({ answer }) => answer.body.blocks).filter((block) => block.kind === 'item');
  const told = findTerms(compileTerms(ask.terms), headedWords).length;
  if (told >= minimum || (told > 0 && items.length >= minimum) || hasSlot(bound, label)) return [];
  if (kind === 'subject' && (words.length >= someSubject || items.length >= minimum)) return [];
  // "In 2024 verplaatsten wij de tussenevaluatie": what was or will be done is told with its time.
  if (kind !== 'subject' && words.length >= someSubject && words.some(isTime)) return [];
  return [
    reportOn(bound, {
      range: placeOfCriterion(context.document, bound),
      message: `missing-topic.${kind}`,
      params: { label, minimum },
      fix: addLines(context, bound, [fillIn(label)], 'fix.add-figure', { ...criterionParams(bound), label }),
    }),
  ];
}

/** Something that a criterion lists is not addressed; it is told by the words in the edition. */
export const missingTopic: Check = {
  code: 'ZE304',
  name: 'missing-topic',
  severity: 'warning',
  *run(context) {
    for (const bound of presentCriteria(context.evaluation)) {
      const { state, words } = textOf(bound);
      if (state !== 'text' || words.length === 0) continue;
      // What is missing follows from what is called not applicable, and that is reported.
      if (words.length < elaborate && unexplainedIn(bound).length > 0) continue;
      for (const ask of bound.criterion.asks) {
        if (ask.kind === 'topics') yield* reportTopics(context, bound, ask);
        if (ask.kind === 'goal' || ask.kind === 'improvement' || ask.kind === 'subject') {
          yield* reportItems(context, bound, ask);
        }
      }
    }
  },
};
