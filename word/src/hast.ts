import type { Comment, Element, ElementContent, Root, RootContent, Text } from 'hast';

/** What can stand in an element or at the top of a document. */
export type Content = ElementContent;

export const text = (value: string): Text => ({ type: 'text', value });

export const comment = (value: string): Comment => ({ type: 'comment', value });

export const element = (
  tagName: string,
  children: readonly Content[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children: [...children] });

export const isElement = (node: RootContent | undefined): node is Element => node?.type === 'element';

/** Whether a node is an element with one of some names. */
export const isTag = <Name extends string>(
  node: RootContent | undefined,
  ...names: readonly Name[]
): node is Element & { tagName: Name } =>
  node?.type === 'element' && names.some((name) => name === node.tagName);

/** The text of a tree, comments left out. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** A property as text; empty where there is none. */
export const property = (node: Element, name: string): string => {
  const value = node.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
