import { visible } from './visible.ts';

/**
 * Text that Markdown shows as it is, on one line: no links, images, code, markup or formulas, nor what would steer a screen.
 * What users and norm files write becomes Markdown through this alone.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/\s/g, ' ')
    .trimStart()
    .replace(/[\\`*_~[\]<>&|$]/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
