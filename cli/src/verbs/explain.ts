import { checkPage, checks, type Edition, type Locale, nearestName } from '#core';
import type { Arguments } from '../args.ts';
import { settle } from '../configuration.ts';
import type { Context } from '../context.ts';
import { meantEdition } from '../editions.ts';
import type { ExitCode } from '../io.ts';
import { criterionText, normText, viewOf } from '../output/edition.ts';
import { write } from '../output/write.ts';
import { pageOf } from '../pages.ts';
import { type Problem, problem, Refusal } from '../problem.ts';

/** The part of a page that is in a language: all of it in Dutch, one section in English. */
function inLanguage(page: string, locale: Locale): string {
  if (locale === 'nl') return page;
  const [title = ''] = page.split('\n');
  const section = page.split(/^## /m).find((part) => part.startsWith('In English')) ?? '';
  return `${title}\n\n${section.split('\n').slice(1).join('\n').trim()}\n`;
}

function checkText(word: string, { locale, say }: Context): string | undefined {
  const wanted = word.toLowerCase();
  const check = checks.find(({ code, name }) => code.toLowerCase() === wanted || name === wanted);
  if (!check) return undefined;
  const page = pageOf(check.code);
  return page === undefined
    ? `${check.code} ${check.name}\n${say('cli.explain.no-page', { page: checkPage(check.code) })}\n`
    : inLanguage(page, locale);
}

function placeText(word: string, edition: Edition, context: Context): string | undefined {
  const [id = '', number] = word.toLowerCase().split('.');
  const norm = edition.norms.find((one) => one.id === id);
  const view = viewOf(context);
  if (!norm || number === undefined) return norm && normText(edition, norm, view);
  const criterion = norm.criteria.find((one) => String(one.number) === number);
  return criterion && criterionText(edition, norm, criterion, view);
}

/** Only names of checks are guessed at: a wrong digit in a code or number leads to something else altogether. */
function unknown(word: string, edition: Edition): Problem {
  const params = { word, edition: edition.id };
  const nearest = nearestName(
    checks.map(({ name }) => name),
    word.toLowerCase(),
  );
  return nearest === undefined
    ? problem('cli.explain.unknown', params)
    : problem('cli.explain.unknown.nearest', { ...params, nearest });
}

/** Explains a check by its code or name, or a norm or criterion of an edition. */
export async function explain({ values, operands }: Arguments<'explain'>, given: Context): Promise<ExitCode> {
  const { io } = given;
  const [word = ''] = operands;
  const { context, ...known } = await settle(undefined, values, given);
  const edition = meantEdition(known);
  const text = checkText(word, context) ?? placeText(word, edition, context);
  if (text === undefined) throw new Refusal(unknown(word, edition));
  await write(io.stdout, text);
  return 0;
}
