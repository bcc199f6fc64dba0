import { expect, test } from 'vitest';
import { addObject, addVariable, blankDesign, newObject, setOutput } from '../model/design/edits.ts';
import type { Design } from '../model/design/design.ts';
import { refersToOthers, textOfAll } from './copy-all.ts';
import { generateFiles } from './files.ts';

const blank = setOutput({ outputs: false })(blankDesign('HTTP'));
const add = (design: Design, ...object: Parameters<typeof newObject> extends [Design, ...infer Rest] ? Rest : never) =>
  addObject(newObject(design, ...object))(design);
const url = add(blank, 'integration', 'http-url', { integration_uri: 'https://example.com' });
const routed = add(url, 'route', 'http', { route_key: '$default', target: { ref: 'i1' } });
const withVariable = add(
  addVariable({ key: 'v1', name: 'url', type: 'string', description: '' })(blank),
  'integration',
  'http-url',
  { integration_uri: { var: 'url' } },
);
const withFunction = add(add(blank, 'scaffold', 'lambda-function'), 'integration', 'http-lambda', {
  integration_uri: { ref: 's1' },
});
const referring = (design: Design) => {
  const files = generateFiles(design);
  return files.filter((file) => refersToOthers(file, files)).map(({ path }) => path);
};

test.each([
  ['only itself', url, []],
  ['what stands in main.tf', routed, ['routes.tf']],
  ['a variable', withVariable, ['main.tf']],
  ['a function', withFunction, ['main.tf']],
  ['what is in the same file', setOutput({ layout: 'single' })(routed), []],
  ['what an output names', setOutput({ outputs: true })(url), ['outputs.tf']],
])('a file that names %s', (_, design, paths) => expect(referring(design)).toEqual(paths));

test('all files make one text', () => {
  const text = textOfAll(generateFiles(routed));
  expect(text).toMatch(/^# main\.tf\n\nresource /);
  for (const path of ['routes.tf', 'versions.tf']) expect(text).toContain(`\n# ${path}\n\n`);
  expect(textOfAll(generateFiles(setOutput({ layout: 'single' })(routed)))).not.toContain('# main.tf');
});
