import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pastedItems, pastedPairs } from './pasted-rows.ts';

const origins = ['https://a.example.com', 'https://b.example.com:8443'];

it.each([
  ['lines', origins.join('\n')],
  ['lines of Windows', `${origins.join('\r\n')}\r\n`],
  ['commas', origins.join(', ')],
  ['JSON', JSON.stringify(origins, null, 2)],
  ['a list of HCL', `[\n  "${origins[0]}",\n  "${origins[1]}",\n]`],
  ['bullets', `- ${origins[0]}\n- '${origins[1]}'`],
])('items as %s', (_, text) => {
  expect(pastedItems(text)).toEqual(origins);
});

it.each([
  '',
  'https://a.example.com',
  'https://a.example.com\n',
  '["a"]',
  `${'a,'.repeat(1_001)}`,
  'a,'.repeat(40_000),
])('not a list of items: %.20s', (text) => {
  expect(pastedItems(text)).toBeUndefined();
});

const tags = [
  ['team', 'orders'],
  ['url', 'https://a.example.com/?x=1'],
];

it.each([
  ['HCL', '{\n  team = "orders"\n  url = "https://a.example.com/?x=1"\n}'],
  ['JSON', JSON.stringify({ team: 'orders', url: 'https://a.example.com/?x=1' }, null, 2)],
  ['YAML', 'team: orders\nurl: https://a.example.com/?x=1'],
  ['an env file', 'team=orders\r\nurl=https://a.example.com/?x=1'],
  ['columns', 'team\torders\nurl\thttps://a.example.com/?x=1'],
])('pairs as %s', (_, text) => {
  expect(pastedPairs(text)).toEqual(tags);
});

it.each(['', 'team=orders', 'one\ntwo', 'team=orders\nand more'])('not a list of pairs: %s', (text) => {
  expect(pastedPairs(text)).toBeUndefined();
});

it('any items come back from a JSON list', () => {
  const item = fc.stringMatching(/^[\w:/.*$-]*[\w/*]$/);
  fc.assert(
    fc.property(fc.array(item, { minLength: 2, maxLength: 20 }), (items) => {
      expect(pastedItems(JSON.stringify(items))).toEqual(items);
    }),
  );
});
