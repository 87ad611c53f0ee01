import { type CriterionResult, type Evaluation, figureRange, type FigureValue, type Range } from '#core';

/** A value that was read in an answer. */
export interface PlacedFigure {
  readonly value: FigureValue;
  readonly figure: CriterionResult['figures'][number];
  readonly result: CriterionResult;
  /** The number with its unit, in the document. */
  readonly range: Range;
  /** Of an earlier year, beside a newer value. */
  readonly earlier: boolean;
}

/** All values that were read in a document. One number can be read for several criteria, so ranges can coincide. */
export function placedFigures({ criteria }: Evaluation): readonly PlacedFigure[] {
  return criteria.flatMap((result) =>
    result.figures.flatMap((figure) => {
      const place = (value: FigureValue, earlier: boolean): PlacedFigure => ({
        value,
        figure,
        result,
        range: figureRange(value.range, figure.start),
        earlier,
      });
      const { values, previous } = figure.reading;
      return [...values.map((value) => place(value, false)), ...previous.map((value) => place(value, true))];
    }),
  );
}

/** The value that last year's document gives for the same figure, if it does. */
export function valueOfLastYear(
  { previous }: Evaluation,
  { figure, value, earlier }: PlacedFigure,
): FigureValue | undefined {
  const values = (earlier ? [] : (previous?.criteria ?? []))
    .flatMap(({ figures }) => figures)
    .filter(({ reading }) => reading.ask === figure.reading.ask)
    .flatMap(({ reading }) => reading.values);
  return values.find(({ label, unit }) => label === value.label && unit === value.unit);
}
