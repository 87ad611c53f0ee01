import { amountsOf, candidate, nought, type Candidate } from '../candidates.ts';
import { clauseSays, mentionsIn, verdictOn } from '../claims.ts';
import type { Clauses } from '../clauses.ts';
import { namesOf, type Context } from '../context.ts';
import { shareWords } from '../lexicon/shares.ts';
import { countedNouns } from '../lexicon/units.ts';
import type { Quantity } from '../quantities.ts';
import { givesOutcome, precedingOf, type Sentence } from '../sentences.ts';
import { asPercentage, sharesOf, type Share } from '../shares.ts';
import { subjectOf } from '../subjects.ts';
import { type Concept, longestWords, type Spec, type Word } from '../spec.ts';
import type { RejectionReason } from '../types.ts';

/** Whether a later number of the sentence stands with the subject in its own clause: "188 kwamen; 17 intakes kregen geen vervolg". */
function isToldLater(
  clauses: Clauses,
  mentions: readonly Word[],
  shares: readonly Share[],
  { at }: Quantity,
): boolean {
  const first = mentions.find(({ concept }) => concept === 'topic');
  return (
    first !== undefined &&
    first.from > at &&
    shares.some(({ quantity }) => quantity.at > at && clauses.of[quantity.at] === clauses.of[first.from])
  );
}

const mostPercent = 100;

/** Reads a figure that is one share or count of a whole, such as that of the clients who came back. */
export function readShares(context: Context, { label, find }: Spec): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const sentence of context.sentences) {
    if (sentence.kind === 'heading') continue;
    const mentions = find(sentence.tokens);
    if (amountsOf(sentence).length === 0 && !mentions.some(({ concept }) => concept === 'nought')) continue;
    const has = (concept: Concept): boolean => mentions.some((mention) => mention.concept === concept);
    const named = namesOf(sentence).some((name) =>
      find(name.tokens).some(({ concept }) => concept === 'topic'),
    );
    const continued = continues(sentence, find);
    if (!has('topic') && !has('inverse') && !named && !continued) continue;

    const { clauses } = context.claimsOf(sentence);
    const topical = polar(longestWords(mentions.filter(({ concept }) => labelling.has(concept))));
    const shares = sharesOf(sentence, clauses);
    const sum = shares.find(({ quantity }) => isSum(sentence, quantity))?.quantity;
    let found = 0;
    let before: Concept | undefined;
    for (const { quantity: told, ofPart } of shares) {
      const quantity = asPercentage(sentence, told);
      if (!isShare(quantity) || isNone(sentence, quantity)) continue;
      const turnedTo = turned(sentence, clauses, topical, quantity, before);
      const word = turnedTo ? undefined : subjectOf(clauses, topical, quantity);
      const subject = turnedTo ?? word?.concept;
      before = subject;
      const isPart = sum !== undefined && sum !== told;
      const reason = ((): RejectionReason | undefined => {
        if (isPart) return 'part-of-total';
        if (has('sentence')) return 'other-subject';
        const verdict = verdictOn(context.claimsOf(sentence), quantity);
        if (verdict.reason) return verdict.reason;
        if (subject === 'inverse') return 'inverse';
        if (subject === undefined && !has('topic') && !named && !continued) return 'other-subject';
        if (subject === undefined && countsThings(sentence, quantity)) return 'other-subject';
        if (strays(sentence, quantity, topical)) return 'other-subject';
        // "kwamen er 6 terug (4,1%)": what is said around the brackets is said of the number in them.
        const around = clauses.of[quantity.at]?.parent;
        const ownSubject =
          turnedTo === 'topic' ||
          clauseSays(clauses, topical, quantity.at, 'topic') ||
          (around !== undefined &&
            mentionsIn(clauses, topical, around).some(({ concept }) => concept === 'topic'));
        if (word?.concept === 'other') return word.reason;
        if (ofPart && (found > 0 || !ownSubject)) return 'other-subject';
        if (!ownSubject && isToldLater(clauses, mentions, shares, quantity)) return 'other-subject';
        return undefined;
      })();
      const dated = sentence.periods().length > 1;
      const breakdown = found > 0 && !dated && reason === undefined;
      candidates.push(candidate(label, sentence, quantity, breakdown ? 'other-subject' : reason));
      if (reason === undefined) found++;
    }
    if (found === 0 && !has('unknown') && !has('sentence') && has('topic')) {
      const none = mentions.find(({ concept }) => concept === 'nought');
      if (none) {
        const quantity = nought(sentence, none.from, none.to, undefined);
        const { reason } = verdictOn(context.claimsOf(sentence), quantity);
        // "Niet één cliënt kwam terug" is of all of them.
        candidates.push(
          candidate(label, sentence, quantity, reason === 'single-client' ? undefined : reason),
        );
      }
    }
  }
  return candidates;
}

