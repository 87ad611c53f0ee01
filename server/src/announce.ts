import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { isData } from './configuration.ts';
import type { Evaluations } from './documents.ts';
import { diagnosticsOf } from './features/diagnostics.ts';
import { outlineFor } from './features/requests.ts';
import { detected, type DetectedParams, outlineChanged, type OutlineParams } from './protocol.ts';

/** Tells the editor by itself what has changed: findings where it does not ask for them, and outlines. */
export interface Announcer {
  /** A document was opened or changed, or has to be looked at again. */
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** The editor knows outlines, so it wants to hear of changes. */
  readonly wantsOutlines: () => void;
}

/**
 * Makes the announcer of a connection. Changes that come in one go are taken together: a document is looked at
 * as soon as the messages that are there have been read. So one keystroke is answered at once, and a burst of
 * them costs one evaluation.
 */
export function createAnnouncer(
  connection: Connection,
  client: Client,
  evaluations: Evaluations,
  logError: (feature: string, error: unknown) => void,
): Announcer {
  const waiting = new Set<string>();
  /** Documents with findings that were sent. */
  const published = new Set<string>();
  /** The outline of each document, without its version, as it was when the editor last heard of it. */
  const outlines = new Map<string, string>();
  /** Whether each document is a self-evaluation, as the editor last heard. */
  const found = new Map<string, boolean>();
  let outlinesWanted = false;

  const announce = async (uri: string): Promise<void> => {
    const evaluated = await evaluations.get(uri);
    if (!client.pullsDiagnostics && (evaluated || published.has(uri))) {
      const diagnostics = diagnosticsOf(evaluated, client);
      if (evaluated) published.add(uri);
      else published.delete(uri);
      const version = evaluated?.document.version;
      await connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    }
    const isSelfEvaluation = evaluated !== undefined;
    if (client.hearsDetected && !isData(uri) && found.get(uri) !== isSelfEvaluation) {
      found.set(uri, isSelfEvaluation);
      await connection.sendNotification(detected, { uri, isSelfEvaluation } satisfies DetectedParams);
    }
    if (!outlinesWanted) return;
    const outline = JSON.stringify(evaluated ? { ...outlineFor(evaluated), version: 0 } : null);
    if (outline === (outlines.get(uri) ?? 'null')) return;
    outlines.set(uri, outline);
    await connection.sendNotification(outlineChanged, { uri } satisfies OutlineParams);
  };

  const announceAll = (): void => {
    const uris = [...waiting];
    waiting.clear();
    for (const uri of uris) announce(uri).catch((error: unknown) => logError('changes', error));
  };

  return {
    changed: (uri) => {
      if (waiting.size === 0) setTimeout(announceAll);
      waiting.add(uri);
    },
    closed: (uri) => {
      waiting.delete(uri);
      outlines.delete(uri);
      found.delete(uri);
      if (published.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    wantsOutlines: () => {
      outlinesWanted = true;
    },
  };
}
