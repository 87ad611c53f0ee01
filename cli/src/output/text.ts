import { type Say, shownPath } from '../context.ts';
import type { FileReport, FindingReport } from './file-report.ts';
import { between, type Failure, type Format, type Summary, type View } from './format.ts';
import { pathBeside } from './places.ts';
import { plain } from './plain.ts';
import { aligned, type Paint, paintFor, severityFormat, wrap } from './style.ts';
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
function elsewhereLines({ related }: FindingReport, file: FileReport, hang: number, view: TextView): string {
  return related
    .map(({ path, range: { start } }) => {
      if (path === undefined) return '';
      const place = `${pathBeside(view.cwd, file.path, path)}:${start.line}:${start.column}`;
      return `${' '.repeat(hang)}${view.paint('dim', plain(place))}\n`;
    })
    .join('');
}

function findingLines(file: FileReport, view: TextView): string {
  const { say, paint, width } = view;
  const { findings } = file;
  if (findings.length === 0) return `${' '.repeat(indent)}${paint('green', say('cli.text.clean'))}\n`;
  const rows = aligned(
    findings.map(({ range, severity }) => {
      const { line, column } = range.start;
      return [`${line}:${column}`, say(`severity.${severity}`), ''];
    }),
  );
  return findings
    .map((finding, index) => {
      const { severity, message, params, code } = finding;
      const [place = '', word = ''] = rows[index] ?? [];
      const hang = indent + place.length + 2 + word.length + 2;
      const text = wrap(`${say(message, params)}  ${code}`, hang, width);
      const said = text.slice(0, -code.length);
      const first = `${' '.repeat(indent)}${paint('dim', place)}  ${paint(severityFormat[severity], word)}  ${said}${paint('dim', code)}\n`;
      return first + elsewhereLines(finding, file, hang, view);
    })
    .join('');
}

function progressLines({ criteria, edition }: FileReport, { say, paint }: TextView): string {
  const rows = (edition?.norms ?? []).map(({ id, title }) => {
    const own = criteria.filter(({ norm }) => norm === id);
    const complete = own.filter(({ status }) => status === 'complete').length;
    const params = { norm: id, complete, total: own.length };
    return [say('cli.text.norm', params), say('cli.text.norm-progress', params), plain(title)];
  });
  return aligned(rows)
    .map(([norm = '', progress = '', title = '']) => {
      return `${' '.repeat(indent)}${norm}  ${progress}  ${paint('dim', title)}\n`;
    })
    .join('');
}

function summaryLines(summary: Summary, failures: readonly Failure[], { say, paint }: TextView): string {
  const [worst] = foundIn(summary);
  const what = paint(worst ? severityFormat[worst] : 'green', foundText(summary, say));
  const unread = failures.length > 0 ? `; ${paint('red', counted(say, 'failed', failures.length))}:` : '';
  const names = failures.map(({ path, message }) => `${' '.repeat(indent)}${plain(path ?? message)}\n`);
  return `${counted(say, 'file', summary.files)}: ${what}${unread}\n${names.join('')}`;
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
    file: (file) => {
      const { path, edition, findings } = file;
      if (quiet && findings.length === 0) return '';
      return [
        emptyLine(),
        `${view.paint('bold', shownPath(path, say))}\n`,
        findingLines(file, view),
        quiet || !edition ? '' : `\n${progressLines(file, view)}`,
      ].join('');
    },
    end: (summary, failures) =>
      summary.files === 0 || quiet ? '' : `\n${summaryLines(summary, failures, view)}`,
  };
}
