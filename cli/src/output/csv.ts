import { severities } from '#core';
import { type Context, shownPath } from '../context.ts';
import type { FindingReport } from './file-report.ts';
import type { Format } from './format.ts';
import { plain } from './plain.ts';

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@]/;

/** A cell as RFC 4180 writes it; an apostrophe keeps a spreadsheet from running it. */
function cell(value: string | number): string {
  const text = plain(String(value)).trim();
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`;

export const columns = [
  'file',
  'edition',
  'norm',
  'criterion',
  'phase',
  'title',
  'status',
  'errors',
  'warnings',
  'infos',
  'hints',
  'complete',
  'total',
  'messages',
] as const;

/**
 * A table with a line for each file, whose norm and criterion are empty, and below it a line for each of its
 * criteria. The first has the counts of the whole file, and the messages that are about no criterion.
 */
export const csvFormat = ({ say }: Context): Format => ({
  start: line(columns),
  file: ({ path, edition, criteria, progress, findings }) => {
    const file = shownPath(path, say);
    const counts = (own: readonly FindingReport[]): readonly number[] =>
      severities.map((severity) => own.filter((finding) => finding.severity === severity).length);
    const messages = (own: readonly FindingReport[]): string =>
      own.map(({ code, message, params }) => `${code}: ${say(message, params)}`).join(' | ');
    const ofCriterion = (norm: string, criterion: number): readonly FindingReport[] =>
      findings.filter((finding) => finding.norm === norm && finding.criterion === criterion);
    const others = findings.filter((finding) =>
      criteria.every(({ norm, criterion }) => finding.norm !== norm || finding.criterion !== criterion),
    );
    const id = edition?.id ?? '';
    const { complete, total } = progress;
    const whole = [file, id, '', '', '', '', '', ...counts(findings), complete, total, messages(others)];
    const rows = criteria.map(({ norm, criterion, phase, title, status }) => {
      const own = ofCriterion(norm, criterion);
      return [file, id, norm, criterion, phase, title, status, ...counts(own), '', '', messages(own)];
    });
    return [whole, ...rows].map(line).join('');
  },
  end: (_, failures) =>
    failures
      .map(({ path, message }) => [path ?? '', ...columns.slice(1, -1).map(() => ''), message])
      .map(line)
      .join(''),
});
