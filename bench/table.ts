import { type Outcome, summarise } from './measurement.ts';

/** Three significant digits, and no more decimals than are worth reading. */
function show(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

const columns = ['', 'unit', 'n', 'median', 'p95', 'min–max', 'ratio to a peer (p5–p95)'];

/** An outcome as a table for people. */
export function tableOf({ title, measurements }: Outcome): string {
  const rows = measurements.map(({ what, unit, values, ratios = [] }) => {
    const { count, median, p95, minimum, maximum } = summarise(values);
    const compared = ratios.map(({ to, values: pairs }) => {
      const low = summarise(pairs.map((pair) => -pair)).p95;
      return `${show(summarise(pairs).median)} × ${to} (${show(-low)}–${show(summarise(pairs).p95)})`;
    });
    const numbers = [show(median), show(p95), `${show(minimum)}–${show(maximum)}`];
    return [what, unit, String(count), ...numbers, compared.join(', ')];
  });
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => {
        const isText = index < 2 || index === columns.length - 1;
        const width = widths[index] ?? 0;
        return isText ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [title, line(columns), ...rows.map(line)].join('\n');
}
