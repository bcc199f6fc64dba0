import { expect, test } from 'vitest';
import { commentsByName } from './comments.ts';
import { readFile } from '../syntax/file.ts';

test('comments belong to the setting that they stand at', () => {
  const text = `a "b" { # head
  # above x
  // and more
  x = 1 # behind x
  /* above y
   * in two lines
   */
  y = [
    1, # within y
    "# no comment",
  ]

  # after all
} # foot`;
  const [block] = readFile(text).items;
  if (block?.kind !== 'block') throw new Error('There is no block');
  expect([...commentsByName(text, block)]).toEqual([
    ['{', ['head']],
    ['x', ['above x', 'and more', 'behind x']],
    ['y', ['above y', 'in two lines', 'within y']],
    ['}', ['after all', 'foot']],
  ]);
});
