import { type Finding, type LineIndex, placeOf } from '#core';
import { type Say, shownPath } from '../context.ts';
import { between, type FileResult, type Format, type Summary, type View } from './format.ts';
import { aligned, type Paint, paintFor, plain, severityFormat, wrap } from './style.ts';
import { counted, foundIn, foundText } from './summary.ts';

const indent = 2;

interface TextView {
  readonly say: Say;
  readonly paint: Paint;
  /** Of the terminal, in characters. */
  readonly width: number | undefined;
}

function findingLines(
  findings: readonly Finding[],
  lines: LineIndex,
  { say, paint, width }: TextView,
): string {
  if (findings.length === 0) return `${' '.repeat(indent)}${paint('green', say('cli.text.clean'))}\n`;
  const rows = aligned(
    findings.map(({ range, severity }) => {
      const { line, column } = placeOf(lines, range.start);
      return [`${line}:${column}`, say(`severity.${severity}`), ''];
    }),
  );
  return findings
    .map(({ severity, message, params, code }, index) => {
      const [place = '', word = ''] = rows[index] ?? [];
      const hang = indent + place.length + 2 + word.length + 2;
      const text = wrap(`${plain(say(message, params))}  ${code}`, hang, width);
      const said = text.slice(0, -code.length);
      return `${' '.repeat(indent)}${paint('dim', place)}  ${paint(severityFormat[severity], word)}  ${said}${paint('dim', code)}\n`;
    })
    .join('');
}

function progressLines({ criteria, edition }: FileResult['evaluation'], { say, paint }: TextView): string {
  const rows = (edition?.norms ?? []).map(({ id, title }) => {
    const own = criteria.filter(({ norm }) => norm === id);
    const complete = own.filter(({ status }) => status === 'complete').length;
    const params = { norm: id, complete, total: own.length };
    return [say('cli.text.norm', params), say('cli.text.norm-progress', params), title];
  });
  return aligned(rows)
    .map(([norm = '', progress = '', title = '']) => {
      return `${' '.repeat(indent)}${norm}  ${progress}  ${paint('dim', title)}\n`;
    })
    .join('');
}

function summaryLine(summary: Summary, failed: number, { say, paint }: TextView): string {
  const [worst] = foundIn(summary);
  const what = paint(worst ? severityFormat[worst] : 'green', foundText(summary, say));
  const unread = failed > 0 ? `; ${paint('red', counted(say, 'failed', failed))}` : '';
  return `${counted(say, 'file', summary.files)}: ${what}${unread}\n`;
}

/**
 * A report for people: per file its findings and how far each norm is, at the end the sum. With `quiet` only the
 * findings, so nothing where there are none.
 */
export function textFormat({ context: { io, say }, quiet, toStdout }: View): Format {
  const { stdout, env } = io;
  const view: TextView = {
    say,
    paint: toStdout ? paintFor(stdout, env) : (_, text) => text,
    width: toStdout && stdout.isTTY ? stdout.columns : undefined,
  };
  const emptyLine = between('\n');
  return {
    start: '',
    file: (result) => {
      const { path, evaluation, findings } = result;
      if (quiet && findings.length === 0) return '';
      return [
        emptyLine(),
        `${view.paint('bold', plain(shownPath(path, say)))}\n`,
        findingLines(findings, evaluation.document.lines, view),
        quiet || !evaluation.edition ? '' : `\n${progressLines(evaluation, view)}`,
      ].join('');
    },
    end: (summary, failed) => (summary.files === 0 || quiet ? '' : `\n${summaryLine(summary, failed, view)}`),
  };
}
