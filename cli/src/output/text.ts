import { type Finding, type LineIndex, type MessageKey, placeOf, type Severity, severities } from '#core';
import { type Context, type Say, shownPath } from '../context.ts';
import { between, type FileResult, type Format, type Summary } from './format.ts';
import { aligned, type Paint, paintFor, plain, severityFormat, wrap } from './style.ts';

const indent = 2;

interface View {
  readonly say: Say;
  readonly paint: Paint;
  /** Of the terminal, in characters. */
  readonly width: number | undefined;
}

function findingLines(findings: readonly Finding[], lines: LineIndex, { say, paint, width }: View): string {
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

function progressLines({ criteria, edition }: FileResult['evaluation'], { say, paint }: View): string {
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

const nouns: Readonly<Record<Severity, `${Severity}s`>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
  hint: 'hints',
};

/** "2 fouten": the number with the noun in the form that goes with it. */
function counted(say: Say, noun: 'file' | 'failed' | Severity, count: number): string {
  const key: MessageKey = `cli.count.${noun}.${count === 1 ? 'one' : 'other'}`;
  return say(key, { count });
}

function summaryLine(summary: Summary, failed: number, { say, paint }: View): string {
  const found = severities.filter((severity) => summary[nouns[severity]] > 0);
  const worst = found[0];
  const what =
    worst === undefined
      ? paint('green', say('cli.text.clean'))
      : paint(severityFormat[worst], found.map((one) => counted(say, one, summary[nouns[one]])).join(', '));
  const unread = failed > 0 ? `; ${paint('red', counted(say, 'failed', failed))}` : '';
  return `${counted(say, 'file', summary.files)}: ${what}${unread}\n`;
}

/**
 * A report for people: per file its findings and how far each norm is, at the end the sum. With `quiet` only the
 * findings, so nothing where there are none.
 */
export function textFormat({ io, say }: Context, { quiet }: { readonly quiet: boolean }): Format {
  const { stdout, env } = io;
  const view: View = {
    say,
    paint: paintFor(stdout, env),
    width: stdout.isTTY ? stdout.columns : undefined,
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
