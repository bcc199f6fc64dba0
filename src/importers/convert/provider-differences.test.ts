import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathClash } from '../../model/document/file-path.ts';
import { terraformFiles } from '../../model/document/generated-files.ts';
import { withPathSpelling, PathSpellings } from './provider-differences.ts';

test('paths in the spelling of those before them can be in one folder', () => {
  const spellings = new PathSpellings(['main.tf', 'Mod/a.tf']);
  expect(['MAIN.tf', 'mod/A.tf', 'mod/b.tf', 'Other.tf', 'other.tf'].map((path) => spellings.spell(path))).toEqual([
    'main.tf',
    'Mod/a.tf',
    'Mod/b.tf',
    'Other.tf',
    'Other.tf',
  ]);
  const path = fc.array(fc.constantFrom('a', 'A', '\u00e9', 'e\u0301', 'b'), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(path, { maxLength: 8 }), (paths) => {
      const files = new PathSpellings([]);
      expect(pathClash(paths.map((names) => files.spell([...names, 'x.tf'].join('/'))))).toBeUndefined();
    }),
  );
});

test('pieces of files follow those that are there, and those that are written in any case', () => {
  const passthrough = ['MAIN.tf', 'NET.tf', 'Other.tf', 'other.tf'].map((file) => ({ file, text: '' }));
  const files = withPathSpelling([{ file: 'net.tf', text: '' }], passthrough).map(({ file }) => file);
  expect(files).toEqual(['main.tf', 'net.tf', 'Other.tf', 'Other.tf']);
  expect(pathClash([...terraformFiles, 'net.tf', ...files])).toBeUndefined();
});
