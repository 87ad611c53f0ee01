import { type CriterionResult, type Finding, type LineIndex, type MessageKey, placeOf } from '#core';
import type { Say } from '../context.ts';
import { shownPath } from '../context.ts';
import type { FileResult, Format, View } from './format.ts';

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
  readonly findings: readonly Finding[];
  /** Why there is nothing to judge. */
  readonly skipped?: MessageKey | undefined;
}

function skipReason({ status }: CriterionResult): MessageKey | undefined {
  if (status === 'missing') return 'cli.report.not-in-document';
  return status === 'empty' ? 'cli.report.no-answer' : undefined;
}

function casesOf({ evaluation, findings }: FileResult, say: Say): readonly Case[] {
  const { criteria, edition } = evaluation;
  const isCriterion = (finding: Finding): boolean =>
    criteria.some(({ norm, criterion }) => norm === finding.norm && criterion === finding.criterion);
  const others = findings.filter((finding) => !isCriterion(finding));
  const isNorm = (finding: Finding): boolean => edition?.norms.some(({ id }) => id === finding.norm) ?? false;
  return [
    { name: say('cli.report.document'), findings: others.filter((finding) => !isNorm(finding)) },
    ...(edition?.norms ?? []).flatMap(({ id }): readonly Case[] => [
      { name: say('cli.report.norm', { norm: id }), findings: others.filter(({ norm }) => norm === id) },
      ...criteria
        .filter(({ norm }) => norm === id)
        .map((result) => ({
          name: `${id}.${result.criterion} ${result.title}`,
          findings: findings.filter(({ norm, criterion }) => norm === id && criterion === result.criterion),
          skipped: skipReason(result),
        })),
    ]),
  ];
}

const lineOf = (
  { range, code, message, params }: Finding,
  lines: LineIndex,
  path: string,
  say: Say,
): string => {
  const { line, column } = placeOf(lines, range.start);
  return `${path}:${line}:${column} ${code} ${say(message, params)}`;
};

/**
 * JUnit XML: a suite for each file, in it a test for the document, each norm and each criterion. A test fails by
 * findings at the failing level; other findings are its output.
 */
export function junitFormat({ context: { say }, fails }: View): Format {
  return {
    start: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="zelfevaluatie">\n',
    file: (result) => {
      const { lines } = result.evaluation.document;
      const path = shownPath(result.path, say);
      const cases = casesOf(result, say);
      const failures = cases.filter(({ findings }) => findings.some(fails)).length;
      const isSkipped = ({ findings, skipped }: Case): boolean =>
        skipped !== undefined && !findings.some(fails);
      const texts = cases.map((one) => {
        const failing = one.findings.filter(fails);
        const rest = one.findings.filter((finding) => !fails(finding));
        const [first] = failing;
        const told = (findings: readonly Finding[]): string =>
          inText(findings.map((finding) => lineOf(finding, lines, path, say)).join('\n'));
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
    end: () => '</testsuites>\n',
  };
}
