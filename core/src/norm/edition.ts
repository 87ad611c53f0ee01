import * as z from 'zod/mini';
import { figureAskIds } from '../figures/types.ts';

/**
 * The schema of an edition: one year's set of norms. A norm file is data. It has no code and no regular
 * expressions: `terms` are words, where `*` at the start or end stands for any letters and a space for the next
 * word ("huisarts*", "*wachttijd", "sociaal domein").
 */

const text = z.string().check(z.minLength(1), z.maxLength(4000));
const terms = z.array(z.string().check(z.minLength(2), z.maxLength(80))).check(z.maxLength(200));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,40}$/));
const normId = z.string().check(z.regex(/^[0-9]{1,2}[a-z]?$/));

export const phases = ['plan', 'do', 'check', 'act'] as const;
const phase = z.enum(phases);

const topic = z.strictObject({
  id,
  label: text,
  terms,
});

const explanationAsk = z.strictObject({
  kind: z.literal('explanation'),
  /** Below this number of own words an answer is called thin. */
  minimumWords: z.number().check(z.int(), z.minimum(1), z.maximum(500)),
});

const topicsAsk = z.strictObject({
  kind: z.literal('topics'),
  topics: z.array(topic).check(z.minLength(1), z.maxLength(30)),
  /** How many of the topics must be addressed; all of them where it is left out. */
  minimum: z.optional(z.number().check(z.int(), z.minimum(1))),
});

/** At least so many goals, improvements or subjects, told by the words that such a text uses. */
const itemsAsk = z.strictObject({
  kind: z.enum(['goal', 'improvement', 'subject']),
  label: text,
  minimum: z.number().check(z.int(), z.minimum(1), z.maximum(20)),
  terms,
});

const figureAsk = z.strictObject({
  kind: z.literal('figure'),
  figure: z.enum(figureAskIds),
  label: text,
  /** Extra words for this figure, beside those of the language's lexicon. */
  labels: z._default(terms, []),
  /** Parts that must each have a value, such as the subscales of a questionnaire. */
  parts: z._default(z.array(z.strictObject({ id, label: text, terms: z.optional(terms) })), []),
  /** How many of the parts must have a value; all of them where it is left out. */
  minimum: z.optional(z.number().check(z.int(), z.minimum(1))),
  scale: z.optional(z.strictObject({ minimum: z.number(), maximum: z.number() })),
  /** Whether the figure needs a period or reference date. */
  period: z._default(z.boolean(), false),
  /** The period may have ended at most so many months before the reference date. */
  maximumAgeMonths: z.optional(z.number().check(z.int(), z.minimum(1))),
  /** Values above which the answer has to give a reason. */
  guidelines: z._default(
    z.array(z.strictObject({ value: z.number(), unit: z.enum(['min', 'sessies', 'weken']) })),
    [],
  ),
  /** Words that answer the question without a figure of one's own, such as the guideline itself. */
  satisfiedBy: z._default(terms, []),
});

const websiteAsk = z.strictObject({
  kind: z.literal('website'),
  /** What the place on the website tells. */
  about: text,
});

const instrumentAsk = z.strictObject({
  kind: z.literal('instrument'),
  label: text,
});

const ask = z.discriminatedUnion('kind', [
  explanationAsk,
  topicsAsk,
  itemsAsk,
  figureAsk,
  websiteAsk,
  instrumentAsk,
]);

const guidance = z.strictObject({
  why: z.optional(text),
  meaning: z.optional(text),
  notRequired: z.optional(text),
  questions: z._default(z.array(text), []),
  source: z.optional(id),
});

const criterion = z.strictObject({
  number: z.number().check(z.int(), z.minimum(1), z.maximum(99)),
  phase,
  title: text,
  description: text,
  /** Other titles and questions under which people answer this criterion. */
  aliases: z._default(z.array(text), []),
  asks: z.array(ask).check(z.minLength(1)),
  guidance: z.optional(guidance),
});

const norm = z.strictObject({
  id: normId,
  /** The level that the norm is about, such as "Spreekkamer". */
  level: z.optional(text),
  title: text,
  description: text,
  aliases: z._default(z.array(text), []),
  criteria: z.array(criterion).check(z.minLength(1)),
  /** Id of the source that this norm was taken from. */
  source: id,
});

const source = z.strictObject({
  id,
  title: text,
  publisher: z.optional(text),
  url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/))),
});

/** A norm file as it is written. */
export const editionSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  year: z.number().check(z.int(), z.minimum(2000), z.maximum(2100)),
  title: text,
  status: z.enum(['complete', 'partial']),
  sources: z.array(source).check(z.minLength(1)),
  /** Measuring instruments by name, for criteria that ask for one. */
  instruments: z._default(terms, []),
  norms: z.array(norm).check(z.minLength(1)),
});

export type Phase = (typeof phases)[number];
export type Edition = z.infer<typeof editionSchema>;
export type EditionFile = z.input<typeof editionSchema>;
export type Norm = Edition['norms'][number];
export type Criterion = Norm['criteria'][number];
export type Ask = Criterion['asks'][number];
export type Topic = z.infer<typeof topic>;
export type FigureAsk = z.infer<typeof figureAsk>;
