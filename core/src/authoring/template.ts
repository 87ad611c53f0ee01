/** Text to insert; a slot is a place that the writer still has to fill in, shown as `[invullen: …]`. */
export type Template = readonly (string | { readonly slot: string })[];

/** A slot as it stands in a text. Brackets and line ends within would break it off, so they are left out. */
export function slotText(slot: string): string {
  return `[invullen: ${slot.replace(/[[\]]/g, '').replace(/\s/g, ' ').trim()}]`;
}

/** The template as plain Markdown. */
export function templateText(template: Template): string {
  return template.map((part) => (typeof part === 'string' ? part : slotText(part.slot))).join('');
}
