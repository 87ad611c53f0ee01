import { type Edition, findEdition } from '#core';

/** Where a document says what it is: its title page and what comes right after. */
const head = 4000;

const mark = /keurmerk/gi;

/** How far behind the word "keurmerk" its year can be. */
const reach = 80;

/** How much of an edition's name a text has, in words. */
function shared(text: string, { title }: Edition): number {
  const words = title.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => text.includes(word)).length;
}

/**
 * The edition that a text says it is for, as in "Keurmerk Kortdurende Generalistische GGZ 2024"; undefined where it
 * names none that is known, or several.
 */
export function editionIn(text: string, editions: readonly Edition[]): Edition | undefined {
  const start = text.slice(0, head);
  const byId = editions.filter(({ id }) => start.toLowerCase().includes(id));
  if (byId.length === 1) return byId[0];
  const found = new Set<Edition>();
  for (const { index } of start.matchAll(mark)) {
    const behind =
      start
        .slice(index, index + reach)
        .split(/[.\n]/, 1)[0]
        ?.toLowerCase() ?? '';
    const years = behind.match(/\b20\d\d\b/g) ?? [];
    for (const year of new Set(years)) {
      const ofYear = editions.filter((edition) => String(edition.year) === year);
      const most = Math.max(...ofYear.map((edition) => shared(behind, edition)));
      const best = ofYear.filter((edition) => shared(behind, edition) === most);
      const edition = best.length === 1 ? best[0] : findEdition(best, year);
      if (edition) found.add(edition);
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

const label =
  /^(?:naam )?(?:van )?(?:de |uw |onze )?(?:organisatie|organisatienaam|praktijk|praktijknaam|instelling|zorgaanbieder)(?: ?\([^()]{1,40}\))?$/i;

const longestName = 80;

/** A name, without the marks of Markdown; undefined for what is none, such as something to fill in. */
function nameIn(written: string): string | undefined {
  const name = written.replace(/[*_\\|]/g, '').trim();
  const isName = /^\p{Lu}/u.test(name) && name.length <= longestName && !/[[\]<>…]|\.{2,}|[.!?:] /.test(name);
  return isName ? name.replace(/[.;,]$/, '') : undefined;
}

/** Takes "Organisatie: Praktijk De Linde" or a row of a table apart. */
function labelled(line: string): string | undefined {
  const plain = line
    .replace(/[*_\\]/g, '')
    .replace(/^[-|]\s?/, '')
    .trim();
  const at = plain.search(/[:|\t]/);
  if (at < 0 || !label.test(plain.slice(0, at).trim())) return undefined;
  return nameIn(plain.slice(at + 1));
}

const titled = /^#{1,2} zelfevaluatie (?:van )?(.+)$/i;

/**
 * The organisation that a document names beyond doubt: behind a word such as "Organisatie:" near its start, or in
 * the title "Zelfevaluatie Praktijk De Linde". Undefined where it does not.
 */
export function organisationIn(markdown: string): string | undefined {
  const lines = markdown.slice(0, head).split('\n');
  const names = new Set(lines.flatMap((line) => labelled(line) ?? []));
  if (names.size > 0) return names.size === 1 ? [...names][0] : undefined;
  const title = lines.map((line) => titled.exec(line)?.[1] ?? '').find((rest) => rest !== '') ?? '';
  return /keurmerk|norm|kwaliteit|\d/i.test(title) ? undefined : nameIn(title);
}
