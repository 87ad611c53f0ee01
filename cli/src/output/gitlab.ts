import type { Severity } from '#core';
import type { Context } from '../context.ts';
import { inFile } from './fingerprint.ts';
import { between, type Format } from './format.ts';
import { pathFrom } from './places.ts';
import { jsonOf } from './plain.ts';

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
    file: ({ path: given, findings }) => {
      const path = pathFrom(io.cwd, given);
      return findings
        .map(({ code, severity, message, params, range, fingerprints }) => ({
          description: say(message, params),
          check_name: code,
          fingerprint: inFile(fingerprints.whole, path),
          severity: severityOf[severity],
          location: {
            path,
            lines: { begin: range.start.line, end: range.end.line },
          },
        }))
        .map((issue) => `${comma()}\n${jsonOf(issue)}`)
        .join('');
    },
    end: (_, failures) =>
      failures
        .map(({ path: given, message }) => {
          const path = given === undefined ? '.' : pathFrom(io.cwd, given);
          return {
            description: message,
            check_name: 'not-checked',
            fingerprint: inFile(message, path),
            severity: 'critical',
            location: { path, lines: { begin: 1, end: 1 } },
          };
        })
        .map((issue) => `${comma()}\n${jsonOf(issue)}`)
        .join('') + '\n]\n',
  };
}
