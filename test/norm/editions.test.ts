import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { evaluate } from '../../core/src/evaluate.ts';
import { wholeSkeleton } from '../../core/src/authoring/skeleton.ts';
import { templateText } from '../../core/src/authoring/template.ts';
import { builtinEditions } from '../../core/src/norm/builtin.generated.ts';
import type { Ask, Criterion, Edition, Norm } from '../../core/src/norm/edition.ts';
import { loadEdition } from '../../core/src/norm/load.ts';
import { trustEdition } from '../../core/src/norm/trust.ts';
import { compileTerms, findTerm } from '../../core/src/text/terms.ts';
import { similarity, wordsOf } from '../../core/src/text/words.ts';

const editions = builtinEditions.map(trustEdition);

interface Labelled {
  readonly name: string;
  readonly norm: Norm;
  readonly criterion: Criterion;
  readonly labels: readonly string[];
}

const labelled = (edition: Edition): readonly Labelled[] =>
  edition.norms.flatMap((norm) =>
    norm.criteria.map((criterion) => ({
      name: `${norm.id}.${criterion.number}`,
      norm,
      criterion,
      labels: [criterion.title, ...criterion.aliases],
    })),
  );

const termsOf = (ask: Ask): readonly string[] => {
  switch (ask.kind) {
    case 'topics':
      return ask.topics.flatMap((topic) => topic.terms);
    case 'goal':
    case 'improvement':
    case 'subject':
      return ask.terms;
    case 'figure':
      return [...ask.labels, ...ask.satisfiedBy, ...ask.parts.flatMap((part) => part.terms ?? [])];
    default:
      return [];
  }
};

const finds = (terms: readonly string[], text: string): boolean =>
  findTerm(compileTerms(terms), wordsOf(text)) !== undefined;

