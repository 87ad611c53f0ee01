import { type MessageKey, severities, type Severity } from '#core';
import type { Say } from '../context.ts';
import type { Failure, Summary } from './format.ts';

const nouns: Readonly<Record<Severity, `${Severity}s`>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
  hint: 'hints',
};

/** "2 fouten": the number with the noun in the form that goes with it. */
export function counted(say: Say, noun: 'file' | 'failed' | Severity, count: number): string {
  const key: MessageKey = `cli.count.${noun}.${count === 1 ? 'one' : 'other'}`;
  return say(key, { count });
}

/** The severities that were found, worst first. */
export const foundIn = (summary: Summary): readonly Severity[] =>
  severities.filter((severity) => summary[nouns[severity]] > 0);

/** "2 fouten, 1 waarschuwing", or that nothing was found. */
export function foundText(summary: Summary, say: Say): string {
  const found = foundIn(summary);
  return found.length === 0
    ? say('cli.text.clean')
    : found.map((severity) => counted(say, severity, summary[nouns[severity]])).join(', ');
}

/** "3 bestanden: 2 fouten; 1 niet gecontroleerd". */
export function summaryText(summary: Summary, failures: readonly Failure[], say: Say): string {
  const unread = failures.length > 0 ? `; ${counted(say, 'failed', failures.length)}` : '';
  return `${counted(say, 'file', summary.files)}: ${foundText(summary, say)}${unread}`;
}
