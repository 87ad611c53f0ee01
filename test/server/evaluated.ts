import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver';
import { type Client, readClient } from '../../server/src/client.ts';
import { unconfigured } from '../../server/src/configuration.ts';
import { createEvaluations, type Evaluated } from '../../server/src/documents.ts';
import { createFiles } from '../../server/src/files.ts';
import { readSettings } from '../../server/src/settings.ts';

/** A document as the server knows it, without a server; undefined where it is no self-evaluation. */
export async function evaluated(
  text: string,
  {
    uri = 'file:///a.zelfevaluatie.md',
    settings = {},
    files = {},
  }: { uri?: string; settings?: object; files?: Readonly<Record<string, string>> } = {},
): Promise<Evaluated | undefined> {
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const evaluations = createEvaluations({
    documents: { get: (asked) => (asked === uri ? document : undefined) },
    settingsOf: () => Promise.resolve(readSettings(settings)),
    configured: () => Promise.resolve(unconfigured),
    files: createFiles({ readFile: (asked) => Promise.resolve(files[asked]), filesExist: undefined }),
    folders: () => [],
    locale: 'nl',
    today: () => '2024-11-01',
  });
  return evaluations.get(uri);
}

/** The same, for a text that is known to be a self-evaluation. */
export async function selfEvaluation(text: string, settings: object = {}): Promise<Evaluated> {
  const found = await evaluated(text, { settings });
  if (!found) throw new Error('This is no self-evaluation.');
  return found;
}

/** Takes the mark `‸` out of a text, and tells where it stood. */
export function atCursor(marked: string): { readonly text: string; readonly position: Position } {
  const at = marked.indexOf('‸');
  if (at < 0) throw new Error('There is no ‸ in the text.');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  return { text, position: TextDocument.create('', '', 0, text).positionAt(at) };
}

/** An editor that can do nothing special but take snippets. */
export const client: Client = {
  ...readClient({ processId: null, rootUri: null, capabilities: {} }),
  completesSnippets: true,
  nestsSymbols: true,
  showsMarkdownHover: true,
};
