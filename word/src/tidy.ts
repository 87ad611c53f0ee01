import type { Element, Root } from 'hast';
import { comment, type Content, element, isElement, isTag, property, text, textOf } from './hast.ts';
import type { Comment } from './html.ts';
import { idPrefix, startsWithNumber } from './marks.ts';
import { tidyTable } from './tables.ts';

/** The tags that notes go by until they are Markdown. */
export const noteReference = 'note-reference';
export const noteText = 'note-text';

/** What the tree turned out to hold. */
export interface Found {
  pictures: number;
  comments: number;
}

const notePattern = /^(?:foot|end)note-/;
const commentPattern = /^comment-ref-/;
const backPattern = /^(?:(?:foot|end)note|comment)-ref-/;

/** Addresses that lead nowhere for another reader, or run a program. */
const deadAddress = /^(?:$|#|file:|javascript:|vbscript:|data:)/i;

/** The name of a place in the document that an address or id is about; empty for any other. */
const placeOf = (written: string): string => {
  const at = written.replace(/^#/, '');
  return at.startsWith(idPrefix) ? at.slice(idPrefix.length) : '';
};

/** A remark as a Markdown comment: on one line, and without what would end it. */
function commentText({ author, text: said }: Comment): string {
  const words = said.replace(/\s/g, ' ').replace(/ {2,}/g, ' ').trim();
  const lead = author === '' ? 'opmerking' : `opmerking van ${author}`;
  return ` ${`${lead}: ${words}`.replace(/-{2,}/g, '–')} `;
}

/**
 * Turns the tree of a Word document into one that has a Markdown form: notes behind the block that refers to them,
 * remarks as comments, pictures by name, lists with their numbers and simple tables.
 */
export function tidy(root: Root, comments: ReadonlyMap<string, Comment>, found: Found): Root {
  const notes = new Map<string, readonly Content[]>();

  const tidyAll = (nodes: readonly Content[]): readonly Content[] => nodes.flatMap(tidyNode);

  const tidyLink = (node: Element): readonly Content[] => {
    const href = property(node, 'href');
    const id = placeOf(property(node, 'id'));
    if (commentPattern.test(id)) {
      const remark = comments.get(id.replace(commentPattern, ''));
      if (!remark) return [];
      found.comments++;
      return [comment(commentText(remark))];
    }
    const target = placeOf(href);
    if (backPattern.test(target)) return [];
    if (notePattern.test(target)) {
      const number = textOf(node).replace(/\D/g, '');
      return [element(noteReference, [], { number, target })];
    }
    const children = tidyAll(node.children);
    return deadAddress.test(href.trim()) ? children : [element('a', children, { href })];
  };

  const tidyList = (node: Element): readonly Content[] => {
    const items = node.children.filter((child): child is Element => isTag(child, 'li'));
    const lists: { next: number; start: number; items: Element[] }[] = [];
    for (const item of items) {
      const number = numberOf(item);
      const last = lists.at(-1);
      const tidied = element('li', tidyAll(withoutNumber(item.children)));
      if (last && (number === undefined || number === last.next)) {
        last.items.push(tidied);
        last.next++;
      } else lists.push({ start: number ?? 1, next: (number ?? 1) + 1, items: [tidied] });
    }
    return lists.map(({ start, items: own }) => element('ol', own, { start }));
  };

  const takeNotes = (node: Element): boolean => {
    const items = node.children.filter((child): child is Element => isTag(child, 'li'));
    const isNotes =
      items.length > 0 && items.every((item) => notePattern.test(placeOf(property(item, 'id'))));
    if (isNotes) for (const item of items) notes.set(placeOf(property(item, 'id')), tidyAll(item.children));
    return isNotes;
  };

  function tidyNode(node: Content): readonly Content[] {
    if (!isElement(node)) return [node];
    switch (node.tagName) {
      case 'a':
        return tidyLink(node);
      case 'img': {
        found.pictures++;
        const name = property(node, 'alt').replace(/\s/g, ' ').replace(/[[\]]/g, '').trim();
        return [text(`[afbeelding: ${name === '' ? 'zonder naam' : name}]`)];
      }
      case 'ol':
        return tidyList(node);
      case 'sup':
      case 'sub':
        return tidyAll(node.children);
      case 'table':
        return tidyTable(element('table', tidyAll(node.children)));
      default:
        return [{ ...node, children: [...tidyAll(node.children)] }];
    }
  }

  const isRemark = (node: Content): boolean =>
    isTag(node, 'dl') &&
    node.children.some(
      (child) => isTag(child, 'dt') && placeOf(property(child, 'id')).startsWith('comment-'),
    );

  const content = root.children.filter((node): node is Content => node.type !== 'doctype');
  const body = content.filter((node) => !isRemark(node) && !(isTag(node, 'ol') && takeNotes(node)));
  return {
    type: 'root',
    children: tidyAll(body).flatMap((block) => [
      block,
      ...referencesIn(block).map((reference) =>
        element(noteText, notes.get(property(reference, 'target')) ?? [], {
          number: property(reference, 'number'),
        }),
      ),
    ]),
  };
}

/** The number that stands before an item's text, put there as a mark. */
function numberOf(node: Content): number | undefined {
  if (node.type === 'text') {
    const found = startsWithNumber.exec(node.value);
    return found ? Number(found[1]) : undefined;
  }
  const [first] = 'children' in node ? node.children : [];
  return first && numberOf(first);
}

function withoutNumber([first, ...rest]: readonly Content[]): readonly Content[] {
  if (!first) return [];
  if (first.type === 'text') return [text(first.value.replace(startsWithNumber, '')), ...rest];
  return isElement(first)
    ? [{ ...first, children: [...withoutNumber(first.children)] }, ...rest]
    : [first, ...rest];
}

function referencesIn(node: Content): readonly Element[] {
  if (!isElement(node)) return [];
  return node.tagName === noteReference ? [node] : node.children.flatMap(referencesIn);
}
