import type { MessageKey } from '#core';
import type { Say } from '../context.ts';
import { shownPath } from '../context.ts';
import type { CriterionReport, FileReport, FindingReport } from './file-report.ts';
import type { Format, View } from './format.ts';
import { plain } from './plain.ts';

/** The characters that XML 1.0 has no place for, whether escaped or not. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const inText = (text: string): string =>
  text.replace(unwritable, '\uFFFD').replace(/[&<>]/g, (one) => entities[one] ?? one);

const inAttribute = (text: string): string =>
  text.replace(unwritable, '\uFFFD').replace(/[&<>"\t\n\r]/g, (one) => entities[one] ?? one);

/** What is judged as one test: a criterion, a norm or the document as a whole. */
interface Case {
  readonly name: string;
  readonly findings: readonly FindingReport[];
  /** Why there is nothing to judge. */
  readonly skipped?: MessageKey | undefined;
}

function skipReason({ status }: CriterionReport): MessageKey | undefined {
  if (status === 'missing') return 'cli.report.not-in-document';
  return status === 'empty' ? 'cli.report.no-answer' : undefined;
}

function casesOf({ criteria, edition, findings }: FileReport, say: Say): readonly Case[] {
  const isCriterion = (finding: FindingReport): boolean =>
    criteria.some(({ norm, criterion }) => norm === finding.norm && criterion === finding.criterion);
  const others = findings.filter((finding) => !isCriterion(finding));
  const isNorm = (finding: FindingReport): boolean =>
    edition?.norms.some(({ id }) => id === finding.norm) ?? false;
  return [
    { name: say('cli.report.document'), findings: others.filter((finding) => !isNorm(finding)) },
    ...(edition?.norms ?? []).flatMap(({ id }): readonly Case[] => [
      { name: say('cli.report.norm', { norm: id }), findings: others.filter(({ norm }) => norm === id) },
      ...criteria
        .filter(({ norm }) => norm === id)
        .map((result) => ({
          name: plain(`${id}.${result.criterion} ${result.title}`),
          findings: findings.filter(({ norm, criterion }) => norm === id && criterion === result.criterion),
          skipped: skipReason(result),
        })),
    ]),
  ];
}

const lineOf = ({ range: { start }, code, message, params }: FindingReport, path: string, say: Say): string =>
  `${path}:${start.line}:${start.column} ${code} ${say(message, params)}`;

/**
 * JUnit XML: a suite for each file, in it a test for the document, each norm and each criterion. A test fails by
 * findings at the failing level; other findings are its output.
 */
export function junitFormat({ context: { say }, fails }: View): Format {
  return {
    start: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="zelfevaluatie">\n',
    file: (file) => {
      const path = shownPath(file.path, say);
      const cases = casesOf(file, say);
      const failures = cases.filter(({ findings }) => findings.some(fails)).length;
      const isSkipped = ({ findings, skipped }: Case): boolean =>
        skipped !== undefined && !findings.some(fails);
      const texts = cases.map((one) => {
        const failing = one.findings.filter(fails);
        const rest = one.findings.filter((finding) => !fails(finding));
        const [first] = failing;
        const told = (findings: readonly FindingReport[]): string =>
          inText(findings.map((finding) => lineOf(finding, path, say)).join('\n'));
        const parts = [
          first &&
            `      <failure type="${first.code}" message="${inAttribute(say(first.message, first.params))}">${told(failing)}</failure>\n`,
          isSkipped(one) && one.skipped && `      <skipped message="${inAttribute(say(one.skipped))}"/>\n`,
          rest.length > 0 && `      <system-out>${told(rest)}</system-out>\n`,
        ].filter((part) => typeof part === 'string');
        const head = `    <testcase classname="${inAttribute(path)}" name="${inAttribute(one.name)}" time="0"`;
        return parts.length === 0 ? `${head}/>\n` : `${head}>\n${parts.join('')}    </testcase>\n`;
      });
      const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${cases.filter(isSkipped).length}"`;
      return `  <testsuite name="${inAttribute(path)}" ${counts} time="0">\n${texts.join('')}  </testsuite>\n`;
    },
    end: (_, failures) => {
      const suites = failures.map(({ path = '-', message }) => {
        const name = inAttribute(shownPath(path, say));
        return (
          `  <testsuite name="${name}" tests="1" failures="0" errors="1" skipped="0" time="0">\n` +
          `    <testcase classname="${name}" name="${inAttribute(say('cli.report.document'))}" time="0">\n` +
          `      <error type="not-checked" message="${inAttribute(message)}"/>\n    </testcase>\n  </testsuite>\n`
        );
      });
      return `${suites.join('')}</testsuites>\n`;
    },
  };
}
