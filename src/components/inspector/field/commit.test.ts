import { expect, it } from 'vitest';
import { spoken } from './commit.ts';

it.each([
  ['Timeout', 'timeout'],
  ['Payload version', 'payload version'],
  ['API', 'API'],
  ['OpenAPI body', 'OpenAPI body'],
  ['VPC link', 'VPC link'],
  ['ETag', 'ETag'],
])('%s within a sentence', (label, word) => {
  expect(spoken(label)).toBe(word);
});
