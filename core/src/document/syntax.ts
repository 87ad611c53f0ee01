import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';

/**
 * Signs that `lenient.ts` writes over others where Markdown would not see what a reader sees. They are noncharacters,
 * which no text has.
 */
export const signs = {
  /** A `#` of a heading, whatever follows it. */
  heading: '\uFDD0',
  /** Nothing, before a heading. */
  nothing: '\uFDD1',
  /** The `<` of a comment that stands before words of the same paragraph. */
  comment: '\uFDD2',
} as const;

const heading = signs.heading.charCodeAt(0);
const nothing = signs.nothing.charCodeAt(0);
const comment = signs.comment.charCodeAt(0);

/** micromark has codes below zero for line ends (-5 to -3) and tabs (-2 and -1). */
const isLineEnd = (code: Code): boolean => code !== null && code < -2;
const isBlank = (code: Code): boolean => code === 32 || code === -2 || code === -1;

const tokenizeHeading: Tokenizer = (effects, ok, nok) => {
  const start: State = (code) => {
    effects.enter('atxHeading');
    if (code !== nothing) return opened(code);
    effects.enter('linePrefix');
    return prefix(code);
  };
  const prefix: State = (code) => {
    if (code === nothing) {
      effects.consume(code);
      return prefix;
    }
    effects.exit('linePrefix');
    return code === heading ? opened(code) : nok(code);
  };
  const opened: State = (code) => {
    effects.enter('atxHeadingSequence');
    return sequence(code);
  };
  const sequence: State = (code) => {
    if (code === heading) {
      effects.consume(code);
      return sequence;
    }
    effects.exit('atxHeadingSequence');
    if (!isBlank(code)) return content(code);
    effects.enter('whitespace');
    return blank(code);
  };
  const blank: State = (code) => {
    if (isBlank(code)) {
      effects.consume(code);
      return blank;
    }
    effects.exit('whitespace');
    return content(code);
  };
  const content: State = (code) => {
    if (code === null || isLineEnd(code)) return end(code);
    effects.enter('atxHeadingText');
    effects.enter('chunkText', { contentType: 'text' });
    return words(code);
  };
  const words: State = (code) => {
    if (code !== null && !isLineEnd(code)) {
      effects.consume(code);
      return words;
    }
    effects.exit('chunkText');
    effects.exit('atxHeadingText');
    return end(code);
  };
  const end: State = (code) => {
    effects.exit('atxHeading');
    return ok(code);
  };
  return start;
};

const tokenizeComment: Tokenizer = (effects, ok, nok) => {
  let dashes = 0;
  const start: State = (code) => {
    effects.enter('htmlText');
    effects.enter('htmlTextData');
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    if (code === null) return nok(code);
    if (isLineEnd(code)) {
      effects.exit('htmlTextData');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      dashes = 0;
      return lineStart;
    }
    if (code === 62 && dashes >= 2) {
      effects.consume(code);
      effects.exit('htmlTextData');
      effects.exit('htmlText');
      return ok;
    }
    dashes = code === 45 ? dashes + 1 : 0;
    effects.consume(code);
    return inside;
  };
  const lineStart: State = (code) => {
    if (code === null || isLineEnd(code)) return nok(code);
    effects.enter('htmlTextData');
    return inside(code);
  };
  return start;
};

const lenientHeading: Construct = { name: 'lenientHeading', tokenize: tokenizeHeading };

/** What makes micromark read the signs. */
export const lenientSyntax: Extension = {
  flow: { [heading]: lenientHeading, [nothing]: lenientHeading },
  text: { [comment]: { name: 'leadingComment', tokenize: tokenizeComment } },
};
