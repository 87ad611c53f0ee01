import { locales, type MessageKey, render, severities } from '#core';
import type { ReportForm } from '../args.ts';
import { columns } from './csv.ts';

/** A message in each language, as a part of a pattern. */
const said = (...messages: readonly MessageKey[]): string =>
  messages
    .flatMap((message) => locales.map((locale) => render(locale, message)))
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

const notChecked = said('cli.report.not-checked');
const levels = said(...severities.map((severity): MessageKey => `severity.${severity}`));
const clean = said('cli.text.clean');
/** "3 bestanden: ", with which a summary begins. */
const files = String.raw`\d+ (?:${said('cli.count.file.one', 'cli.count.file.other').replaceAll(String.raw`\{count\} `, '')}): `;

/** Of the first column of a table. */
const heads = String.raw`\| (?:${said('cli.report.norms', 'cli.report.place')}) \|`;

/** How a report of each form begins. Text that people write does not begin like that. */
const beginnings: Readonly<Record<ReportForm, RegExp>> = {
  text: new RegExp(`^(?:.+\\n {2}(?:\\d+:\\d+ +(?:${levels}) {2}.* {2}ZE\\d+\\n|(?:${clean})\\n))`),
  json: /^\{\s*"schemaVersion":\s*\d+,\s*"files":\s*\[/,
  sarif: /^\{[^{}[\]]*"runs":\s*\[\s*\{\s*"tool":\s*\{\s*"driver":\s*\{\s*"name":\s*"zelfevaluatie"/,
  junit: /^<\?xml[^>]*>\s*<testsuites name="zelfevaluatie">/,
  github: new RegExp(`^::(?:error|warning|notice) (?:file=.*,)?title=(?:ZE\\d+ |(?:${notChecked})::)`),
  gitlab: /^\[\s*(?:\]|\{\s*"description":\s*"(?:[^"\\]|\\.)*",\s*"check_name":\s*"(?:ZE\d+|not-checked)")/,
  markdown: new RegExp(
    `^# (?:${said('cli.report.head')})\\n\\n(?:\\*\\*${files}|## (?:(?:${notChecked})\\n\\n- |.+\\n\\n(?:${heads}|(?:${clean})\\n)))`,
  ),
  csv: new RegExp(`^${columns.join(',')}\\r\\n`),
};

/** Whether a file that begins like this is a report of ours, in whatever form and language. */
export const isReport = (head: string): boolean =>
  Object.values(beginnings).some((beginning) => beginning.test(head));
