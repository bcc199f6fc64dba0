import { expect, test } from 'vitest';
import { checkWith } from '../../checks/check.ts';
import { addObject, blankDesign, newObject, setValue } from '../edits.ts';
import { corsMethods } from './cors-methods.ts';
import type { Design } from '../design.ts';
import type { Value } from '../../schema/value.ts';

const blank = blankDesign('HTTP');
const api = blank.objects.find(({ type }) => type === 'api')?.key ?? '';
const withRoutes = (keys: readonly Value[]): Design =>
  keys.reduce<Design>(
    (design, route_key) => addObject(newObject(design, 'route', 'http', { route_key }))(design),
    blank,
  );
const cors = (design: Design, values: { readonly [name: string]: Value }) =>
  setValue(api, ['cors_configuration'], values)(design);

const all = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

test.each<[keys: readonly Value[], isOpen: readonly string[], withCredentials: readonly string[]]>([
  [[], [], []],
  [
    ['POST /a', 'GET /a', 'GET /b'],
    ['GET', 'POST'],
    ['GET', 'POST'],
  ],
  [['GET /a', 'OPTIONS /{proxy+}'], ['GET'], ['GET']],
  [['OPTIONS /{proxy+}'], [], []],
  [['GET /a', 'ANY /b'], ['*'], all],
  [['$default'], ['*'], all],
  [['GET /a', { hcl: 'var.key' }, 'fetch /a'], ['GET'], ['GET']],
])('%j allows %j, and with credentials %j', (keys, isOpen, withCredentials) => {
  const design = withRoutes(keys);
  expect(corsMethods(design, api)).toEqual(isOpen);
  const credentials = cors(design, { allow_credentials: true, allow_origins: ['https://example.com'] });
  expect(corsMethods(credentials, api)).toEqual(withCredentials);
});

test('a quick-created API has a route for any method, and routes of another API count for that alone', () => {
  expect(corsMethods(setValue(api, ['target'], 'https://example.com')(blank), api)).toEqual(['*']);
  expect(corsMethods(withRoutes(['GET /a']), 'a9')).toEqual([]);
});

test.each([true, false])('no rule has a word about them, with credentials: %s', (allow_credentials) => {
  for (const keys of [['GET /a', 'DELETE /a'], ['ANY /a'], ['$default', 'OPTIONS /a']]) {
    const before = cors(withRoutes(keys), { allow_credentials, allow_origins: ['https://example.com'] });
    const after = setValue(api, ['cors_configuration', 'allow_methods'], [...corsMethods(before, api)])(before);
    const about = checkWith([])(after).all.filter(({ path }) => path?.includes('allow_methods'));
    expect(about).toEqual([]);
  }
});
