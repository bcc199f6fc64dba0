import { expect, it } from 'vitest';
import { jsonFault } from './json-fault.ts';

it.each([
  ['{"a":1}', undefined],
  ['{"a":"Customer\\\'s"}', [String.raw`\' is not an escape of JSON.`, 14]],
  ['{"a":"x\\\\\\"y\\q"}', [String.raw`\q is not an escape of JSON.`, 12]],
  ['{"a":"\\u12"}', [String.raw`\u is not an escape of JSON.`, 6]],
  ['{"a":"one\ntwo"}', ['A line break or control character has to be escaped within quotes.', 9]],
  ['{"a":"open}', ['The text in quotes is never closed.', 5]],
  ['{"a":1,}', ['A name in double quotes is expected here.', 7]],
  ['{"a" "b"}', ['":" is expected after the name.', 5]],
  ['', ['The output is empty, which is not JSON.', 0]],
  ['Action=SendMessage', ['A JSON value is expected here.', 0]],
] as const)('%j', (text, expected) => {
  const fault = jsonFault(text);
  expect(fault && [fault.message, fault.at]).toEqual(expected);
});

it('reads what a mock reads', () => {
  expect(jsonFault("{statusCode: 200, text: 'x'}")).toBeDefined();
  expect(jsonFault("{statusCode: 200, text: 'x'}", { isLenient: true })).toBeUndefined();
});
