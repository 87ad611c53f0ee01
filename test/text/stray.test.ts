import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { canBePath, isAbsolute, readingsOf } from '../../core/src/text/path.ts';
import { leadsOut, type Links, noLinks, strayOf } from '../../core/src/text/stray.ts';

suite('a path that is written in a file', () => {
  const absolute = [
    '/etc/passwd',
    '\\etc\\passwd',
    '\\\\server\\share\\a.md',
    '//server/share/a.md',
    '\\/server/share/a.md',
    '\\\\?\\C:\\a.md',
    '//./pipe/x',
    'file:///etc/passwd',
    'file://server/share/a.md',
    'FILE:a.md',
    'C:\\a.md',
    'C:/a.md',
    'c:a.md',
    '~/a.md',
    'https://www.voorbeeld.nl/a.md',
    '%2Fetc%2Fpasswd',
    '%5C%5Cserver%5Cshare',
    '%5c/server/share',
    '%255C%255Cserver%255Cshare',
    '%25255C%25255Cserver',
    'file%3A///etc/passwd',
    '%66ile:///etc/passwd',
    'C%3A%5Ca.md',
    // One part that is no text must not hide the rest.
    '%5C%5Cserver%5C%FF%5Ca.md',
    `%${'25'.repeat(40)}5C`,
  ];
  for (const written of absolute) {
    test(`${written.slice(0, 40)} names a place by itself`, () => {
      assert.ok(isAbsolute(written));
      assert.equal(strayOf(written, '/werk/2024', ['/werk']), 'absolute');
      assert.equal(strayOf(written, '/werk/2024', undefined), 'absolute');
    });
  }

  const outside = [
    '../../a.md',
    '..\\..\\a.md',
    'map/../../../a.md',
    '%2e%2e%2f%2e%2e%2fa.md',
    '%2e%2e/%2E%2E/a.md',
    '..%5C..%5Ca.md',
    '%252e%252e%252f%252e%252e%252fa.md',
    '../../../../../../a.md',
    '../../werk2/a.md',
  ];
  for (const written of outside) {
    test(`${written} leads out of the workspace, where there is one`, () => {
      assert.equal(strayOf(written, '/werk/2024', ['/werk']), 'outside');
      assert.equal(strayOf(written, '/werk/2024', undefined), undefined);
    });
  }

  const inside = [
    'a.md',
    './a.md',
    '../2023/a.md',
    '..\\2023\\a.md',
    'plan%202023.md',
    '100%.md',
    'a%2Fb.md',
  ];
  for (const written of inside) {
    test(`${written} stays in it`, () => assert.equal(strayOf(written, '/werk/2024', ['/werk']), undefined));
  }

  test('may lead into another folder of the workspace', () => {
    assert.equal(strayOf('../b/x.md', '/a', ['/a', '/b']), undefined);
    assert.equal(strayOf('../c/x.md', '/a', ['/a', '/b']), 'outside');
  });

  test('takes no longer the more often it is encoded', () => {
    assert.ok(readingsOf(`%${'25'.repeat(100_000)}5C`).length < 10);
  });

  test('with half a character or NUL can be that of no file', () => {
    for (const path of ['a\ud800.md', 'a\0.md']) assert.ok(!canBePath(path), path);
    for (const path of ['a.md', 'jaar 2023/é😀.md', '..\\a.md', 'a\u001b.md'])
      assert.ok(canBePath(path), path);
  });
});

/** A machine with these links, each by its path; `real` are folders that are known by another path too. */
const machine = (targets: Readonly<Record<string, string>>, real: Readonly<Record<string, string>> = {}) => {
  const touched: string[] = [];
  const links: Links = {
    realPath: (folder) => real[folder] ?? folder,
    targetAt: (path) => {
      touched.push(path);
      return targets[path];
    },
  };
  return { links, touched };
};

