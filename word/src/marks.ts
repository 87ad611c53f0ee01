/**
 * Marks that travel with the text from Word's XML to the Markdown tree, through a library that knows nothing of
 * them. They are made of characters that stand for nothing and are left out of what the user wrote.
 */
const open = '\uE000';
const close = '\uE001';

/** Before the text of a list item: the number that Word shows. */
export const numberMark = (number: number): string => `${open}${number}${close}`;

export const startsWithNumber = /^\s*\uE000(\d+)\uE001/;

/** Where a bookmark or note is; the letters keep it apart from the addresses in the user's own links. */
export const idPrefix = 'zelfevaluatie-';

/** The text without characters that could pass for a mark. */
export const withoutMarks = (text: string): string => text.replace(/[\uE000\uE001]/g, '');
