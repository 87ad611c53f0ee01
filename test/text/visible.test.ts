import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '#core';
import { visible, visibleIn } from '../../core/src/text/visible.ts';

test('what steers a screen or the direction of reading is a blank; all else stays', () => {
  assert.equal(
    visible('a\u001b]8;;x\u0007b\u202Ec\u2066d\u200Fe\u061Cf\ud800g\rh\u2028i\u0085j'),
    'a ]8;;x b c d e f g h i j',
  );
  const plain = 'één 😀 👩‍⚕️\r\nregel\ttwee\n[x](command:y) $(icon)';
  assert.equal(visible(plain), plain);
});

test('no message quotes it, by itself or in a list', () => {
  const quoted = 'a\u202Eb\u001b[1m\ud800';
  for (const address of [quoted, [quoted], [quoted, 'x']]) {
    const message = render('nl', 'broken-link', { address });
    assert.match(message, /a b \[1m /);
    assert.equal(visible(message), message);
  }
});

test('data is shown without it, and else the same', () => {
  const data = { a: 'x\u202Ey', b: [1, null, true, ['\u001b']], c: { d: undefined, e: 'z' } };
  assert.deepEqual(visibleIn(data), { a: 'x y', b: [1, null, true, [' ']], c: { d: undefined, e: 'z' } });
});
