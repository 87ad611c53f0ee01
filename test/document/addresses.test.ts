import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAddresses } from '../../core/src/document/addresses.ts';

const cases: readonly (readonly [text: string, ...found: readonly string[]])[] = [
  ['Zie https://www.praktijk.nl/contact.', 'https://www.praktijk.nl/contact'],
  ['(www.praktijk.nl), of praktijk.nl!', 'www.praktijk.nl', 'praktijk.nl'],
  [
    'Mail info@praktijk.nl; site: ggz-praktijk.nl/over-ons?x=1#team.',
    'info@praktijk.nl',
    'ggz-praktijk.nl/over-ons?x=1#team',
  ],
  ['contact:www.praktijk.nl', 'www.praktijk.nl'],
  ['praktijk.nl,telefoon 020', 'praktijk.nl'],
  ['“praktijk.example”', 'praktijk.example'],
  ['Een zin.Nog een zin met 4.8 en o.a. punten, versie 2.1 en dhr.nl', 'dhr.nl'],
  ['n.v.t. zie bijlage'],
  ['http://praktijk', 'http://praktijk'],
];

for (const [text, ...found] of cases) {
  test(`addresses in ${JSON.stringify(text)}`, () => {
    const links = findAddresses(text);
    assert.deepEqual(
      links.map(({ url }) => url),
      found,
    );
    for (const { url, range } of links) assert.equal(text.slice(range.start, range.end), url);
  });
}
