import { longestText } from './limits.ts';
import { numberMark, withoutMarks } from './marks.ts';
import type { Mark, Numbering } from './numbering.ts';
import { Refused } from './refusal.ts';
import { isOn, type ParagraphStyle, type Styles } from './styles.ts';
import { type Attributes, escapeXml, openTag, readXml } from './xml.ts';

/** What is read besides the text itself. */
export interface Counts {
  /** Tracked insertions, deletions and moves. */
  changes: number;
  /** How much text there is so far, in UTF-16 units. */
  text: number;
}

/** Not part of the text as it is when all changes are accepted, or of no meaning outside Word. */
const dropped: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  // What stands in for it, for programs that do not know it, is read instead.
  'mc:Choice',
]);

/** Wrappings that the next reader does not know, and would leave out with the text in them. */
const unwrapped: ReadonlySet<string> = new Set([
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'm:oMathPara',
]);

const changes: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** Pictures and shapes that are read as such; a graphic of any other kind, such as a chart, is named only. */
const readGraphics = /\/(?:picture|wordprocessingShape|wordprocessingGroup|wordprocessingCanvas)$/;

/** Lists nest no deeper than this in the next reader. */
const deepestList = 4;

/** What stands in a field of a form that was not filled in, as places to fill in are written here. */
const emptyField = '[invullen]';

/** The numberings that are left: one with bullets, one with numbers. */
const bullets = '1';
const numbers = '2';

