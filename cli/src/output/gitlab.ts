import { placeOf, type Severity } from '#core';
import type { Context } from '../context.ts';
import { fingerprints, inFile } from './fingerprint.ts';
import { between, type Format } from './format.ts';
import { pathFrom } from './places.ts';
import { plain } from './style.ts';

const severityOf: Readonly<Record<Severity, 'major' | 'minor' | 'info'>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
};

/** A Code Quality report of GitLab: an array with a line for each finding. */
export function gitlabFormat({ io, say }: Context): Format {
  const comma = between(',');
  return {
    start: '[',
    file: ({ path: given, evaluation: { document }, findings }) => {
      const path = pathFrom(io.cwd, given);
      const prints = fingerprints(findings, document.text);
      return findings
        .map(({ code, severity, message, params, range }, index) => ({
          description: plain(say(message, params)),
          check_name: code,
          fingerprint: inFile(prints[index] ?? '', path),
          severity: severityOf[severity],
          location: {
            path,
            lines: {
              begin: placeOf(document.lines, range.start).line,
              end: placeOf(document.lines, range.end).line,
            },
          },
        }))
        .map((issue) => `${comma()}\n${JSON.stringify(issue)}`)
        .join('');
    },
    end: () => '\n]\n',
  };
}
