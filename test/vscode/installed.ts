import { run } from './web.ts';

/** Runs the suites when VS Code has started; the entry of an extension that is installed beside ours. */
export function activate(): void {
  // Mocha's build for browsers asks the address of its page, which a Node extension host does not have.
  Object.assign(globalThis, { location: { search: '' } });
  void run();
}
