import { amountsOf } from './candidates.ts';
import type { Clauses } from './clauses.ts';
import { followers } from './lexicon/followers.ts';
import { shareWords } from './lexicon/shares.ts';
import type { Quantity } from './quantities.ts';
import type { Sentence } from './sentences.ts';

/** A share of something, as it is told: a percentage, a count, or both. */
export interface Share {
  readonly quantity: Quantity;
  /** Said of a part of what was counted before: "de helft daarvan". */
  readonly ofPart: boolean;
}

const agree = (count: number, whole: number, percent: number): boolean =>
  Math.abs((100 * count) / whole - percent) < 1.5;

/** Whether two shares can be one, told twice: "1 op de 15 (±7 %)", "bijna de helft (46%)". */
const near = (a: Quantity, b: Quantity): boolean =>
  Math.abs((a.percent ?? 0) - (b.percent ?? 0)) < closeShares;
const closeShares = 6;

const isCount = (quantity: Quantity): boolean =>
  quantity.unit === undefined && quantity.value !== undefined && quantity.value % 1 === 0;

/** Whether the number is the whole of which others are parts: "van de 163 intakes", "op 141 trajecten". */
function isWhole(sentence: Sentence, quantity: Quantity): boolean {
  if (!isCount(quantity) || quantity.of !== undefined) return false;
  let at = quantity.at - 1;
  while (shareWords.fillers.has(sentence.tokens[at]?.plain ?? '')) at--;
  const next = sentence.tokens[quantity.to];
  const counted = next?.kind === 'word' && next.plain !== 'en';
  return counted && shareWords.wholes.has(sentence.tokens[at]?.plain ?? '');
}

function saysOfPart(sentence: Sentence, quantity: Quantity): boolean {
  const { tokens } = sentence;
  const behind = tokens[quantity.to];
  const next = tokens[quantity.to + 1];
  if (shareWords.ofPart.has(behind?.plain ?? '')) return true;
  if (behind?.plain === 'van' && shareWords.them.has(next?.plain ?? '')) return true;
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - 3); at--) {
    if (shareWords.ofPart.has(tokens[at]?.plain ?? '')) return true;
    if (/^[,;.:(]$/.test(tokens[at]?.plain ?? '')) return false;
  }
  return false;
}

/** "18 keer bleef het bij een intake" counts; "2 keer per jaar" tells how often. */
const asTimes = ({ tokens }: Sentence, amount: Quantity): Quantity =>
  amount.unit === 'keer' &&
  tokens[amount.from - 1]?.kind !== 'word' &&
  amount.value !== undefined &&
  !shareWords.often.has(tokens[amount.to]?.plain ?? '')
    ? { ...amount, unit: undefined }
    : amount;

/**
 * The counts and percentages of a sentence, with what belongs together made one: "14 van de 132 (10,6%)",
 * "van de 163 intakes kregen er 19 geen vervolg", "drie cliënten (2,6 procent)".
 */
export function sharesOf(sentence: Sentence, clauses: Clauses): readonly Share[] {
  const amounts = amountsOf(sentence)
    .map((amount) => asTimes(sentence, amount))
    .filter(({ unit }) => unit === undefined || unit === '%');
  const used = new Set<Quantity>();
  const whole = amounts.find((amount) => isWhole(sentence, amount));
  const percentages = amounts.filter(({ unit }) => unit === '%').length;
  const shares: Share[] = [];

  for (const [index, amount] of amounts.entries()) {
    if (used.has(amount) || amount === whole) continue;
    let quantity = amount;
    if (
      isCount(amount) &&
      amount.of === undefined &&
      whole?.value !== undefined &&
      (amount.value ?? 0) <= whole.value
    ) {
      const percent = Math.round((1000 * (amount.value ?? 0)) / whole.value) / 10;
      quantity = { ...amount, of: whole.value, percent };
    }
    const inBrackets = (other: Quantity): boolean => clauses.of[other.at]?.parent === clauses.of[amount.at];
    const partner = amounts
      .slice(index + 1)
      .find(
        (other) =>
          !used.has(other) &&
          other !== whole &&
          (inBrackets(other) || clauses.of[other.at]?.parent !== undefined),
      );
    if (partner && isCount(amount) && partner.unit === '%' && partner.value !== undefined) {
      const isBehind = amounts[index + 1] === partner && inBrackets(partner);
      const count = quantity.value ?? 0;
      if (quantity.of !== undefined ? agree(count, quantity.of, partner.value) : isBehind) {
        quantity =
          quantity.of !== undefined
            ? { ...quantity, percent: partner.value }
            : { ...partner, percent: partner.value, approximate: amount.approximate || partner.approximate };
        used.add(partner);
      }
    } else if (partner && amount.unit === '%' && amounts[index + 1] === partner && inBrackets(partner)) {
      if (isCount(partner) && partner.of !== undefined && amount.words) {
        // "twee op de drie cliënten (64 van de 97)"
        quantity = partner;
        used.add(partner);
      } else if (isCount(partner) && (partner.of !== undefined || percentages === 1)) {
        quantity = { ...amount, of: partner.of };
        used.add(partner);
      } else if (
        partner.unit === '%' &&
        sentence.tokens[partner.from - 1]?.plain === '(' &&
        near(amount, partner) &&
        (amount.words || sentence.tokens[amount.to - 1]?.plain !== '%')
      ) {
        // "1 op de 15 (±7 %)"
        quantity = partner;
        used.add(partner);
      }
    }
    shares.push({ quantity, ofPart: saysOfPart(sentence, amount) });
  }
  return shares;
}

/** A bare number that is called a percentage before it, or in the row or column it stands in. */
export function asPercentage(sentence: Sentence, quantity: Quantity): Quantity {
  const { unit, of, value, scaleMax, at } = quantity;
  if (unit !== undefined || of !== undefined || scaleMax !== undefined || value === undefined)
    return quantity;
  const next = sentence.tokens[quantity.to];
  if (next?.kind === 'word' && !followers.has(next.plain)) return quantity;
  const isNamed = ({ plain }: { readonly plain: string }): boolean =>
    shareWords.percentages.some((word) => plain.endsWith(word));
  const names = [...sentence.columnHeads, ...sentence.rowHeads.slice(-1)];
  const named =
    sentence.tokens.slice(0, at).some(isNamed) ||
    names.some(({ tokens }) => tokens.some((token) => isNamed(token) || token.plain === '%'));
  return named ? { ...quantity, unit: '%', percent: value } : quantity;
}