const numbering = (id: string, format: string): string => {
  const levels = Array.from(
    { length: deepestList + 1 },
    (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
};

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The definitions of the numberings that are left. */
export const plainNumbering =
  `<w:numbering xmlns:w="${namespace}">${numbering(bullets, 'bullet')}${numbering(numbers, 'decimal')}` +
  [bullets, numbers].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('') +
  '</w:numbering>';

/** No styles: what they say is in the text by then. */
export const plainStyles = `<w:styles xmlns:w="${namespace}"/>`;

/** What a paragraph's own properties say. */
interface Properties {
  style: string | undefined;
  numId: string | undefined;
  level: number | undefined;
  outline: number | undefined;
  /** Whether it runs on into the next paragraph once the changes are accepted. */
  deleted: boolean;
}

interface Paragraph {
  /** Undefined until its properties have been read. */
  style: ParagraphStyle | undefined;
  heading: boolean;
  /** The label that is still to be written before its text. */
  label: string;
  isListed: boolean;
  hasText: boolean;
}

interface RunProperties {
  style: string | undefined;
  bold: boolean | undefined;
  /** Tags that are kept as they are. */
  kept: string;
}

/** A field of a form. */
interface Control {
  /** Whether it still says what is to be filled in, in Word's words or those of the form. */
  showsHint: boolean;
  hinted: boolean;
}

interface Table {
  style: string | undefined;
  firstRow: boolean;
  rows: number;
}

const keptRunProperties: ReadonlySet<string> = new Set(['w:i', 'w:strike', 'w:vertAlign', 'w:rFonts']);

const isFirstRowOn = (attributes: Attributes): boolean => {
  const { 'w:firstRow': named, 'w:val': bits } = attributes;
  return named === undefined ? (Number.parseInt(bits ?? '0', 16) & 0x20) !== 0 : isOn({ 'w:val': named });
};

/**
 * Rewrites a part of a document so that what Word derives from styles, numbering and tracked changes stands in the
 * text itself: headings and lists of one fixed kind, numbers that Markdown lists cannot have as text, bold, header
 * rows, and changes accepted. Everything else stays as it is.
 */
export function normalise(xml: string, styles: Styles, numberingOf: Numbering, counts: Counts): string {
  const out: string[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const controls: Control[] = [];
  /** How many tags deep we are in something that is dropped. */
  let skipped = 0;
  let properties: Properties | undefined;
  /** Whether a run has been opened and its properties are not there yet. */
  const runs: { settled: boolean }[] = [];
  let run: RunProperties | undefined;
  let headerDue = false;
  let inMath = false;
  let inRowProperties = false;
  let listLevel = -1;
  /** Where the label of the paragraph goes that the last ones run on into, since their marks were deleted. */
  let labelPlace: number | undefined;
  let graphicName = '';
  let isUnreadGraphic = false;

  const emit = (text: string): void => void out.push(text);
  const empty = (name: string, value?: string): string =>
    value === undefined ? `<${name}/>` : `<${name} w:val="${escapeXml(value)}"/>`;

  const markOf = (found: Properties, style: ParagraphStyle): Mark | undefined => {
    if (found.deleted) return undefined;
    const tied = found.style === undefined ? undefined : numberingOf.ofStyle(found.style);
    const numId = found.numId ?? style.numId ?? tied?.numId;
    if (numId === undefined || numId === '0') return undefined;
    const level =
      found.level ?? (found.numId === undefined ? (tied?.level ?? style.level) : style.level) ?? 0;
    return numberingOf.next(numId, level);
  };

  /** The label that is still due, as text of its own. */
  const labelRun = (paragraph: Paragraph): string => {
    const { label } = paragraph;
    paragraph.label = '';
    return label === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>`;
  };

  /** Writes the properties of a paragraph in their fixed form. */
  const settle = (paragraph: Paragraph, found: Properties): void => {
    const style = styles.paragraph(found.style);
    const outline = found.outline !== undefined && found.outline <= 8 ? found.outline + 1 : undefined;
    const depth = outline ?? style.heading;
    const mark = markOf(found, style);
    paragraph.style = style;
    paragraph.heading = depth !== undefined || style.role === 'title';
    const tags: string[] = [];
    if (style.role === 'contents') tags.push(empty('w:pStyle', 'Contents'));
    else if (style.role === 'title') tags.push(empty('w:pStyle', 'Title'));
    else if (depth !== undefined) tags.push(empty('w:pStyle', `Heading${Math.min(depth, 6)}`));

    const listed = (id: string): void => {
      const level = Math.min(found.level ?? style.level ?? 0, listLevel + 1, deepestList);
      listLevel = level;
      paragraph.isListed = true;
      tags.push(`<w:numPr>${empty('w:ilvl', String(level))}${empty('w:numId', id)}</w:numPr>`);
    };
    if (paragraph.heading) {
      if (mark && mark.kind !== 'bullet') paragraph.label = `${mark.text} `;
    } else if (mark?.kind === 'bullet') listed(bullets);
    else if (mark?.kind === 'number') {
      listed(numbers);
      paragraph.label = numberMark(mark.number);
    } else if (mark?.kind === 'label') {
      if (mark.lettered) listed(bullets);
      paragraph.label = `${mark.text} `;
    }
    if (found.deleted) tags.push('<w:rPr><w:del/></w:rPr>');
    emit(`<w:pPr>${tags.join('')}</w:pPr>`);
    if (found.deleted) {
      labelPlace ??= out.push('') - 1;
    } else if (labelPlace !== undefined) {
      out[labelPlace] = labelRun(paragraph);
      labelPlace = undefined;
    }
  };
  const noProperties = (): Properties => ({
    style: undefined,
    numId: undefined,
    level: undefined,
    outline: undefined,
    deleted: false,
  });

  const settleRun = (found: RunProperties): void => {
    const paragraph = paragraphs.at(-1);
    const bold = found.bold ?? styles.boldText(found.style) ?? paragraph?.style?.bold ?? false;
    emit(`<w:rPr>${bold && !paragraph?.heading ? '<w:b/>' : ''}${found.kept}</w:rPr>`);
  };

  /** Within the properties of a paragraph. */
  const readProperty = (found: Properties, name: string, attributes: Attributes): void => {
    const value = attributes['w:val'];
    if (name === 'w:pStyle') found.style = value;
    else if (name === 'w:numId') found.numId = value;
    else if (name === 'w:ilvl') found.level = Number(value);
    else if (name === 'w:outlineLvl') found.outline = Number(value);
    else if (name === 'w:del' || name === 'w:moveFrom') found.deleted = true;
  };

  const readRunProperty = (found: RunProperties, name: string, attributes: Attributes): void => {
    if (name === 'w:rStyle') found.style = attributes['w:val'];
    else if (name === 'w:b') found.bold = isOn(attributes);
    else if (name === 'w:dstrike') found.kept += `${openTag('w:strike', attributes)}</w:strike>`;
    else if (keptRunProperties.has(name)) found.kept += `${openTag(name, attributes)}</${name}>`;
  };

  const writeHeaderMark = (name: string): void => {
    headerDue = false;
    if (name !== 'w:trPr') emit('<w:trPr><w:tblHeader/></w:trPr>');
  };

  const open = (name: string, attributes: Attributes): void => {
    if (skipped > 0) {
      skipped++;
      return;
    }
    if (properties) {
      if (/Change$/.test(name)) skipped = 1;
      else readProperty(properties, name, attributes);
      return;
    }
    if (run) {
      if (/Change$/.test(name)) skipped = 1;
      else readRunProperty(run, name, attributes);
      return;
    }
    if (changes.has(name)) counts.changes++;
    if (dropped.has(name) && !(inRowProperties && name === 'w:del')) {
      skipped = 1;
      return;
    }

    const paragraph = paragraphs.at(-1);
    const hostsText = /^(?:w:r|w:hyperlink|w:sdt|m:oMath)$/.test(name) || unwrapped.has(name);
    if (name === 'w:pPr') {
      properties = noProperties();
      return;
    }
    if (paragraph && !paragraph.style) settle(paragraph, noProperties());
    if (paragraph && hostsText) emit(labelRun(paragraph));
    if (name === 'w:rPr') {
      run = { style: undefined, bold: undefined, kept: '' };
      const current = runs.at(-1);
      if (current) current.settled = true;
      return;
    }
    const current = runs.at(-1);
    if (current && !current.settled) {
      current.settled = true;
      settleRun({ style: undefined, bold: undefined, kept: '' });
    }
    if (inMath && name !== 'm:t') return;
    if (headerDue && name !== 'w:tblPrEx') writeHeaderMark(name);

    switch (name) {
      case 'w:p':
        paragraphs.push({ style: undefined, heading: false, label: '', isListed: false, hasText: false });
        break;
      case 'w:r':
        runs.push({ settled: false });
        break;
      case 'm:oMath':
        inMath = true;
        emit('<w:r>');
        return;
      case 'm:t':
        emit('<w:t xml:space="preserve">');
        return;
      case 'w:sdt':
        controls.push({ showsHint: false, hinted: false });
        break;
      case 'w:showingPlcHdr': {
        const control = controls.at(-1);
        if (control) control.showsHint = true;
        break;
      }
      case 'w:tbl':
        tables.push({ style: undefined, firstRow: false, rows: 0 });
        break;
      case 'w:tblStyle': {
        const table = tables.at(-1);
        if (table) table.style = attributes['w:val'];
        break;
      }
      case 'w:tblLook': {
        const table = tables.at(-1);
        if (table) table.firstRow = isFirstRowOn(attributes);
        break;
      }
      case 'w:tr': {
        const table = tables.at(-1);
        if (table) headerDue = table.rows++ === 0 && table.firstRow && styles.setsHeaderOff(table.style);
        break;
      }
      case 'w:trPr':
        inRowProperties = true;
        break;
      case 'w:tblHeader':
        if (!isOn(attributes)) {
          skipped = 1;
          return;
        }
        break;
      case 'w:tc':
        listLevel = -1;
        break;
      case 'wp:docPr': {
        const { descr = '', title = '', name: own = '' } = attributes;
        graphicName = [descr, title, own].find((text) => text.trim() !== '') ?? '';
        emit(openTag(name, { ...attributes, descr: graphicName }));
        return;
      }
      case 'a:graphicData':
        isUnreadGraphic = !readGraphics.test(attributes['uri'] ?? '');
        break;
    }
    if (!unwrapped.has(name)) emit(openTag(name, attributes));
  };

  const close = (name: string): void => {
    if (skipped > 0) {
      skipped--;
      return;
    }
    if (properties) {
      if (name !== 'w:pPr') return;
      const paragraph = paragraphs.at(-1);
      if (paragraph) settle(paragraph, properties);
      properties = undefined;
      return;
    }
    if (run) {
      if (name !== 'w:rPr') return;
      settleRun(run);
      run = undefined;
      return;
    }
    if (inMath && name !== 'm:t' && name !== 'm:oMath') return;
    switch (name) {
      case 'w:p': {
        const paragraph = paragraphs.pop();
        if (paragraph && !paragraph.style) settle(paragraph, noProperties());
        if (paragraph?.hasText && !paragraph.isListed) listLevel = -1;
        break;
      }
      case 'w:r':
        runs.pop();
        break;
      case 'm:oMath':
        inMath = false;
        emit('</w:r>');
        return;
      case 'm:t':
        emit('</w:t>');
        return;
      case 'w:sdt':
        controls.pop();
        break;
      case 'w:tbl':
        tables.pop();
        break;
      case 'w:trPr':
        inRowProperties = false;
        break;
      case 'w:drawing':
        emit(`</${name}>`);
        if (isUnreadGraphic) emit(`<w:t xml:space="preserve">[afbeelding: ${escapeXml(graphicName)}]</w:t>`);
        isUnreadGraphic = false;
        return;
    }
    if (!unwrapped.has(name)) emit(`</${name}>`);
  };

  readXml(xml, {
    open,
    close,
    text: (text) => {
      if (skipped > 0 || properties || run) return;
      counts.text += text.length;
      if (counts.text > longestText) throw new Refused('swollen');
      const paragraph = paragraphs.at(-1);
      if (paragraph && text.trim() !== '') paragraph.hasText = true;
      const control = controls.at(-1);
      if (!control?.showsHint) emit(escapeXml(withoutMarks(text)));
      else if (text.trim() !== '' && !control.hinted) {
        control.hinted = true;
        emit(emptyField);
      }
    },
  });
  return out.join('');
}
