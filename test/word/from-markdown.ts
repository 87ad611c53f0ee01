import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { List, Paragraph as MarkdownParagraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

function tables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

interface Marks {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

function runs(nodes: readonly PhrasingContent[], marks: Marks = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [new TextRun({ text: node.value.replaceAll('\n', ' '), ...marks })];
      case 'strong':
        return runs(node.children, { ...marks, bold: true });
      case 'emphasis':
        return runs(node.children, { ...marks, italics: true });
      case 'link':
        return [new ExternalHyperlink({ link: node.url, children: runs(node.children, marks) })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'html':
        return node.value === '<br>' ? [new TextRun({ break: 1 })] : [];
      default:
        throw new Error(`no Word form for ${node.type}`);
    }
  });
}

/** The lines of a paragraph: text pasted from Word has one for each of its paragraphs. */
function pastedLines({ children }: MarkdownParagraph): readonly (readonly PhrasingContent[])[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    const [first = '', ...more] = node.type === 'text' ? node.value.split('\n') : [];
    lines.at(-1)?.push(node.type === 'text' ? { ...node, value: first } : node);
    lines.push(...more.map((value): PhrasingContent[] => [{ type: 'text', value }]));
  }
  return lines;
}

/** Word files in the way a writer makes them: with its own headings, lists that Word numbers, and tables. */
export async function wordFrom(markdown: string): Promise<Uint8Array> {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  const tree: Root = unified().use(remarkParse).use(tables).parse(body);
  /** Where each ordered list starts; bullets have none. */
  const starts: (number | undefined)[] = [];
  const listItems = (list: List, level: number, reference: string): Paragraph[] =>
    list.children.flatMap((item) =>
      item.children.flatMap((child): Paragraph[] => {
        if (child.type === 'list') return listItems(child, level + 1, reference);
        if (child.type !== 'paragraph') throw new Error(`no Word form for ${child.type} in a list`);
        const [first = [], ...more] = pastedLines(child);
        return [
          new Paragraph({ children: runs(first), numbering: { reference, level } }),
          ...more.map((line) => new Paragraph({ children: runs(line) })),
        ];
      }),
    );
  const blocks = tree.children.flatMap((node: RootContent): (Paragraph | Table)[] => {
    switch (node.type) {
      case 'heading':
        return [new Paragraph({ heading: headings[node.depth - 1]!, children: runs(node.children) })];
      case 'paragraph':
        return pastedLines(node).map((line) => new Paragraph({ children: runs(line) }));
      case 'list':
        starts.push(node.ordered ? (node.start ?? 1) : undefined);
        return listItems(node, 0, `list ${starts.length - 1}`);
      case 'table':
        return [
          new Table({
            rows: node.children.map(
              (row, index) =>
                new TableRow({
                  tableHeader: index === 0,
                  children: row.children.map(
                    (cell) => new TableCell({ children: [new Paragraph({ children: runs(cell.children) })] }),
                  ),
                }),
            ),
          }),
        ];
      default:
        throw new Error(`no Word form for ${node.type}`);
    }
  });
  const document = new Document({
    numbering: {
      config: starts.map((start, index) => ({
        reference: `list ${index}`,
        levels: [0, 1, 2].map((level) => ({
          level,
          format: start === undefined ? LevelFormat.BULLET : LevelFormat.DECIMAL,
          text: start === undefined ? '•' : `%${level + 1}.`,
          start: level === 0 ? (start ?? 1) : 1,
        })),
      })),
    },
    sections: [{ children: blocks }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
