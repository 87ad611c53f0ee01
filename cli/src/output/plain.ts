/** What steers a terminal, ends a line, or turns the direction in which text is read. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
const steeringInLines = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/**
 * The first character of what a CI system takes for a command: `::` where a line begins, perhaps after blanks, on
 * GitHub; `##[…]`, `##vso[…]` and the like anywhere, on GitHub, Azure and TeamCity.
 */
const commands = /(?<=^|\s):(?=:)|#(?=#[\w.-]*\[)/gmu;

const withoutCommands = (text: string): string => text.replace(commands, '$& ');

/** Text of others on one line, as a terminal or the log of a CI system can show it: nothing in it does anything. */
export const plain = (text: string): string => withoutCommands(text.replace(steering, ' '));

/** The same for a text of several lines, which keeps its line ends and tabs. */
export const plainLines = (text: string): string =>
  withoutCommands(text.replace(/\r\n/g, '\n').replace(steeringInLines, ' '));

const escaped = (one: string): string => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as JSON in which nothing does anything either, and that still reads back as the same value. */
export const jsonOf = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent)
    .replace(steeringInLines, escaped)
    .replace(/#(?=#[\w.-]*\[)/g, escaped);
