import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { removeLeftoversOnce, temporaryFor } from './temporary.ts';

/** A file in the making. Its place gets all of it or nothing. Each of these throws the errors of the system. */
export interface NewFile {
  readonly write: (text: string) => void;
  /** Puts it in its place: all is written. */
  readonly finish: () => void;
  /** Takes it back; does nothing once it is in its place. */
  readonly abandon: () => void;
}

interface Options {
  /** Whether it takes the place of an older file, if there is one; else that is an error, EEXIST. */
  readonly replaces: boolean;
  /** Whether it must be there after a power failure too. */
  readonly lasts: boolean;
}

/** Whether a path is an open file of a process, such as where a shell sends its output. */
export const isHandle = (file: string): boolean =>
  /^\/(?:dev\/(?:fd\/\d+|std(?:in|out|err))|proc\/(?:self|\d+)\/fd\/\d+)$/.test(file);

/** The place that a path leads to in the end, with what is there; links stay links, also those that lead nowhere. */
function destinationOf(file: string): { readonly path: string; readonly stats?: Stats } {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats) return { path: stats.isFile() ? realpathSync(file) : file, stats };
  if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return { path: file };
  return destinationOf(resolve(realpathSync(dirname(file)), readlinkSync(file)));
}

const alreadyThere = (file: string): Error => Object.assign(new Error(file), { code: 'EEXIST' });

/** What file systems without hard links say of one. */
const withoutLinks: readonly (string | undefined)[] = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'];

/** Gives a file its name, unless something has that. */
function putWhereFree(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (!withoutLinks.includes((error as NodeJS.ErrnoException).code)) throw error;
    if (existsSync(target)) throw alreadyThere(target);
    renameSync(temporary, target);
  }
  rmSync(temporary, { force: true });
}

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
}

/** A device, or what a shell has opened: there is nothing to put in its place. */
function openInPlace(path: string): NewFile {
  // What a shell has opened to append to keeps what it has.
  const handle = openSync(path, isHandle(path) ? 'a' : 'w');
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return { write: (text) => writeAll(handle, text), finish: close, abandon: close };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const inTheMaking = new Set<NewFile>();

/** Ends the process by the signal that came, after what it was making has been taken back. */
function onSignal(signal: NodeJS.Signals): void {
  for (const file of inTheMaking) file.abandon();
  process.kill(process.pid, signal);
}

function begin(file: NewFile): void {
  if (inTheMaking.size === 0) for (const signal of signals) process.on(signal, onSignal);
  inTheMaking.add(file);
}

function end(file: NewFile): void {
  if (!inTheMaking.delete(file) || inTheMaking.size > 0) return;
  for (const signal of signals) process.off(signal, onSignal);
}

function openBeside(target: string, stats: Stats | undefined, { replaces, lasts }: Options): NewFile {
  // Another file in its place would do, but who made it read-only wants it kept.
  if (stats) accessSync(target, constants.W_OK);
  removeLeftoversOnce(dirname(target));
  const temporary = temporaryFor(target);
  let handle: number | undefined = openSync(temporary, 'wx');
  const close = (): void => {
    const open = handle;
    handle = undefined;
    if (open !== undefined) closeSync(open);
  };
  const file: NewFile = {
    write: (text) => {
      if (handle !== undefined) writeAll(handle, text);
    },
    finish: () => {
      if (handle !== undefined && lasts) fsyncSync(handle);
      close();
      if (replaces) renameSync(temporary, target);
      else putWhereFree(temporary, target);
      end(file);
    },
    abandon: () => {
      if (!inTheMaking.has(file)) return;
      end(file);
      try {
        close();
      } finally {
        rmSync(temporary, { force: true });
      }
    },
  };
  begin(file);
  try {
    if (stats) chmodSync(temporary, stats.mode & 0o7777);
  } catch (error) {
    file.abandon();
    throw error;
  }
  return file;
}

/**
 * Opens a file that is written beside its place and takes that at the end, so that a reader, a full disk and a run
 * that is killed find the old text whole or the new text whole. What killed runs left in the folder is removed. A
 * device is written as it is.
 */
export function openNewFile(file: string, options: Options): NewFile {
  if (isHandle(file)) return openInPlace(file);
  if (!options.replaces) return openBeside(file, undefined, options);
  const { path, stats } = destinationOf(file);
  return stats && !stats.isFile() ? openInPlace(path) : openBeside(path, stats, options);
}
