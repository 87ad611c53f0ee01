import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const wp = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const pic = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const m = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const namespaces = `xmlns:w="${w}" xmlns:r="${r}" xmlns:a="${a}" xmlns:wp="${wp}" xmlns:pic="${pic}" xmlns:m="${m}"`;

const root = (name: string, content: string): Uint8Array =>
  strToU8(`<?xml version="1.0"?>\n<w:${name} ${namespaces}>${content}</w:${name}>`);

/** The XML within the parts of a Word file. */
export interface WordSource {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  /** Addresses of links and pictures by their id. */
  readonly targets?: Readonly<Record<string, string>>;
}

/** A Word file with exactly this XML. */
export function wordFile({ body, targets = {}, ...parts }: WordSource): Uint8Array {
  const relations = Object.entries(targets).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${r}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zipSync({
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${package_}">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [`word/${name}.xml`, root(name, content)]),
    ),
  });
}

/** A run of text; `properties` is the XML within its `w:rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of text or of runs; `properties` is the XML within its `w:pPr`. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;

export const styled = (style: string, text: string): string =>
  paragraph(text, `<w:pStyle w:val="${style}"/>`);

/** A paragraph style; `content` is the XML within it. */
export const style = (id: string, name: string, content = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;

/** A paragraph that Word numbers. */
export const numbered = (text: string, level = 0, numId = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

/** The numbering with id 1: for each level its format and label. */
export const numbering = (...levels: readonly (readonly [format: string, label: string])[]): string =>
  `<w:abstractNum w:abstractNumId="0">${levels
    .map(
      ([format, label], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** A table of cells, each the XML of its paragraphs or a text; `properties` is the XML within `w:tblPr`. */
export const table = (rows: readonly (readonly string[])[], properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tableCell(cell))).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** A cell; `properties` is the XML within its `w:tcPr`. */
export const tableCell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
