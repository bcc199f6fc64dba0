import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// An exported name means one thing in the whole tree: who reads it in a file knows which one it is. Allowed twice are the
// tables of cases, which a test collects, and names that say the same of each file.

const perFile: ReadonlySet<string> = new Set(['cases', 'default']);

const exported =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

/** Names that more than one file declares, with these files. */
function namesOfSeveral(files: Readonly<Record<string, string>>): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const [file, text] of Object.entries(files))
    for (const [, name = ''] of text.matchAll(exported))
      if (!perFile.has(name)) places.set(name, (places.get(name) ?? new Set()).add(file));
  return [...places].filter(([, at]) => at.size > 1).map(([name, at]) => `${name}: ${[...at].join(', ')}`);
}

test('an exported name means one thing', () => {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(`src/${name}`, 'utf8')]));
  expect(namesOfSeveral(files)).toEqual([]);
});

test.each<[text: string, other: string, found: number]>([
  ['export const keyOf = 1;', 'export function keyOf() {}', 1],
  ['export interface Row {}', 'export type Row = string;', 1],
  ['export const cases = {};', 'export const cases = {};', 0],
  ['export const keyOf = 1;', 'const keyOf = 2;', 0],
])('%s beside %s', (text, other, found) => {
  expect(namesOfSeveral({ 'a.ts': text, 'b.ts': other })).toHaveLength(found);
});
