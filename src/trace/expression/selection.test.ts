import { expect, it } from 'vitest';
import { readJson } from '../json/read-json.ts';
import { selectionText, type SelectionSource } from './selection.ts';

const read = (text: string) => {
  const reading = readJson(text);
  return reading.ok ? reading.value : undefined;
};

const source: SelectionSource = {
  body: read(
    '{"action":"send","a":{"b":1.0},"list":["item1","item2"],"none":null,"map":{"k":1},"dollar":"${request.body.action}"}',
  ),
  header: (name) => (name === 'x-api-key' ? 'key' : undefined),
  query: (name) => (name === 't' ? 'token' : undefined),
  context: (name) => (name === 'authorizer.usageIdentifierKey' ? 'usage' : undefined),
  stageVariable: (name) => (name === 'v' ? 'value' : undefined),
  response: {
    status: 404,
    headers: (name) => (name === 'X' ? ['1', '2'] : []),
    body: read('{"errorMessage":"Not Found"}'),
  },
};

it.each<[expression: string, text: string]>([
  ['$request.body.action', 'send'],
  ['${request.body.action}', 'send'],
  ["${request.body['action']}", 'send'],
  ['$request.body.a.b', '1.0'],
  ['$request.body.list', '[item1, item2]'],
  ['$request.body.list[1]', 'item2'],
  ['$request.body.map', '{k=1}'],
  ['$request.body.missing', ''],
  ['$request.body.none', ''],
  ['${request.body.action}-${request.body.missing}', 'send-'],
  ['${request.body.dollar}', '${request.body.action}'],
  ['\\$default', '$default'],
  ['static', 'static'],
  ['', ''],
  ['$request.header.x-api-key', 'key'],
  ['$request.querystring.t', 'token'],
  ['$context.authorizer.usageIdentifierKey', 'usage'],
  ['${stageVariables.v}', 'value'],
  ['${integration.response.statuscode}', '404'],
  ['$integration.response.statuscode', '404'],
  ['${integration.response.header.X}', '1'],
  ['${integration.response.multivalueheader.X}', '[1, 2]'],
  ['${integration.response.body.errorMessage}', 'Not Found'],
  ['${local.x}', '${local.x}'],
])('%s', (expression, text) => expect(selectionText(expression, source).text).toBe(text));

it('says what has no value, and what it does not know', () => {
  expect(selectionText('${request.body.missing}/${local.x}', source)).toEqual({
    text: '/${local.x}',
    missing: ['request.body.missing'],
    readsBody: true,
    isUnknown: true,
  });
  expect(selectionText('$request.body.action', { body: undefined })).toMatchObject({ text: '', readsBody: true });
});
