import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';

type Marked = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>;

const isMarked = (node: PhrasingContent | undefined): node is Marked =>
  node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete';

const isComment = (node: PhrasingContent | undefined): boolean =>
  node?.type === 'html' && node.value.startsWith('<!--');

const isBlank = (node: PhrasingContent): boolean => node.type === 'text' && node.value.trim() === '';

const plain = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);

/** The text that nodes start or end with; undefined where they do with something else. */
function edgeOf(nodes: readonly PhrasingContent[], side: 'start' | 'end'): string | undefined {
  const node = side === 'start' ? nodes[0] : nodes.at(-1);
  if (node?.type === 'text') return node.value;
  return isMarked(node) ? edgeOf(node.children, side) : undefined;
}

/** Merges texts, and bold with bold: Word often cuts one word in two. */
function merge(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    const before = merged.at(-2);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { ...last, value: last.value + node.value };
    else if (isMarked(node) && last?.type === node.type) {
      merged[merged.length - 1] = { ...last, children: [...merge([...last.children, ...node.children])] };
    } else if (isMarked(node) && last && isBlank(last) && before?.type === node.type) {
      merged.splice(-2, 2, { ...before, children: [...merge([...before.children, last, ...node.children])] });
    } else merged.push(node);
  }
  return merged;
}

const isWordy = (character: string): boolean => /^[\p{L}\p{N}]$/u.test(character);
const isPunctuation = (character: string): boolean => /^\p{P}$/u.test(character);

/** How many characters at the end of a text bold may not end with: blanks, or punctuation before a letter. */
function looseEnd(characters: string, next: string): number {
  const blanks = characters.length - characters.trimEnd().length;
  if (blanks > 0 || !isWordy(next.charAt(0))) return blanks;
  let count = 0;
  while (count < characters.length && isPunctuation(characters.charAt(characters.length - 1 - count)))
    count++;
  return count;
}

/** The same for the start of a text. */
function looseStart(characters: string, previous: string): number {
  const blanks = characters.length - characters.trimStart().length;
  if (blanks > 0 || !isWordy(previous.slice(-1))) return blanks;
  let count = 0;
  while (count < characters.length && isPunctuation(characters.charAt(count))) count++;
  return count;
}

/** Cuts off what bold may not start or end with, so that it can be written with asterisks. */
function peel(node: Marked, before: string, after: string): readonly PhrasingContent[] {
  const children = [...node.children];
  const head: PhrasingContent[] = [];
  const tail: PhrasingContent[] = [];
  const [first] = children;
  if (first?.type === 'text') {
    const cut = looseStart(first.value, before);
    head.push(...plain(first.value.slice(0, cut)));
    children.splice(0, 1, ...plain(first.value.slice(cut)));
  }
  const last = children.at(-1);
  if (last?.type === 'text') {
    const kept = last.value.length - looseEnd(last.value, after);
    tail.push(...plain(last.value.slice(kept)));
    children.splice(-1, 1, ...plain(last.value.slice(0, kept)));
  }
  while (children.at(-1)?.type === 'break') tail.unshift(...children.splice(-1, 1));
  while (children[0]?.type === 'break') head.push(...children.splice(0, 1));
  if (children.length === 0) return [...head, ...tail];
  return [...head, { ...node, children }, ...tail];
}

/** A comment that starts a line would make all of the line a comment, so it goes to the end of the line. */
function moveComments(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const moved: PhrasingContent[] = [];
  let waiting: PhrasingContent[] = [];
  let atStart = true;
  const endLine = (): void => {
    if (waiting.length > 0 && !atStart) moved.push(...plain(' '));
    moved.push(...waiting);
    waiting = [];
    atStart = true;
  };
  for (const node of nodes) {
    if (node.type === 'break') {
      endLine();
      moved.push(node);
    } else if (atStart && isComment(node)) waiting.push(node);
    else {
      if (!isBlank(node)) atStart = false;
      moved.push(node);
    }
  }
  endLine();
  return moved;
}

function tidyInline(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const inner = merge(
    nodes.map((node) => (isMarked(node) ? { ...node, children: [...tidyInline(node.children)] } : node)),
  );
  const peeled = inner.flatMap((node, index) => {
    if (!isMarked(node)) return [node];
    const before = edgeOf(inner.slice(0, index), 'end') ?? '';
    const after = edgeOf(inner.slice(index + 1), 'start') ?? '';
    return peel(node, before, after);
  });
  return merge(peeled);
}

/** Headings stand out by themselves, and on one line. */
function plainHeading(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return merge(
    nodes.flatMap((node): readonly PhrasingContent[] => {
      if (isMarked(node)) return plainHeading(node.children);
      return node.type === 'break' ? plain(' ') : [node];
    }),
  );
}

/** A bar in a comment would end the cell that it is in. */
const withoutBars = (nodes: readonly PhrasingContent[]): readonly PhrasingContent[] =>
  nodes.map((node) => (node.type === 'html' ? { ...node, value: node.value.replaceAll('|', '/') } : node));

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all = [...nodes];
  const isEmpty = (node: PhrasingContent | undefined): boolean =>
    node !== undefined && (isBlank(node) || node.type === 'break');
  while (isEmpty(all[0])) all.shift();
  while (isEmpty(all.at(-1))) all.pop();
  const [first] = all;
  if (first?.type === 'text') all[0] = { ...first, value: first.value.trimStart() };
  const last = all.at(-1);
  if (last?.type === 'text') all[all.length - 1] = { ...last, value: last.value.trimEnd() };
  return all;
}

/** The tree with running text that can be written as plain Markdown: nothing needs a character code. */
export function tidyText<Node extends Nodes>(node: Node): Node {
  if (node.type === 'paragraph') {
    return { ...node, children: trimmed(moveComments(tidyInline(node.children))) };
  }
  if (node.type === 'heading') return { ...node, children: trimmed(plainHeading(node.children)) };
  if (node.type === 'tableCell')
    return { ...node, children: trimmed(withoutBars(tidyInline(node.children))) };
  if (!('children' in node)) return node;
  const children = (node as Parents).children.map(tidyText).filter((child) => !isEmptyBlock(child));
  return { ...node, children };
}

const isEmptyBlock = (node: Nodes): boolean =>
  (node.type === 'paragraph' || node.type === 'heading') && node.children.length === 0;

/** Makes room for the title: with one, the other headings stand a level below it. */
export function lowerHeadings(root: Root, titles: number): Root {
  const headings = root.children.filter((node) => node.type === 'heading');
  const hasRoom = headings.every(({ depth }) => depth < 6);
  if (titles !== 1 || !hasRoom) return root;
  const [title] = headings;
  return {
    ...root,
    children: root.children.map((node) =>
      node.type === 'heading' && node !== title
        ? { ...node, depth: (node.depth + 1) as typeof node.depth }
        : node,
    ),
  };
}
