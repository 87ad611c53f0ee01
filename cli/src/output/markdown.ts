import { checkPage } from '#core';
import { type Context, shownPath } from '../context.ts';
import type { Format } from './format.ts';
import { plain } from './plain.ts';
import { summaryText } from './summary.ts';

/** Text of others as text: nothing in it is markup, and it stays in its cell. */
const literal = (text: string): string => plain(text).replace(/[\\`*_[\]<>&|#~]/g, '\\$&');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(row).join('');

/** A summary for people, as on the page of a job: per file the progress of each norm and the findings. */
export const markdownFormat = ({ say }: Context): Format => ({
  start: `# ${say('cli.report.head')}\n`,
  file: ({ path, edition, criteria, findings }) => {
    const norms = (edition?.norms ?? []).map(({ id, title }) => {
      const own = criteria.filter(({ norm }) => norm === id);
      const complete = own.filter(({ status }) => status === 'complete').length;
      const params = { complete, total: own.length };
      return [
        `${say('cli.text.norm', { norm: id })}: ${literal(title)}`,
        say('cli.text.norm-progress', params),
      ];
    });
    const found = findings.map(({ range, severity, message, params, code }) => {
      const { line, column } = range.start;
      const level = say(`severity.${severity}`);
      return [`${line}:${column}`, level, literal(say(message, params)), `[${code}](${checkPage(code)})`];
    });
    const head = (['place', 'level', 'finding', 'check'] as const).map((key) => say(`cli.report.${key}`));
    return [
      `\n## ${literal(shownPath(path, say))}\n`,
      ...(norms.length > 0 ? [table([say('cli.report.norms'), say('cli.report.progress')], norms)] : []),
      found.length > 0 ? table(head, found) : `${say('cli.text.clean')}\n`,
    ].join('\n');
  },
  end: (summary, failures) =>
    [
      ...(failures.length > 0 ? [`\n## ${say('cli.report.not-checked')}\n\n`] : []),
      ...failures.map(({ message }) => `- ${literal(message)}\n`),
      `\n**${summaryText(summary, failures, say)}**\n`,
    ].join(''),
});
