import { createHash } from 'node:crypto';
import type { Finding, Params } from '#core';

/** A thing that is missing or not right. */
export interface Gap {
  readonly print: string;
  /** What tells it from others on its criterion, in words: a figure, a subject. Empty where there is nothing to say. */
  readonly about: string;
}

/** What tells a finding from others, for who keeps a list of them: each in hexadecimal. */
export interface Fingerprints {
  readonly whole: string;
  /** Of each gap that it tells of, such as a subject that is missing; the same as `whole` where it tells of one. */
  readonly gaps: readonly Gap[];
  /** By the words that it covers, as the first version of a baseline has it. */
  readonly former: string;
}

/** What a finding is about within its norm or criterion; `words` are those that it covers. */
type About = (params: Params, message: Finding['message'], words: string) => readonly string[];

const said = (value: Params[string] | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const list = (value: Params[string] | undefined): readonly string[] => (value instanceof Array ? value : []);

/** There can be one such finding on a criterion. */
const alone: About = () => [];
const by =
  (...names: readonly string[]): About =>
  (params) => [names.map((name) => said(params[name])).join(' ')];
const byMessage: About = (_, message) => [message];
const byWords: About = (_, __, words) => [words];

/** For each check by its name: what makes two of its findings on one criterion different ones. */
export const subjects: Readonly<Record<string, About>> = {
  'unknown-edition': by('edition'),
  'missing-edition': alone,
  'invalid-front-matter': ({ key }, message) => [`${message} ${said(key)}`],
  'merge-conflict': byWords,
  'missing-norm': alone,
  'missing-phase': alone,
  'missing-criterion': alone,
  'duplicate-criterion': alone,
  'unknown-criterion': ({ name, names }) => [said(name), ...list(names)],
  'wrong-phase': alone,
  'criterion-order': alone,
  'empty-answer': alone,
  'placeholder-answer': by('placeholder'),
  'thin-answer': alone,
  'missing-topic': ({ topics, label }) => [said(label), ...list(topics)],
  'unexplained-not-applicable': byMessage,
  'repeated-norm-text': alone,
  'missing-figure': by('ask'),
  'missing-subscale': ({ ask, missing }) => list(missing).map((part) => `${said(ask)} ${part}`),
  'figure-out-of-range': by('ask', 'label'),
  'figure-without-period': by('ask'),
  'stale-figure': by('ask'),
  'guideline-exceeded': by('ask'),
  'conflicting-figures': by('ask', 'label'),
  'missing-website': by('about'),
  'broken-link': ({ address, path, suggestion }) => [said(address ?? path ?? suggestion)],
  'missing-instrument': by('label'),
  'goal-without-follow-up': by('goal'),
  'vague-goal': (_, message) =>
    message === 'vague-goal' ? ['vague-goal.target', 'vague-goal.term'] : [message],
  'citizen-service-number': byWords,
  'personal-data': byWords,
  'small-group': byWords,
  'unused-suppression': ({ checks, until }) => [said(until), ...list(checks)],
  'internal-error': by('check'),
};

const hash = (one: string): string => createHash('sha256').update(one).digest('hex').slice(0, 32);

/** Counts how often it has seen what it is given. */
function counter(): (one: string) => number {
  const seen = new Map<string, number>();
  return (one) => {
    const count = (seen.get(one) ?? 0) + 1;
    seen.set(one, count);
    return count;
  };
}

/**
 * The fingerprints of the findings of a document. They hold the check, the norm and criterion, and the figure, part or
 * subject that it is about; not the place nor, but where a finding is about words, the wording. So a finding keeps them
 * where it moves or what is around it is put otherwise, and another gap has others. Of gaps that are alike the first,
 * second and so on differ.
 */
export function fingerprints(findings: readonly Finding[], text: string): readonly Fingerprints[] {
  const [countGap, countFormer] = [counter(), counter()];
  return findings.map(({ code, name, norm = '', criterion = '', phase = '', range, message, params }) => {
    const words = text.slice(range.start, range.end).replace(/\s+/g, ' ');
    const place = criterion === '' ? [norm, phase] : [norm, criterion];
    const about = subjects[name]?.(params, message, words.normalize()).filter((one) => one !== '') ?? [];
    const gaps = (about.length > 0 ? [...new Set(about)] : ['']).map((one): Gap => {
      const gap = JSON.stringify([code, ...place, one]);
      // Words that should not be there do not come back in a list of what is known.
      return { print: hash(`${gap}#${countGap(gap)}`), about: subjects[name] === byWords ? '' : one };
    });
    const former = JSON.stringify([code, norm, criterion, phase, words]);
    const [first, ...others] = gaps.map(({ print }) => print);
    return {
      whole: others.length === 0 && first !== undefined ? first : hash([first, ...others].join()),
      gaps,
      former: hash(`${former}#${countFormer(former)}`),
    };
  });
}

/** The fingerprint of a finding among those of all files. */
export const inFile = (fingerprint: string, path: string): string => hash(`${path}#${fingerprint}`);
