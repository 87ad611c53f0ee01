import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bind } from '../../core/src/figures/binding.ts';
import { amountsOf } from '../../core/src/figures/candidates.ts';
import { compileFinder } from '../../core/src/figures/terms.ts';
import { context } from './read-text.ts';

const find = compileFinder({ b: 'bejegening', s: 'samen beslissen', u: 'uitvoering' });

function bound(text: string): string {
  const { sentences, claimsOf } = context(text);
  return sentences
    .flatMap((sentence) => {
      const values = amountsOf(sentence);
      const items = values.map(({ at, to }) => ({ from: at, to }));
      const keys = bind(sentence.tokens, claimsOf(sentence).clauses, find(sentence.tokens), items);
      return values.map(
        ({ value }, index) => `${keys[index]?.map(({ concept }) => concept).join('+')}=${value}`,
      );
    })
    .join(' ');
}

const table: Readonly<Record<string, string>> = {
  'Bejegening 4,8, samen beslissen 4,6 en uitvoering 4,5.': 'b=4.8 s=4.6 u=4.5',
  'Een 4,8 voor bejegening, een 4,6 voor samen beslissen.': 'b=4.8 s=4.6',
  'Bejegening, samen beslissen en uitvoering: 4,8, 4,6 en 4,5.': 'b=4.8 s=4.6 u=4.5',
  'Bejegening en samen beslissen scoren beide 4,7, uitvoering 4,5.': 'b+s=4.7 u=4.5',
  'Bejegening (4,8) en uitvoering (4,5).': 'b=4.8 u=4.5',
  'Wij scoren 4,8.': '=4.8',
};

for (const [text, expected] of Object.entries(table)) test(text, () => assert.equal(bound(text), expected));
