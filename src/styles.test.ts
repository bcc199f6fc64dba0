import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { classNames, moduleFiles, moduleTypes, typesFile } from '../scripts/css-modules.ts';

const root = 'src/components';
const modules = moduleFiles(root);
const namesIn = (file: string): readonly string[] => classNames(readFileSync(join(root, file), 'utf8'));

/** The classes that components name, as "file name". */
function usedNames(): ReadonlySet<string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.d)\.tsx?$/.test(file));
  const used = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(/^import \* as (\w+) from '(.*\.module\.css)';$/gm)].flatMap(([, alias = '', path = '']) =>
      Array.from(text.matchAll(new RegExp(`\\b${alias}\\.(\\w+)`, 'g')), ([, name]) =>
        [join(dirname(file), path).replaceAll('\\', '/'), name].join(' '),
      ),
    );
  });
  return new Set(used);
}

test('every class that a component names is one of its module', () => {
  const known = new Set(modules.flatMap((file) => namesIn(file).map((name) => `${file} ${name}`)));
  const used = usedNames();
  expect(used.size).toBeGreaterThan(100);
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
});

test('every class of a module is named by a component', () => {
  const used = usedNames();
  const unused = modules.flatMap((file) => namesIn(file).map((name) => `${file} ${name}`)).filter((n) => !used.has(n));
  expect(unused).toEqual([]);
});

test('the compiler knows the classes as they are', () => {
  expect(readFileSync(typesFile, 'utf8')).toBe(moduleTypes('.'));
});

test('no two modules have the same name, by which the compiler knows them', () => {
  const names = modules.map((file) => basename(file));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('classes are found in selectors alone', () => {
  const css = ".row-end > :global(.mono) { margin: 0.5px } /* .not */ .row:not(.is-off)::before { content: '.no' }";
  expect(classNames(css)).toEqual(['isOff', 'row', 'rowEnd']);
});