for (const [index, edition] of editions.entries()) {
  suite(edition.id, () => {
    test('is what loading with validation gives', () => {
      assert.deepEqual(loadEdition(builtinEditions[index]), { edition });
    });

    test('names its schema, for help in the editor', () => {
      assert.equal(edition.$schema, './edition.schema.json');
    });

    test('has for each criterion a description, a phase, something it asks and a source', () => {
      const known = new Map(edition.sources.map((source) => [source.id, source]));
      for (const { name, norm, criterion } of labelled(edition)) {
        assert.ok(wordsOf(criterion.description).length >= 5, name);
        assert.ok(['plan', 'do', 'check', 'act'].includes(criterion.phase), name);
        assert.ok(criterion.asks.length > 0, name);
        assert.ok(known.has(criterion.source ?? norm.source), name);
        if (criterion.guidance) assert.ok(known.has(criterion.guidance.source ?? ''), name);
      }
    });

    test('says what is not known of it, where it is not complete', () => {
      assert.equal(edition.notes !== undefined, edition.status === 'partial');
      const hasGaps = edition.norms.some(({ partial }) => partial === true);
      assert.ok(!hasGaps || edition.status === 'partial');
    });

    test('names as earlier places only those that there are', () => {
      for (const norm of edition.norms) {
        for (const { edition: id, norm: before, criterion } of [norm, ...norm.criteria].flatMap(
          (one) => one.previous,
        )) {
          const place = editions.find((one) => one.id === id)?.norms.find((one) => one.id === before);
          assert.ok(place, `${id} ${before}`);
          if (criterion === undefined) continue;
          assert.ok(
            place.criteria.some(({ number }) => number === criterion),
            `${id} ${before}.${criterion}`,
          );
        }
      }
    });

    test('has a skeleton in which every criterion is found once', () => {
      const text = templateText(wholeSkeleton(edition, { organisation: 'De Linde' }));
      const { criteria } = evaluate(text, { editions, today: '2025-01-01', rethrow: true });
      for (const { norm, criterion, bound } of criteria) {
        assert.equal(bound.answers.length, 1, `${norm}.${criterion}`);
      }
    });

    test('has guidance in sentences, and questions that are questions', () => {
      for (const { name, criterion } of labelled(edition)) {
        const { why, meaning, notRequired, questions = [], suggestions = [] } = criterion.guidance ?? {};
        const texts = [why, meaning, notRequired, ...suggestions.map(({ text }) => text)];
        for (const text of texts.filter((one) => one !== undefined)) {
          assert.match(text, /^(?:[\dA-Z]|e[A-Z]).*[.?]$/, name);
          assert.doesNotMatch(text, / {2}|--|\.\.|'/, name);
        }
        for (const question of questions) assert.match(question, /^[A-Z].*\?$/, name);
      }
    });

    test('has a title of its own for each criterion, short enough for a heading', () => {
      for (const norm of edition.norms) {
        const titles = norm.criteria.map((criterion) => criterion.title);
        assert.deepEqual([...new Set(titles)], titles);
        for (const title of titles) {
          assert.ok(wordsOf(title).length >= 2 && wordsOf(title).length <= 5, title);
        }
      }
    });

    test('asks an explanation for each criterion, and each other thing once', () => {
      for (const { name, criterion } of labelled(edition)) {
        const kinds = criterion.asks.map((ask) => (ask.kind === 'figure' ? ask.figure : ask.kind));
        assert.equal(kinds[0], 'explanation', name);
        assert.deepEqual([...new Set(kinds)], kinds, name);
      }
    });

    test('goes through the phases in their order', () => {
      const order = ['plan', 'do', 'check', 'act'];
      for (const norm of edition.norms) {
        const phases = norm.criteria.map((criterion) => order.indexOf(criterion.phase));
        assert.deepEqual(
          phases,
          phases.toSorted((a, b) => a - b),
        );
      }
    });

    test('has no title or alias that could as well be that of another criterion', () => {
      const all = labelled(edition);
      for (const own of all) {
        for (const label of own.labels) {
          for (const other of all.filter((one) => one !== own)) {
            const nearest = Math.max(...other.labels.map((one) => similarity(label, one)));
            assert.ok(nearest < 0.8, `${own.name} "${label}" is like ${other.name}: ${nearest}`);
          }
        }
      }
    });

    test('has no alias twice', () => {
      for (const { name, labels } of labelled(edition)) {
        assert.deepEqual(
          [...new Set(labels.map((label) => label.toLowerCase()))].length,
          labels.length,
          name,
        );
      }
    });

    test('has no criterion that goes by the title of a norm', () => {
      for (const { name, labels } of labelled(edition)) {
        for (const norm of edition.norms) {
          for (const label of labels) assert.ok(similarity(label, norm.title) < 0.9, `${name} "${label}"`);
        }
      }
    });

    test('has terms that are words, each of them once and of use', () => {
      for (const { name, criterion } of labelled(edition)) {
        for (const ask of criterion.asks) {
          for (const term of termsOf(ask)) {
            assert.ok(finds([term], term.replaceAll('*', '')), `${name}: "${term}" does not find itself`);
          }
          const lists =
            ask.kind === 'topics'
              ? ask.topics.map((topic) => topic.terms)
              : 'terms' in ask
                ? [ask.terms]
                : [];
          for (const list of lists) assert.deepEqual([...new Set(list)], list, name);
        }
      }
    });

    test('finds a topic by its own label', () => {
      for (const { name, criterion } of labelled(edition)) {
        for (const ask of criterion.asks) {
          if (ask.kind !== 'topics') continue;
          for (const topic of ask.topics) assert.ok(finds(topic.terms, topic.label), `${name} ${topic.id}`);
        }
      }
    });

    test('speaks to people, in sentences', () => {
      for (const norm of edition.norms) {
        for (const { description } of [norm, ...norm.criteria]) {
          assert.match(description, /^[A-Z].*\.$/);
          assert.doesNotMatch(description, / {2}|--|\.\.|'/);
        }
      }
    });
  });
}
