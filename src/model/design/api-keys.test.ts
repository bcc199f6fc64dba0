import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOfApi } from './api-keys.ts';
import { anyDesign } from './design.arbitrary.ts';
import { emptyDesign, parentKeyOf, type Design, type DesignObject } from './design.ts';
import type { ResourceTypeId } from '../resources/index.ts';
import type { Values } from '../schema/value.ts';

const object = (type: ResourceTypeId, key: string, attributes: Values = {}): DesignObject => ({
  type,
  key,
  name: key,
  variant: type,
  attributes,
  import: {},
  inactiveValues: {},
});
const of = (api: string): Values => ({ api_id: { ref: api } });
const design: Design = {
  ...emptyDesign,
  objects: [
    object('api', 'shop'),
    object('integration', 'shop_list', { ...of('shop'), connection_id: { ref: 'link' } }),
    object('route', 'shop_get', { ...of('shop'), target: { ref: 'shop_list' } }),
    object('lambda_permission', 'shop_may', { caller: { ref: 'shop_get' } }),
    object('api', 'chat'),
    object('integration', 'chat_say', { ...of('chat'), connection_id: { ref: 'shared_link' } }),
    object('integration', 'shop_say', { ...of('shop'), connection_id: { ref: 'shared_link' } }),
    object('lambda_permission', 'both_may', { caller: { ref: 'shop' }, function_name: { ref: 'chat' } }),
    object('vpc_link', 'link'),
    object('vpc_link', 'shared_link'),
    object('vpc_link', 'unused_link'),
    object('domain_name', 'shop_domain'),
    object('domain_name', 'domain'),
    object('api_mapping', 'shop_mapping', { ...of('shop'), domain_name: { ref: 'shop_domain' } }),
    object('api_mapping', 'shop_mapping_2', { ...of('shop'), domain_name: { ref: 'domain' } }),
    object('api_mapping', 'chat_mapping', { ...of('chat'), domain_name: { ref: 'domain' } }),
    // Of the one API, also where it names an object of the other one.
    object('route', 'chat_get', { ...of('chat'), authorizer_id: { ref: 'shop_list' } }),
  ],
};

test.each([
  ['shop', 'shop shop_list shop_get shop_may shop_say link shop_domain shop_mapping shop_mapping_2'],
  ['chat', 'chat chat_say chat_mapping chat_get'],
  ['nothing', ''],
])('an API comes with what belongs to it alone: %s', (api, keys) => {
  expect([...keysOfApi(design, api)].join(' ')).toBe(keys);
});

test('references in a circle end', () => {
  const circle = ['a', 'b'].map((key, at) => object('vpc_link', key, { x: { ref: at === 0 ? 'b' : 'a' } }));
  expect(keysOfApi({ ...emptyDesign, objects: [object('api', 'shop'), ...circle] }, 'shop')).toEqual(new Set(['shop']));
});

test('no object is of two APIs, and a child is of its own', () => {
  fc.assert(
    fc.property(anyDesign({ valid: true, most: 20 }), (any) => {
      const apis = any.objects.filter(({ type }) => type === 'api').map(({ key }) => key);
      const parts = apis.map((api) => [api, keysOfApi(any, api)] as const);
      const keys = parts.flatMap(([, part]) => [...part]);
      expect(new Set(keys).size).toBe(keys.length);
      for (const [api, part] of parts) {
        const children = any.objects.filter((one) => parentKeyOf(one) === api).map(({ key }) => key);
        expect(children.filter((key) => !part.has(key))).toEqual([]);
      }
    }),
  );
});
