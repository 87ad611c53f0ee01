import { shift } from '../text/range.ts';
import { reportWithin } from './reports.ts';
import { type Sentence, sentencesWith } from './sentences.ts';
import type { Check } from './types.ts';

/** Nine digits, in groups or not, that are no part of a longer number, a code or an amount. */
const nineDigits =
  /(?<![\p{L}\d+-])(?<!\d[.,/ ])(?<!€ ?)(?:\d{9}|\d{4}([. ])\d{2}\1\d{3}|\d{3}([. ])\d{3}\2\d{3})(?![\p{L}\d]|[.,/ -]\d)/gu;

const sentencesWithNumber = sentencesWith(nineDigits);

/** How a citizen service number is called. */
const ownName = /bsn|burgerservice|sofi-?nummer|sociaal-fiscaal/i;

/** What else a number of nine digits can be, where it is said so. */
const otherName =
  /kvk|kamer van koophandel|agb|vektis|\bbig\b|tel(?:\.|\b|efoon)|mobiel|fax|iban|rekening|btw|rsin|fiscaal|factu|order|dossier|polis|klant|lidmaatschap|registratie|referentie|zaaknummer|cli[eë]ntnummer|pati[eë]ntnummer|isbn|€|euro/i;

/** So many characters before a number can hold its name, and so many behind it. */
const before = 40;
const behind = 16;

/** Whether nine digits satisfy the eleven test: 9, 8, … 2 times the digits, minus the last, divides by 11. */
export function passesElevenTest(digits: string): boolean {
  const sum = Array.from(digits, Number).reduce(
    (total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index),
    0,
  );
  return Number(digits) > 0 && sum % 11 === 0;
}

function isNamedOtherwise({ text }: Sentence, start: number, end: number): boolean {
  const ahead = text.slice(Math.max(0, start - before), start);
  if (ownName.test(ahead)) return false;
  return otherName.test(ahead) || otherName.test(text.slice(end, end + behind));
}

/** A number that passes the test for citizen service numbers: that of a client has no place in a self-evaluation. */
export const citizenServiceNumber: Check = {
  code: 'ZE701',
  name: 'citizen-service-number',
  severity: 'warning',
  *run({ document, evaluation }) {
    for (const section of document.sections) {
      for (const sentence of sentencesWithNumber(section)) {
        for (const { 0: number, index } of sentence.text.matchAll(nineDigits)) {
          const end = index + number.length;
          if (!passesElevenTest(number.replace(/\D/g, '')) || isNamedOtherwise(sentence, index, end))
            continue;
          const range = shift({ start: index, end }, section.start + sentence.start);
          yield reportWithin(evaluation, range, 'citizen-service-number', 'citizen-service-number.elsewhere');
        }
      }
    }
  },
};