suite('a symbolic link', () => {
  const cases: readonly (readonly [name: string, target: string, isOut: boolean])[] = [
    ['beside itself', 'b.md', false],
    ['in a folder further up', '../2023/b.md', false],
    ['by its whole path', '/werk/2023/b.md', false],
    ['to the folder itself', '/werk', false],
    ['above the folder', '../../b.md', true],
    ['to a file of the machine', '/etc/passwd', true],
    ['to a server', '//server/share/b.md', true],
    ['to a drive', 'C:/b.md', true],
    ['to a name that starts alike', '/werk2/b.md', true],
    ['up and down again', '../../werk/2023/b.md', false],
    ['down and up', 'x/../../../b.md', true],
    ['from the top and up', '/werk/../b.md', true],
  ];
  for (const [name, target, isOut] of cases) {
    test(name, () => {
      const { links } = machine({ '/werk/2024/a.md': target });
      assert.equal(leadsOut('/werk/2024/a.md', ['/werk'], links), isOut);
      assert.equal(strayOf('a.md', '/werk/2024', ['/werk'], links), isOut ? 'link' : undefined);
      assert.equal(strayOf('a.md', '/werk/2024', ['/werk']), undefined, 'without links');
    });
  }

  test('of a folder counts for all that lies in it', () => {
    const { links } = machine({ '/werk/map': '/etc' });
    assert.equal(strayOf('../map/passwd', '/werk/2024', ['/werk'], links), 'link');
  });

  test('leads on by another link, which counts from where it lies', () => {
    const { links } = machine({ '/werk/a': 'diep/b', '/werk/diep/b': '../../c' });
    assert.ok(leadsOut('/werk/a', ['/werk'], links));
    const own = machine({ '/werk/a': 'diep/b', '/werk/diep/b': '../c' });
    assert.ok(!leadsOut('/werk/a', ['/werk'], own.links));
  });

  test('a step up behind a link counts from where the link leads', () => {
    // By its words `sub/../../x` stays in /werk; but `sub` is /werk itself.
    const { links } = machine({ '/werk/a/b/l': 'sub/../../x', '/werk/a/b/sub': '../..' });
    assert.ok(leadsOut('/werk/a/b/l', ['/werk'], links));
  });

  test('in a circle leads nowhere', () => {
    const { links } = machine({ '/werk/a': 'b', '/werk/b': 'a' });
    assert.ok(leadsOut('/werk/a', ['/werk'], links));
  });

  test('may lead into another folder of the workspace', () => {
    const { links } = machine({ '/a/x': '../b/y', '/a/z': '/b/z' });
    assert.ok(!leadsOut('/a/x', ['/a', '/b'], links));
    assert.ok(!leadsOut('/a/z', ['/a', '/b'], links));
  });

  test('is judged in a workspace that is known by another path too', () => {
    const { links } = machine(
      { '/data/werk/a': '/thuis/werk/b', '/data/werk/c': '../b' },
      { '/thuis/werk': '/data/werk' },
    );
    assert.ok(!leadsOut('/thuis/werk/a', ['/thuis/werk'], links));
    assert.ok(leadsOut('/thuis/werk/c', ['/thuis/werk'], links));
  });

  test('to the folder of the document itself was followed by whoever opened that', () => {
    const { links } = machine({ '/werk/2024': '/data/2024' }, { '/werk/2024': '/data/2024' });
    assert.equal(strayOf('toen.md', '/werk/2024', ['/werk'], links), undefined);
    assert.equal(strayOf('../2024/toen.md', '/werk/2024', ['/werk'], links), undefined);
    assert.equal(strayOf('2024/toen.md', '/werk', ['/werk'], links), 'link');
  });

  test('is told without touching what it leads to', () => {
    const { links, touched } = machine({ '/werk/a': '//server/share/a.md' });
    assert.ok(leadsOut('/werk/a', ['/werk'], links));
    assert.deepEqual(touched, ['/werk/a']);
  });

  test('is none where nobody can tell', () => assert.ok(!leadsOut('/werk/a', ['/werk'], noLinks)));
});
