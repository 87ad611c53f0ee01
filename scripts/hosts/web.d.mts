/** See web.mjs. */
export function startWeb(options: {
  readonly extension: string;
  readonly folder: string;
  readonly open?: readonly string[];
  readonly views?: readonly string[];
  readonly workspace?: string | undefined;
  readonly tests?: string | undefined;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly port?: number;
  readonly host?: string;
}): Promise<{ readonly url: string; close(): Promise<void> }>;
