/** See code-server.mjs. */
export function installCodeServer(say: (line: string) => void): Promise<void>;
export function startCodeServer(options: {
  readonly profile: string;
  readonly folder: string;
  readonly extensions: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly trusted?: boolean;
}): Promise<{ readonly url: string; close(): Promise<void> }>;
