import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDesign } from '../model/design/design.ts';
import { pathFault } from '../model/document/file-path.ts';
import { documentFileName, fileName } from './file-name.ts';

const named = (name: string) => fileName({ ...emptyDesign, name });

test.each([
  ['orders', 'orders'],
  ['Zürich 東京', 'Zürich-東京'],
  ['Zu\u0308rich', 'Zürich'],
  ['हिन्दी', 'हिन्दी'],
  ['con', 'con_'],
  ['LPT1', 'LPT1_'],
  ['a/../b', 'a-..-b'],
  ['-rf', 'rf'],
  ['…', 'gateway'],
  ['', 'gateway'],
  ['x'.repeat(300), 'x'.repeat(100)],
  ['東'.repeat(300), '東'.repeat(33)],
])('a design named %j names files %j', (name, expected) => expect(named(name)).toBe(expected));

test('any name makes a file name that every system and shell takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      const file = documentFileName({ ...emptyDesign, name });
      expect(pathFault(file)).toBeUndefined();
      expect(file).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u);
    }),
  );
});
