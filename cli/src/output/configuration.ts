import { dirname, relative, sep } from 'node:path';
import type { FileConfiguration } from '#core';
import { schemaVersion } from './json.ts';
import { jsonOf } from './plain.ts';

/** What counts for a file. */
export interface ShownConfiguration {
  /** As the user gave it. */
  readonly path: string;
  readonly isSelfEvaluation: boolean;
  readonly isIgnored: boolean;
  /** The configuration file and those that it extends, absolute, the nearest first. */
  readonly sources: readonly string[];
  readonly configuration: FileConfiguration;
  /** Its norm files, absolute. */
  readonly norms: readonly string[];
}

/**
 * What counts for a file, as JSON: `configuration` has the keys of a configuration file, with paths from the folder
 * of the first source, and `origins` the file that each of them comes from.
 */
export function configurationJson(
  { path, isSelfEvaluation, isIgnored, sources, configuration, norms }: ShownConfiguration,
  shownFile: (file: string) => string,
): string {
  const { edition, locale, severities, failOn, maxWarnings, baseline, origins } = configuration;
  const [nearest = ''] = sources;
  const fromThere = (file: string): string => relative(dirname(nearest), file).split(sep).join('/');
  const result = {
    schemaVersion,
    path,
    selfEvaluation: isSelfEvaluation,
    ignored: isIgnored,
    sources: sources.map(shownFile),
    configuration: {
      ...(edition !== undefined && { edition }),
      ...(locale && { locale }),
      severities,
      ...(norms.length > 0 && { norms: norms.map(fromThere) }),
      ...(failOn && { failOn }),
      ...(maxWarnings !== undefined && { maxWarnings }),
      ...(baseline !== undefined && { baseline: fromThere(baseline) }),
    },
    origins: Object.fromEntries(Object.entries(origins).map(([key, file]) => [key, shownFile(file)])),
  };
  return `${jsonOf(result, 2)}\n`;
}
