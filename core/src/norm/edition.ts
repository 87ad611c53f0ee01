import type * as z from 'zod/mini';
import type { editionSchemas } from './schema.ts';

/**
 * An edition: one year's set of norms. A norm file is data. It has no code and no regular expressions: `terms` are
 * words, where `*` at the start or end stands for any letters and a space for the next word ("huisarts*",
 * "*wachttijd", "sociaal domein"). What each field means is told in schema.ts.
 */

type Schemas = ReturnType<typeof editionSchemas>;

/** The phases of the PDCA cycle, in order. */
export const phases = ['plan', 'do', 'check', 'act'] as const;
export type Phase = (typeof phases)[number];

/** A norm file that is written out whole: what has a default may be left out. */
export type EditionFile = z.input<Schemas['whole']>;

/** A norm file that extends another edition: what it leaves out is as it is there. */
export type ExtensionFile = z.input<Schemas['extension']>;

export type Edition = z.output<Schemas['whole']>;
export type Norm = Edition['norms'][number];
export type Criterion = Norm['criteria'][number];
export type Source = Edition['sources'][number];

/** Something that a criterion wants of an answer. */
export type Ask = Criterion['asks'][number];
export type Topic = Extract<Ask, { kind: 'topics' }>['topics'][number];

/** A measured value that a criterion calls for, with how it is to be read and judged. */
export type FigureAsk = Extract<Ask, { kind: 'figure' }>;

/** The figures that an edition defines, by id. */
export type Figures = Edition['figures'];

/** The number of a criterion as people see it; of some only the title is known. */
export const shownNumber = ({ number, unnumbered }: Criterion): number | '?' =>
  unnumbered === true ? '?' : number;

/** A criterion of an edition, or a whole norm. */
export interface EditionPlace {
  readonly norm: string;
  readonly criterion?: number | undefined;
}
