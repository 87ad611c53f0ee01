import type { Severity } from '#core';
import type { Context } from '../context.ts';
import type { Format } from './format.ts';
import { pathFrom } from './places.ts';
import { plain } from './plain.ts';

const commands: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands: GitHub shows each as an annotation at its line. Nothing where nothing was found. */
export const githubFormat = ({ io, say }: Context): Format => ({
  start: '',
  file: ({ path, findings }) =>
    findings
      .map(({ severity, range, code, name, message, params }) => {
        const { start, end } = range;
        const properties = {
          file: plain(pathFrom(io.cwd, path)),
          line: start.line,
          endLine: end.line,
          // Columns belong to a single line.
          ...(start.line === end.line && { col: start.column, endColumn: end.column }),
          title: `${code} ${name}`,
        };
        const list = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(String(value))}`);
        return `::${commands[severity]} ${list.join(',')}::${inMessage(say(message, params))}\n`;
      })
      .join(''),
  end: (_, failures) =>
    failures
      .map(({ path, message }) => {
        const file = path === undefined ? '' : `file=${inProperty(plain(pathFrom(io.cwd, path)))},`;
        return `::error ${file}title=${inProperty(say('cli.report.not-checked'))}::${inMessage(message)}\n`;
      })
      .join(''),
});
