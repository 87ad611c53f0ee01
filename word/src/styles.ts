import { type Attributes, readXml } from './xml.ts';

/** What a paragraph style says of a paragraph, as far as Markdown can show it. */
export interface ParagraphStyle {
  /** 1 to 9 for headings. */
  readonly heading: number | undefined;
  readonly role: 'title' | 'contents' | undefined;
  readonly bold: boolean;
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

/** The styles of a document by their id. */
export interface Styles {
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  /** Whether a character style makes text bold; undefined where it says nothing of that. */
  readonly boldText: (id: string | undefined) => boolean | undefined;
  /** Whether a table style sets the first row off as a header. */
  readonly setsHeaderOff: (id: string | undefined) => boolean;
  /** The numbering that a numbering style stands for. */
  readonly numberingOf: (id: string) => string | undefined;
}

/** A style as it is written; what is not said comes from the style it is based on. */
interface Written {
  readonly type: string;
  name: string;
  basedOn: string | undefined;
  outline: number | undefined;
  bold: boolean | undefined;
  numId: string | undefined;
  level: number | undefined;
  headerRow: boolean;
}

/** Word writes names in English whatever its language; other programs write what their user sees. */
const headingName = /^(?:heading|kop|überschrift|titre) ?([1-9])$/i;
const titleName = /^(?:title|titel)$/i;
const contentsName = /^(?:toc|inhopg|inhoudsopgave|contents|table of contents)(?: ?\d| heading)?$/i;

/** The deepest outline level that is a heading; one below is running text. */
const deepestOutline = 8;

/** Longer chains are circles. */
const longestChain = 20;

/** Whether a property such as `w:b` is on. */
export const isOn = ({ 'w:val': value }: Attributes): boolean => !/^(?:0|false|off|none)$/.test(value ?? '');

function readWritten(xml: string): ReadonlyMap<string, Written> {
  const found = new Map<string, Written>();
  let style: Written | undefined;
  /** What is open between the style and the present tag, such as `w:tblStylePr`. */
  let conditional = false;
  readXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      switch (name) {
        case 'w:style': {
          style = {
            type: attributes['w:type'] ?? '',
            name: '',
            basedOn: undefined,
            outline: undefined,
            bold: undefined,
            numId: undefined,
            level: undefined,
            headerRow: false,
          };
          const key = `${style.type} ${attributes['w:styleId'] ?? ''}`;
          if (!found.has(key)) found.set(key, style);
          break;
        }
        case 'w:tblStylePr':
          conditional = true;
          if (style && attributes['w:type'] === 'firstRow') style.headerRow = true;
          break;
        case 'w:name':
          if (style) style.name = value;
          break;
        case 'w:basedOn':
          if (style) style.basedOn = value;
          break;
        case 'w:outlineLvl':
          if (style) style.outline = Number(value);
          break;
        case 'w:b':
          if (style && !conditional) style.bold = isOn(attributes);
          break;
        case 'w:numId':
          if (style) style.numId = value;
          break;
        case 'w:ilvl':
          if (style) style.level = Number(value);
          break;
      }
    },
    close: (name) => {
      if (name === 'w:style') style = undefined;
      if (name === 'w:tblStylePr') conditional = false;
    },
  });
  return found;
}

/** A style with all that it is based on, nearest first. */
function chainOf(written: ReadonlyMap<string, Written>, type: string, id: string): readonly Written[] {
  const chain: Written[] = [];
  for (let next = written.get(`${type} ${id}`); next; next = written.get(`${type} ${next.basedOn ?? ''}`)) {
    if (chain.length >= longestChain) break;
    chain.push(next);
  }
  return chain;
}

function first<T>(chain: readonly Written[], of: (style: Written) => T | undefined): T | undefined {
  for (const style of chain) {
    const value = of(style);
    if (value !== undefined) return value;
  }
  return undefined;
}

const headingOf = ({ name, outline }: Written): number | undefined => {
  const named = headingName.exec(name)?.[1];
  if (named !== undefined) return Number(named);
  return outline !== undefined && outline <= deepestOutline ? outline + 1 : undefined;
};

function paragraphStyle(chain: readonly Written[]): ParagraphStyle {
  const role = first(chain, ({ name }) =>
    titleName.test(name) ? 'title' : contentsName.test(name) ? 'contents' : undefined,
  );
  // Body text can be based on a heading, and takes back that it is one with an outline level below all headings.
  const isBody = (chain[0]?.outline ?? 0) > deepestOutline;
  return {
    heading: isBody ? undefined : first(chain, headingOf),
    role,
    bold: first(chain, ({ bold }) => bold) ?? false,
    numId: first(chain, ({ numId }) => numId),
    level: first(chain, ({ level }) => level),
  };
}

/** Reads a document's styles; an empty text has none. */
export function readStyles(xml: string): Styles {
  const written = xml === '' ? new Map<string, Written>() : readWritten(xml);
  const known = new Map<string, ParagraphStyle>();
  return {
    paragraph: (id = '') => {
      const found = known.get(id) ?? paragraphStyle(chainOf(written, 'paragraph', id));
      known.set(id, found);
      return found;
    },
    boldText: (id = '') => first(chainOf(written, 'character', id), ({ bold }) => bold),
    setsHeaderOff: (id = '') => chainOf(written, 'table', id).some(({ headerRow }) => headerRow),
    numberingOf: (id) => first(chainOf(written, 'numbering', id), ({ numId }) => numId),
  };
}
