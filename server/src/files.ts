/** How files are had that need not be open. */
export interface Disk {
  /** The text of a file; undefined where it is not there, or nobody can read it. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** Which of some files are there, in their order; never rejects. Undefined where nobody can tell. */
  readonly filesExist: ((uris: readonly string[]) => Promise<readonly boolean[]>) | undefined;
}

/** What is known of files on disk. Each is looked for once, until it has changed. */
export interface Files {
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** Whether anybody can tell which files are there. */
  readonly canLook: boolean;
  /** Undefined where nobody has looked yet. */
  readonly isThere: (uri: string) => boolean | undefined;
  /** Finds out which files are there, all in one question; waits for what is being looked for already. */
  readonly look: (uris: readonly string[]) => Promise<void>;
  /** The text of a file has changed, or where it is read from. */
  readonly textChanged: (uri: string) => void;
  /** A file has come or gone, or may have. */
  readonly fileChanged: (uri: string) => void;
}

/** Remembers what there is on a disk. */
export function createFiles({ readFile, filesExist }: Disk): Files {
  const read = new Map<string, Promise<string | undefined>>();
  const there = new Map<string, boolean>();
  const looking = new Map<string, Promise<void>>();

  const ask = async (uris: readonly string[]): Promise<void> => {
    const found = (await filesExist?.(uris)) ?? [];
    uris.forEach((uri, index) => {
      looking.delete(uri);
      there.set(uri, found[index] ?? true);
    });
  };

  return {
    readText: (uri) => {
      const reading = read.get(uri) ?? readFile(uri);
      read.set(uri, reading);
      return reading;
    },
    canLook: filesExist !== undefined,
    isThere: (uri) => there.get(uri),
    look: async (uris) => {
      const fresh = uris.filter((uri) => !looking.has(uri));
      const asked = fresh.length > 0 ? ask(fresh) : Promise.resolve();
      for (const uri of fresh) looking.set(uri, asked);
      await Promise.all([asked, ...looking.values()]);
    },
    textChanged: (uri) => void read.delete(uri),
    fileChanged: (uri) => {
      read.delete(uri);
      there.delete(uri);
    },
  };
}
