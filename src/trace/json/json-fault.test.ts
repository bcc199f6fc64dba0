import { expect, it } from 'vitest';
import { jsonFault } from './json-fault.ts';

it.each([
  ['{"a":1}', undefined],
  ['{"a":"Customer\\\'s"}', [String.raw`\' isn't a valid JSON escape.`, 14]],
  ['{"a":"x\\\\\\"y\\q"}', [String.raw`\q isn't a valid JSON escape.`, 12]],
  ['{"a":"\\u12"}', [String.raw`\u isn't a valid JSON escape.`, 6]],
  ['{"a":"one\ntwo"}', ['Line breaks and control characters in a string must be escaped.', 9]],
  ['{"a":"open}', ["The string isn't closed: a double quote is missing.", 5]],
  ['{"a":1,}', ['Expected a name in double quotes.', 7]],
  ['{"a" "b"}', ['Expected ":" after the name.', 5]],
  ['', ["The output is empty, which isn't valid JSON.", 0]],
  ['Action=SendMessage', ['Expected a JSON value.', 0]],
] as const)('%j', (text, expected) => {
  const fault = jsonFault(text);
  expect(fault && [fault.message, fault.at]).toEqual(expected);
});

it('reads what a mock reads', () => {
  expect(jsonFault("{statusCode: 200, text: 'x'}")).toBeDefined();
  expect(jsonFault("{statusCode: 200, text: 'x'}", { isLenient: true })).toBeUndefined();
});
