import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountsOf } from '../../core/src/figures/candidates.ts';
import { verdictOn } from '../../core/src/figures/claims.ts';
import { context } from './read-text.ts';

/** The verdicts on all the numbers of a text. */
function verdicts(text: string): readonly string[] {
  const { sentences, claimsOf } = context(text);
  return sentences.flatMap((sentence) =>
    amountsOf(sentence).map((quantity) => verdictOn(claimsOf(sentence), quantity).reason ?? 'own'),
  );
}

const table: readonly (readonly [text: string, ...verdicts: readonly string[]])[] = [
  ['Ons cijfer is 8,4.', 'own'],
  ['Landelijk is het 6%, bij ons 4%.', 'benchmark', 'own'],
  ['Bij ons is het 4% tegenover 6% landelijk.', 'own', 'benchmark'],
  ['Met een 8,4 zitten wij boven het landelijk gemiddelde van 8,1.', 'own', 'benchmark'],
  ['Bij 5% bleef het daarbij (landelijke cijfers).', 'benchmark'],
  ['De wachttijd is 6 weken, de treeknorm 4 weken.', 'own', 'legal-norm'],
  ['Wij streven naar een 8,5.', 'target'],
  ['Ons doel was 8,0; we behaalden een 8,3.', 'target', 'own'],
  ['Een 8 of hoger vinden we goed.', 'threshold'],
  ['Als de wachttijd langer dan 6 weken duurt, bellen we.', 'threshold'],
  ['Loopt het op tot 6 weken, dan bellen we.', 'threshold'],
  ['Het richtsnoer is 540 minuten.', 'guideline'],
  ['De score ging van 4,1 naar 4,4.', 'previous-year', 'own'],
  ['Het jaar daarvoor was dat 5,1%.', 'previous-year'],
  ['Onze cliënt M. gaf een 10.', 'single-client'],
  ['Een effectgrootte van 0,2 geldt als klein.', 'scale-explanation'],
  ['## Landelijke cijfers\n\nDe score is 8,1.', 'benchmark'],
  ['| | Wij | Landelijk |\n|---|---|---|\n| Score | 8,4 | 8,1 |', 'own', 'benchmark'],
  ['| | Score | Doel |\n|---|---|---|\n| Bejegening | 4,8 | 4,9 |', 'own', 'target'],
];

for (const [text, ...expected] of table) {
  test(text.replaceAll('\n', ' '), () => assert.deepEqual(verdicts(text), expected));
}
