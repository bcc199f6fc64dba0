import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDesign, type Design, type DesignObject } from '../model/design/design.ts';
import { pathClash, pathFault } from '../model/document/file-path.ts';
import { fileText, generateFiles } from './files.ts';

const functionNamed = (name: string, at = 0, handler = 'index.handler'): DesignObject => ({
  type: 'scaffold',
  key: `s${at}`,
  name,
  variant: 'lambda-function',
  attributes: { code: 'archive', handler },
  import: {},
  inactiveValues: {},
});
const functions = (...objects: readonly DesignObject[]): Design => ({ ...emptyDesign, objects });
const handlers = (design: Design) =>
  generateFiles(design)
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.mjs'));

test.each([
  ['orders', 'index.handler', 'orders/index.mjs'],
  ['get-orders_2', 'app.run', 'get-orders_2/app.mjs'],
  ['orders', 'con.handler', 'orders/index.mjs'],
  ['orders', `${'x'.repeat(300)}.handler`, 'orders/index.mjs'],
  ['orders', '../../x.handler', 'orders/index.mjs'],
])('a function %s with the handler %s has the file %s', (name, handler, path) =>
  expect(handlers(functions(functionNamed(name, 0, handler)))).toEqual([path]),
);

test.each([
  ['Orders', /^orders_[a-z0-9]+\/index\.mjs$/],
  ['con', /^con_[a-z0-9]+\/index\.mjs$/],
  ['été', /^t-_[a-z0-9]+\/index\.mjs$/],
  ['日本', /^function_[a-z0-9]+\/index\.mjs$/],
  ['x'.repeat(300), /^x{48}_[a-z0-9]+\/index\.mjs$/],
])('a function %s has a folder of its own that every system can hold', (name, path) => {
  const design = functions(functionNamed(name));
  const [handler = ''] = handlers(design);
  expect(handler).toMatch(path);
  const terraform = generateFiles(design).find((file) => file.path === 'scaffolds.tf');
  expect(terraform && fileText(terraform)).toContain(`/${handler}"`);
});

test('two functions never share a file; two of one name, which is an error, have one', () => {
  const name = fc.oneof(
    fc.constantFrom('orders', 'Orders', 'ORDERS', 'é', 'e\u0301', 'ü', 'nul', 'a-b', 'a b', 'a/b', ''),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 6 }), (names) => {
      const paths = handlers(functions(...names.map((of, at) => functionNamed(of, at))));
      expect(paths).toHaveLength(new Set(names).size);
      expect(pathClash(paths)).toBeUndefined();
      expect(paths.map(pathFault).filter(Boolean)).toEqual([]);
    }),
  );
});