const labelling: ReadonlySet<Concept> = new Set(['topic', 'inverse', 'other']);

/** Mentions of the figure and of its inverse, with what is denied turned round. */
function polar(mentions: readonly Word[]): readonly Word[] {
  return mentions.map((mention) => {
    if (mention.denied !== true || mention.concept === 'other') return mention;
    return { ...mention, concept: mention.concept === 'topic' ? 'inverse' : 'topic' };
  });
}

const adverbs: ReadonlySet<string> = new Set(['dus', 'ook', 'helaas', 'daarentegen', 'nog']);

/** "88% startte, 12% niet": what is said of a number by turning round what was said of the one before. */
function turned(
  { tokens }: Sentence,
  clauses: Clauses,
  topical: readonly Word[],
  { at, to }: Quantity,
  before: Concept | undefined,
): Concept | undefined {
  if (before !== 'topic' && before !== 'inverse') return undefined;
  const own = clauses.of[at];
  if (topical.some(({ from }) => clauses.of[from] === own)) return undefined;
  const next = adverbs.has(tokens[to]?.plain ?? '') ? to + 1 : to;
  const word = tokens[next]?.plain ?? '';
  if (word !== 'niet' && word !== 'wel') return undefined;
  return before === 'topic' ? 'inverse' : 'topic';
}

/** Whether a bare count is of things and not of people or cases: "in 2 werkgroepen", "38 afsluitingen". */
function countsThings({ tokens }: Sentence, { unit, of, to }: Quantity): boolean {
  const next = tokens[to];
  if (unit !== undefined || of !== undefined || next?.kind !== 'word') return false;
  const word = next.plain;
  return (
    /(?:en|s)$/.test(word) &&
    word.length >= 5 &&
    !countedNouns.has(word) &&
    !/(?:d|t)en$/.test(word) &&
    !shareWords.verbs.has(word)
  );
}

/** Whether a count of things stands behind a preposition, whatever the sentence is about. */
function strays(sentence: Sentence, quantity: Quantity, topical: readonly Word[]): boolean {
  const before = sentence.tokens[quantity.from - 1]?.plain ?? '';
  const names = topical.some(({ from }) => from === quantity.to);
  return !names && shareWords.placing.has(before) && countsThings(sentence, quantity);
}

/** Whether the sentence goes on about the subject of the one before: "In 2024 was dat 4%." */
function continues(sentence: Sentence, find: Spec['find']): boolean {
  for (const look of precedingOf(sentence)) {
    if (find(look.tokens).some(({ concept }) => concept === 'topic')) return true;
    if (look.quantities().length > 0 && !givesOutcome(sentence)) return false;
  }
  return false;
}

/** "…, samen 17 intakes": what the numbers before it add up to. */
const isSum = ({ tokens }: Sentence, { from }: Quantity): boolean =>
  shareWords.sums.has(tokens[from - 1]?.plain ?? '') && from > 1;

/** "Niet één cliënt": no count of one. */
const isNone = ({ tokens }: Sentence, { words, value, from }: Quantity): boolean =>
  words && value === 1 && tokens[from - 1]?.plain === 'niet';

function isShare(quantity: Quantity): boolean {
  if (quantity.unit === '%') return (quantity.value ?? quantity.high ?? 0) <= mostPercent;
  const value = quantity.value;
  return value !== undefined && value % 1 === 0 && quantity.scaleMax === undefined;
}
