import { type Locale, render } from '../messages/render.ts';
import { type Criterion, type Edition, type Norm, phases, type Source } from '../norm/edition.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { describeAsk } from './outline.ts';

// Norm files hold plain text: what they say is escaped as it becomes Markdown.

const heading = (depth: number, text: string): string => `${'#'.repeat(depth)} ${escapeMarkdown(text)}`;

const paragraphs = (text: string): readonly string[] => text.split(/\n[ \t]*\n/).map(escapeMarkdown);

const list = (items: readonly string[]): string =>
  items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');

/** Where the words of a criterion or norm come from: "Titel (uitgever), adres". */
export function sourceText({ title, publisher, url }: Source): string {
  const name = publisher === undefined ? title : `${title} (${publisher})`;
  return [name, ...(url === undefined ? [] : [url])].join(', ');
}

/** The same as Markdown, with an address that can be followed. */
function sourceLink({ url, ...source }: Source): string {
  const text = escapeMarkdown(sourceText(source));
  if (url === undefined) return text;
  return `${text}, ${/[<>]/.test(url) ? escapeMarkdown(url) : `<${url}>`}`;
}

/** The source of the explanation to a criterion, or else that of the criterion itself. */
export function sourceOf(edition: Edition, norm: Norm, { guidance, source }: Criterion): Source | undefined {
  const id = guidance?.source ?? source ?? norm.source;
  return edition.sources.find((one) => one.id === id);
}

function criterionPart(
  edition: Edition,
  norm: Norm,
  criterion: Criterion,
  depth: number,
  locale: Locale,
): readonly string[] {
  const { why, meaning, notRequired, questions = [], suggestions = [] } = criterion.guidance ?? {};
  const part = (title: string, ...text: readonly string[]): readonly string[] => [
    heading(depth + 1, title),
    ...text,
  ];
  const said = (title: string, text: string | undefined): readonly string[] =>
    text === undefined ? [] : part(title, ...paragraphs(text));
  const asks = criterion.asks
    .filter((ask) => ask.kind !== 'figure' || ask.optional !== true)
    .map((ask) => {
      const { message, params } = describeAsk(ask);
      return render(locale, message, params);
    });
  const source = sourceOf(edition, norm, criterion);
  const params = { norm: norm.id, criterion: criterion.number, title: criterion.title };
  return [
    heading(depth, render(locale, 'outline.criterion', params)),
    ...paragraphs(criterion.description),
    ...(asks.length > 0 ? part(render(locale, 'outline.asked'), list(asks)) : []),
    ...said(render(locale, 'outline.why'), why),
    ...said(render(locale, 'outline.meaning'), meaning),
    ...said(render(locale, 'outline.not-required'), notRequired),
    ...(questions.length > 0 ? part(render(locale, 'outline.questions'), list(questions)) : []),
    ...(suggestions.length > 0
      ? part(
          render(locale, 'outline.suggestions'),
          suggestions
            .map(({ title, text }) => `- **${escapeMarkdown(title)}.** ${escapeMarkdown(text)}`)
            .join('\n'),
        )
      : []),
    ...(source ? [render(locale, 'outline.source', { source: sourceLink(source) })] : []),
  ];
}

/** The text of one criterion as Markdown, with what it asks and what helps to answer it. */
export function criterionText(edition: Edition, norm: Norm, criterion: Criterion, locale: Locale): string {
  return `${criterionPart(edition, norm, criterion, 1, locale).join('\n\n')}\n`;
}

/** The text of a norm as Markdown, with all of its criteria. */
export function normText(edition: Edition, norm: Norm, locale: Locale): string {
  const present = phases.filter((phase) => norm.criteria.some((criterion) => criterion.phase === phase));
  const parts = [
    heading(1, render(locale, 'outline.norm', { norm: norm.id, title: norm.title })),
    escapeMarkdown(edition.title),
    ...paragraphs(norm.description),
    ...present.flatMap((phase) => [
      heading(2, render(locale, `phase.${phase}`)),
      ...norm.criteria
        .filter((criterion) => criterion.phase === phase)
        .flatMap((criterion) => criterionPart(edition, norm, criterion, 3, locale)),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}
