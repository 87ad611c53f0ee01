import { workspace } from 'vscode';
import { findingsOnce, must, open } from './workspace.ts';

const draft = 'praktijk-zonnehof-concept.zelfevaluatie.md';

const setLocale = (locale: string | undefined) =>
  workspace.getConfiguration('zelfevaluatie').update('locale', locale, true);

suite('Language', () => {
  test('findings are Dutch by default, and English as soon as that is set', async () => {
    const document = await open(draft);
    const says = (pattern: RegExp) => (list: readonly { message: string }[]) =>
      list.some(({ message }) => pattern.test(message));
    await findingsOnce(document, says(/ontbreekt/));
    try {
      await setLocale('en');
      await findingsOnce(document, (list) => says(/missing/)(list) && !says(/ontbreekt/)(list));
    } finally {
      await setLocale(undefined);
    }
    must(await findingsOnce(document, says(/ontbreekt/)), 'not back in Dutch');
  });
});
