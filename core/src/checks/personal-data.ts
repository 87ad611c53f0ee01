import type { Document, Link } from '../document/types.ts';
import type { MessageKey } from '../messages/render.ts';
import { type Range, shift } from '../text/range.ts';
import { fold } from '../text/words.ts';
import { clientStory, oneClient, ownContact, professional, sharedMailbox } from './persons.ts';
import { reportWithin } from './reports.ts';
import { type Sentence, sentencesIn, sentencesWith } from './sentences.ts';
import type { Check } from './types.ts';

type Kind = 'mail' | 'phone' | 'birth-date' | 'name';

/** Words in a sentence that identify a client; the range counts from the start of the sentence. */
interface Found {
  readonly kind: Kind;
  readonly range: Range;
}

const phone = /(?<![\d+.,/-])(?:\+31|0031|0)(?: ?\(0\))?[ -]?[1-9](?:[ -]?\d){8}(?!\d)/gu;

const birthDate =
  /(?<!\p{L})(?:geboren(?: op)?|geb\.?|geboortedatum)[: ]{1,2}(?<part>\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/. ](?:19|20)?\d{2})(?!\d)/giu;

/** "Mevrouw" and the like with a surname; initials alone are no name. */
const addressed =
  /(?<!\p{L})(?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Mm]eneer|[Dd]e heer|[Dd]hr\.?) (?<part>(?:\p{Lu}\.){0,4} ?(?:(?:van|Van|de|De|den|der|ten|ter|el|al) ){0,2}\p{Lu}\p{Ll}{2,30})/gu;

/** The same with an initial for a surname: enough to know that a sentence is about one person. */
const initialled = /(?<!\p{L})(?:mevrouw|mevr\.?|mw\.?|meneer|de heer|dhr\.?) \p{Lu}(?!\p{L})/iu;

