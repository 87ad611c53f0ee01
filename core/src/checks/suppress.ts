import type { Document, Suppression } from '../document/types.ts';
import type { IsoDate } from '../text/date.ts';
import { allChecks, documentChecks } from './all.ts';
import type { CheckMetadata, Finding, Report, Severity } from './types.ts';

const unused: CheckMetadata = { code: 'ZE901', name: 'unused-suppression', severity: 'warning' };

const isKnown = (name: string): boolean =>
  [...documentChecks, ...allChecks].some((check) => check.code === name || check.name === name);

function covers(suppression: Suppression, finding: Finding): boolean {
  const { scope, checks } = suppression;
  const inScope = scope.start <= finding.range.start && finding.range.start <= scope.end;
  const isNamed =
    checks.length === 0 || checks.some(({ value }) => value === finding.code || value === finding.name);
  return inScope && isNamed;
}

/** What to say of a suppression that silences nothing. */
function reportUnused(suppression: Suppression, expired: boolean): Report {
  const names = suppression.checks.map(({ value }) => value);
  const range = suppression.range;
  if (expired)
    return { range, message: 'unused-suppression.expired', params: { until: suppression.until ?? '' } };
  const unknown = names.filter((name) => !isKnown(name));
  if (unknown.length > 0)
    return { range, message: 'unused-suppression.unknown', params: { checks: unknown } };
  if (names.length === 0) return { range, message: 'unused-suppression.all', params: {} };
  return { range, message: 'unused-suppression', params: { checks: names } };
}

/**
 * Leaves out the findings that the document's comments silence, and adds one for each comment that silences
 * nothing. A comment with an end date holds up to and including that day.
 */
export function suppress(
  document: Document,
  findings: readonly Finding[],
  severityOf: (check: CheckMetadata, report: Report) => Severity | undefined,
  referenceDate: IsoDate,
): readonly Finding[] {
  const isExpired = ({ until }: Suppression): boolean => until !== undefined && until < referenceDate;
  const active = document.suppressions.filter((suppression) => !isExpired(suppression));
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const covering = active.filter((suppression) => covers(suppression, finding));
    for (const suppression of covering) used.add(suppression);
    return covering.length === 0;
  });
  const idle = document.suppressions
    .filter((suppression) => !used.has(suppression))
    .flatMap((suppression) => {
      const report = reportUnused(suppression, isExpired(suppression));
      const severity = severityOf(unused, report);
      return severity ? [{ ...report, code: unused.code, name: unused.name, severity }] : [];
    });
  return [...kept, ...idle];
}
