import { expect, it } from 'vitest';
import { prettyJson } from './JsonControl.tsx';

it.each([
  ['{"a":[1,2]}', '{\n  "a": [\n    1,\n    2\n  ]\n}'],
  ['{ "a b": "c  d" }', '{\n  "a b": "c  d"\n}'],
  ['{"a":', undefined],
  // Numbers that JavaScript would round, and names that it would join, stay as they are.
  ['{"a":12345678901234567890}', undefined],
  ['{"a":1,"a":2}', undefined],
])('lays out %j', (text, pretty) => {
  expect(prettyJson(text)).toBe(pretty);
});
