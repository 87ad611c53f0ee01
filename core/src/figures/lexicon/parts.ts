import type { FigureAskId, FigurePart } from '../types.ts';

/** The parts an ask usually has, and how many of them must have a value. */
export const askParts: ReadonlyMap<
  FigureAskId,
  { readonly parts: readonly FigurePart[]; readonly minimum: number }
> = new Map([
  [
    'cq-subscales',
    {
      parts: [
        { id: 'bejegening', label: 'bejegening' },
        { id: 'samen-beslissen', label: 'samen beslissen' },
        { id: 'uitvoering-behandeling', label: 'uitvoering behandeling' },
        { id: 'informatie-behandeling', label: 'informatie behandeling' },
      ],
      minimum: 3,
    },
  ],
]);

/** The top of the scale that an ask is usually measured on. */
export const askScales: ReadonlyMap<FigureAskId, number> = new Map([
  ['cq-subscales', 5],
  ['cq-grade', 10],
]);
