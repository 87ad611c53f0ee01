export type { Range } from './text/range.ts';
