import { test } from 'node:test';
import { checkFolders } from './folders.ts';

test('the tree follows the active self-evaluation of several folders, each with its own settings', () =>
  checkFolders('web'));
