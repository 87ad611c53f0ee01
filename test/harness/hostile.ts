/** Numbers from 0 up to 1, always the same ones for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const front = '---\nkeurmerk: kgg-2024\n---\n\n# Norm 1\n\n## 1.4 Eigen inzet\n\n';
const inFront = (text: string): string => `---\nkeurmerk: kgg-2024\n${text}\n---\n\n# Norm 1\n`;
const bytes = (...all: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(all.map((one) => Buffer.from(one as string)));
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** What may be wrong with a text, each of some size: nested, long, many, unfinished, of no language, or no text. */
const kinds: readonly ((size: number) => string | Uint8Array)[] = [
  // Nested
  (size) => `${front}${'>'.repeat(size * 4)} a\n`,
  (size) => `${front}${'> '.repeat(size * 4)}a\n`,
  (size) => `${front}${lines(Math.min(size, 60), (depth) => `${'  '.repeat(depth)}- a`)}\n`,
  (size) => `${front}${'['.repeat(size)}a${']'.repeat(size)}\n`,
  (size) => `${front}${'!['.repeat(size)}a${'](x)'.repeat(size)}\n`,
  (size) => `${front}${'*a '.repeat(size)}${'a* '.repeat(size)}\n`,
  (size) => `${front}${'<b>'.repeat(size)}a${'</b>'.repeat(size)}\n`,
  (size) => `${front}${'('.repeat(size)}${')'.repeat(size)}\n`,
  (size) => inFront(`${'? '.repeat(size * 4)}`),
  (size) => inFront(`a: ${'['.repeat(size * 4)}`),
  (size) => inFront(`a: ${'{a: '.repeat(size)}1${'}'.repeat(size)}`),
  (size) => inFront(`${'- '.repeat(size * 4)}a`),
  (size) => inFront(lines(size, (depth) => `${' '.repeat(depth)}a:`)),
  (size) => inFront(`a: &a [1]\n${lines(size, (index) => `b${index}: [*a, *a, *a]`)}`),
  // Long
  (size) => `${front}${'woord '.repeat(size * 20)}\n`,
  (size) => `${front}${'a'.repeat(size * 100)}\n`,
  (size) => `${front}|${' a |'.repeat(size)}\n|${'---|'.repeat(size)}\n|${' b |'.repeat(size)}\n`,
  (size) => `${front}${'1'.repeat(size * 100)}\n`,
  (size) => `${front}In 2023 ${'9 van de '.repeat(size)}10\n`,
  (size) => `#${'#'.repeat(size)} ${'kop '.repeat(size)}\n`,
  (size) => inFront(`organisatie: ${'a'.repeat(size * 200)}`),
  (size) => inFront(`vorige: ${'../'.repeat(size)}a.md`),
  // Many
  (size) => front + '# a\n\n'.repeat(size),
  (size) => front + 'a\n===\n\n'.repeat(size),
  (size) => front + lines(Math.min(size, 60), (index) => `[a${index}]: x\n\n[a${index}]\n`),
  (size) => front + lines(Math.min(size, 60), (index) => `a[^${index}]\n\n[^${index}]: b\n`),
  (size) => front + '## 1.4 Eigen inzet\n\nTekst.\n\n'.repeat(Math.min(size, 100)),
  (size) => front + '<!-- zelfevaluatie-disable -->\n\n'.repeat(size),
  (size) => front + '[invullen: a]\n'.repeat(size),
  (size) => inFront(lines(size, (index) => `k${index}: ${index}`)),
  // Unfinished
  (size) => `${front}<!-- ${'a '.repeat(size)}`,
  (size) => `${front}\`\`\`\n${'a\n'.repeat(size)}`,
  (size) => `---\nkeurmerk: kgg-2024\n${'a\n'.repeat(size)}`,
  (size) => `${front}[${'a '.repeat(size)}`,
  (size) => front.slice(0, size % front.length),
  // Of no language
  (size) => `${front}${'\u202E\u2066\u200F'.repeat(size)}a\n`,
  (size) => `${front}${'e\u0301'.repeat(size)} ${'👩‍👩‍👧'.repeat(size)}\n`,
  (size) => `${front}${'\u001B[31m\u0007\u009B'.repeat(size)}\n`,
  (size) => front.replaceAll('\n', '\r') + 'a\r'.repeat(size),
  (size) => `\uFEFF\uFEFF${front}${'\u200B'.repeat(size)}\n`,
  (size) => inFront(`vorige: "a\\0b\\uD800${'%2F'.repeat(size)}.md"`),
  (size) => `${front}[a](\uD800${'%'.repeat(size)}.md) [b](file:///${'a/'.repeat(size)})\n`,
  (size) => inFront(`peildatum: ${'9'.repeat(size)}-99-99`),
  (size) => inFront(`? !!binary ${'='.repeat(size)}\n: !!js/function a`),
  // No text
  () => '',
  (size) =>
    bytes(
      front,
      Array.from({ length: size }, () => 0),
    ),
  (size) =>
    bytes(
      front,
      Array.from({ length: size }, () => 0xff),
    ),
  (size) =>
    bytes(
      [0xff, 0xfe],
      Array.from({ length: size * 2 }, (_, index) => (index % 2 ? 0 : 65)),
    ),
  (size) => bytes(front, [0xed, 0xa0, 0x80], 'a'.repeat(size)),
];

/** So many texts that are wrong in some way, always the same for a seed. */
export function hostileTexts(count: number, seed: number): readonly (string | Uint8Array)[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length];
    return kind?.(1 + Math.floor(random() ** 2 * 400)) ?? '';
  });
}
