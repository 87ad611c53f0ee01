import { type Finding, placeOf } from '#core';
import { type Say, shownPath } from '../context.ts';
import { between, type FileResult, type Format, type Summary, type View } from './format.ts';
import { fileOf } from './places.ts';
import { aligned, type Paint, paintFor, plain, severityFormat, wrap } from './style.ts';
import { counted, foundIn, foundText } from './summary.ts';

const indent = 2;

interface TextView {
  readonly say: Say;
  readonly cwd: string;
  readonly paint: Paint;
  /** Of the terminal, in characters. */
  readonly width: number | undefined;
}

/** The places of a finding that are in another file, a line for each; its message tells the rest. */
function elsewhereLines({ related = [] }: Finding, file: FileResult, hang: number, view: TextView): string {
  const others = related.filter(({ document }) => document !== undefined);
  return others
    .map((other) => {
      const { path, lines } = fileOf(other, file, view.cwd);
      const { line, column } = placeOf(lines, other.range.start);
      return `${' '.repeat(hang)}${view.paint('dim', plain(`${path}:${line}:${column}`))}\n`;
    })
    .join('');
}

function findingLines(file: FileResult, view: TextView): string {
  const { say, paint, width } = view;
  const { findings } = file;
  const { lines } = file.evaluation.document;
  if (findings.length === 0) return `${' '.repeat(indent)}${paint('green', say('cli.text.clean'))}\n`;
  const rows = aligned(
    findings.map(({ range, severity }) => {
      const { line, column } = placeOf(lines, range.start);
      return [`${line}:${column}`, say(`severity.${severity}`), ''];
    }),
  );
  return findings
    .map((finding, index) => {
      const { severity, message, params, code } = finding;
      const [place = '', word = ''] = rows[index] ?? [];
      const hang = indent + place.length + 2 + word.length + 2;
      const text = wrap(`${plain(say(message, params))}  ${code}`, hang, width);
      const said = text.slice(0, -code.length);
      const first = `${' '.repeat(indent)}${paint('dim', place)}  ${paint(severityFormat[severity], word)}  ${said}${paint('dim', code)}\n`;
      return first + elsewhereLines(finding, file, hang, view);
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
  const { stdout, env, cwd } = io;
  const view: TextView = {
    say,
    cwd,
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
        findingLines(result, view),
        quiet || !evaluation.edition ? '' : `\n${progressLines(evaluation, view)}`,
      ].join('');
    },
    end: (summary, failed) => (summary.files === 0 || quiet ? '' : `\n${summaryLine(summary, failed, view)}`),
  };
}
