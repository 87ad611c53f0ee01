import type { Link, Passage } from '../document/types.ts';
import type { BoundCriterion, SelfEvaluation } from '../binding/types.ts';
import { compileTerms, findTerm } from '../text/terms.ts';
import { textOf } from './answer-text.ts';
import { malformedAddresses } from './malformed.ts';

/** Whether a link leads to a page of a website, rather than to a mailbox or a place in the document. */
const isWebAddress = ({ url }: Link): boolean =>
  /^https?:|\./i.test(url) && !/^(?:mailto:|tel:|#)/i.test(url) && (!url.includes('@') || url.includes('/'));

/** Words that name a place on a website without its address. */
const pageWords = compileTerms([
  '*pagina*',
  '*tabblad*',
  'menu*',
  '*kopje*',
  'knop*',
  'homepage*',
  'rubriek*',
]);

const path = /(?:^|\s)\/[a-z][\w/-]*/;

const hasAddress = (body: Passage): boolean =>
  body.links.some(isWebAddress) || malformedAddresses(body).some(({ address }) => address !== '');

/** Whether any answer to a norm's criteria gives a web address. */
function normHasAddress(evaluation: SelfEvaluation, { norm }: BoundCriterion): boolean {
  const bound = evaluation.norms.find((one) => one.norm === norm);
  return (bound?.phases ?? [])
    .flatMap(({ criteria }) => criteria)
    .some(({ answers }) => answers.some(({ body }) => hasAddress(body)));
}

/**
 * How the answers to a criterion tell a place on a website: by an `address`, by a `page` of a site whose address
 * stands with another criterion of the norm, by a page whose site is nowhere (`nameless`), or not.
 */
export function websiteOf(
  bound: BoundCriterion,
  evaluation: SelfEvaluation,
): 'address' | 'page' | 'nameless' | 'none' {
  if (bound.answers.some(({ body }) => hasAddress(body))) return 'address';
  const namesPage =
    findTerm(pageWords, textOf(bound).words) !== undefined ||
    bound.answers.some(({ body }) => path.test(body.mask));
  if (!namesPage) return 'none';
  return normHasAddress(evaluation, bound) ? 'page' : 'nameless';
}