/** "Cliënt" with a first name and a surname, or with one of them and an age. */
const clientNamed =
  /(?<![\p{L}-])(?:[Cc]li[eë]nte?|[Pp]ati[eë]nte?),? (?<part>\p{Lu}\p{Ll}{1,20}(?:(?: (?:van|de|den|der|ten|ter|el|al)){0,3} \p{Lu}\p{Ll}{2,30}|(?=,? \(?\d{2} jaar)))/gu;

/** A first name and a surname with "cliënt" behind it. */
const namedClient =
  /(?<![\p{L}-])(?<part>\p{Lu}\p{Ll}{1,20}(?: (?:van|de|den|der|ten|ter|el|al)){0,3} \p{Lu}\p{Ll}{2,30}) ?[,(] ?(?:onze |een )?(?:cli[eë]nte?|pati[eë]nte?) (?:bij|van|sinds|uit|op)(?!\p{L})/gu;

/** Sentences that can hold something, mail addresses aside: those are links. */
const sentencesToRead = sentencesWith(phone, birthDate, addressed, clientNamed, namedClient);

/** Behind or before a name, that its bearer is a client. */
const isClientBehind = /^,? ?\(?(?:een |onze )?(?:oud-|ex-)?(?:cli[eë]nte?|pati[eë]nte?)(?![\p{L}-])/iu;
const isClientBefore = /(?<![\p{L}-])(?:cli[eë]nte?|pati[eë]nte?)[,:]? $/iu;

/** Words before a name that make its bearer somebody whom a client goes to. */
const goesTo = /(?<!\p{L})(?:bij|naar|door|aan|via|van|met) $/iu;

/** The whole match, or the part of it that is named. */
function rangeOf({ 0: whole, groups, index }: RegExpExecArray): Range {
  const part = groups?.['part'] ?? whole;
  const start = index + whole.indexOf(part);
  return { start, end: start + part.length };
}

function namesIn({ text }: Sentence): readonly Range[] {
  const isAboutOthers = professional.test(text) || oneClient.test(text) || /cli[eë]nten/i.test(text);
  const byAddress = [...text.matchAll(addressed)]
    .filter(({ 0: whole, index }) => {
      const [head, tail] = [text.slice(0, index), text.slice(index + whole.length)];
      const isCertain = isClientBehind.test(tail) || isClientBefore.test(head);
      return isCertain || (!isAboutOthers && clientStory.test(tail) && !goesTo.test(head));
    })
    .map((match) => rangeOf(match));
  const byWord = [...text.matchAll(clientNamed)]
    .filter(({ 0: whole, index }) => {
      // "De cliënt Zorgkaart Nederland": without a "van" or the like, what follows need not be a name.
      const isPlain = !/ \p{Ll}/u.test(whole.replace(/^\p{L}+,? /u, ''));
      return !(
        isPlain && /(?<!\p{L})(?:de|een|elke|iedere|per|onze|als|die|welke) $/iu.test(text.slice(0, index))
      );
    })
    .map((match) => rangeOf(match));
  const found = [...byAddress, ...byWord, ...[...text.matchAll(namedClient)].map((match) => rangeOf(match))];
  return found.filter(
    (one, index) => !found.slice(0, index).some(({ start, end }) => start < one.end && one.start < end),
  );
}

/** Whether mail addresses and telephone numbers in a sentence are those of a client. */
function isAboutClient(sentence: Sentence, names: readonly Range[]): boolean {
  const { text } = sentence;
  if (
    names.length > 0 ||
    (oneClient.test(text) && (initialled.test(text) || /(?<!\p{L})bsn(?!\p{L})/iu.test(text)))
  )
    return true;
  return oneClient.test(text) && !professional.test(text) && !ownContact.test(text);
}

const hostOf = (url: string): string | undefined =>
  /^(?:https?:\/\/)?(?:www\.)?([a-z\d-]+(?:\.[a-z\d-]+)+)/i.exec(url)?.[1]?.toLowerCase();

/** The hosts of the websites that a document refers to: a mailbox there belongs to an organisation. */
const hostsIn = ({ sections }: Document): ReadonlySet<string> =>
  new Set(
    sections.flatMap(({ links }) =>
      links.flatMap(({ url }) => (url.includes('@') ? [] : (hostOf(url) ?? []))),
    ),
  );

function isShared(address: string, document: Document, hosts: ReadonlySet<string>): boolean {
  const [box = '', host = ''] = address.toLowerCase().split('@');
  const [name = ''] = host.split('.');
  const organisation = fold(document.frontMatter?.fields.organisatie?.value ?? '').replace(/\W/g, '');
  return (
    sharedMailbox.test(box) ||
    [...hosts].some((one) => host === one || host.endsWith(`.${one}`)) ||
    (name.length > 3 && organisation.includes(fold(name)))
  );
}

const mailAddress = ({ url }: Link): string | undefined => /^(?:mailto:)?([^@/?]+@[^@/?]+)/i.exec(url)?.[1];

/** What identifies a client in a sentence, in any order. */
function foundIn(sentence: Sentence, mails: readonly Range[]): readonly Found[] {
  const { text } = sentence;
  const names = namesIn(sentence);
  const found: Found[] = names.map((range) => ({ kind: 'name', range }));
  if (oneClient.test(text) || names.length > 0 || !professional.test(text)) {
    const dates = [...text.matchAll(birthDate)].map((match) => rangeOf(match));
    found.push(...dates.map((range): Found => ({ kind: 'birth-date', range })));
  }
  const phones = [...text.matchAll(phone)];
  if ((phones.length > 0 || mails.length > 0) && isAboutClient(sentence, names)) {
    for (const match of phones) found.push({ kind: 'phone', range: rangeOf(match) });
    for (const range of mails) found.push({ kind: 'mail', range: shift(range, -sentence.start) });
  }
  return found;
}

/** Names, birth dates, mail addresses and telephone numbers, where it is certain that they are those of a client. */
export const personalData: Check = {
  code: 'ZE702',
  name: 'personal-data',
  severity: 'warning',
  *run({ document, evaluation }) {
    const hosts = hostsIn(document);
    for (const section of document.sections) {
      const mails = section.links
        .filter((link) => {
          const address = mailAddress(link);
          return address !== undefined && !isShared(address, document, hosts);
        })
        .map(({ range }) => range);
      for (const sentence of mails.length > 0 ? sentencesIn(section) : sentencesToRead(section)) {
        const within = mails.filter(({ start }) => sentence.start <= start && start < sentence.end);
        for (const { kind, range } of foundIn(sentence, within)) {
          const what = { message: `personal-data.${kind}` satisfies MessageKey } as const;
          yield reportWithin(
            evaluation,
            shift(range, section.start + sentence.start),
            'personal-data',
            'personal-data.elsewhere',
            { what },
          );
        }
      }
    }
  },
};
