import { expect, it } from 'vitest';
import { anApi, anIntegration, designOf } from '../../model/checks/cases.ts';
import { saveRequest } from '../../model/design/requests/request-edits.ts';
import type { Design } from '../../model/design/design.ts';
import type { Value } from '../../model/schema/value.ts';
import { selectionText } from '../expression/selection.ts';
import { templateExamples } from '../template/examples.ts';
import { chat } from '../testing/chat.ts';
import { designValuesOf } from '../values/told.ts';
import { fieldScene } from './field-scene.ts';
import { sampleRequest, savedMessages, type SampleChoice } from './sample-request.ts';
import { receiverOf } from './taken-payload.ts';

const objectOf = (design: Design, key: string) => {
  const object = design.objects.find((one) => one.key === key);
  if (!object) throw new Error(`no ${key}`);
  return object;
};

const sample = (design: Design, key: string, choice: SampleChoice = {}) =>
  sampleRequest(designValuesOf(design), objectOf(design, key), choice);

function selected(design: Design, key: string, expression: string, choice: SampleChoice = {}) {
  const scene = fieldScene(designValuesOf(design), objectOf(design, key), sample(design, key, choice).request);
  return scene && selectionText(expression, scene.selection).text;
}

const service = (templates: Readonly<Record<string, Value>>) =>
  chat({ variant: 'ws-service', integration: { request_templates: templates } });

it('brings a message that leads to the integration and has what its templates read', () => {
  const design = service({ $default: "$input.json('$.text')" });
  expect(sample(design, 'i1').request).toMatchObject({ event: 'MESSAGE', message: '{"action":"send","text":"text"}' });
  expect(selected(design, 'i1', '$request.body.action')).toBe('send');
  expect(selected(design, 'i1', '${context.routeKey}/${request.body.text}')).toBe('send/text');
});

it('takes the message of an example that stands there', () => {
  const example = templateExamples.find(({ id }) => id === 'dynamodb-put');
  const { message } = sample(service({ $default: example?.template ?? '' }), 'i1').request;
  expect(JSON.parse(message)).toEqual({ ...(JSON.parse(example?.message ?? '') as object), action: 'send' });
});

it('is a connection event where only these come', () => {
  expect(sample(chat({ variant: 'ws-service', routes: ['$connect', '$disconnect'] }), 'i1').request.event).toBe('CONNECT'); // prettier-ignore
  expect(sample(chat({ variant: 'ws-service', routes: ['$disconnect'] }), 'i1').draft).toEqual({ event: 'DISCONNECT' });
});

it('prefers a saved request that reaches the integration, and follows what a person chooses and types', () => {
  const message = '{"action":"send","text":"saved"}';
  const design = saveRequest({ key: 'q2', name: 'Send', request: { event: 'MESSAGE', message } })(
    saveRequest({ key: 'q1', name: 'Connect', request: { event: 'CONNECT' } })(service({})),
  );
  expect(savedMessages(designValuesOf(design), objectOf(design, 'i1')).map(({ key }) => key)).toEqual(['q2']);
  expect(sample(design, 'i1').saved?.key).toBe('q2');
  expect(sample(design, 'i1', { saved: '' })).toMatchObject({ saved: undefined, request: { message: '{"action":"send"}' } }); // prettier-ignore
  expect(sample(design, 'i1', { message: 'no JSON' })).toMatchObject({ saved: { key: 'q2' }, request: { message: 'no JSON' } }); // prettier-ignore
  const other = chat({ routes: ['$connect', 'other'] });
  expect(sample({ ...other, requests: design.requests ?? [] }, 'r1').saved).toBeUndefined();
});

it('gives a response what its backend gives', () => {
  const responses = { '/4\\d\\d/': { response_templates: { $default: "$input.json('$.error')" } } };
  const design = chat({ variant: 'ws-service', responses, twoWay: true });
  const [response] = design.objects.filter(({ type }) => type === 'integration_response');
  const key = response?.key ?? '';
  expect(sample(design, key).answer).toBe('{"error":"error"}');
  expect(selected(design, key, '${integration.response.statuscode} ${integration.response.body.error}')).toBe('400 error'); // prettier-ignore
  expect(selected(design, key, '${integration.response.body.error}', { answer: '{"error":"typed"}' })).toBe('typed');
  const scene = fieldScene(designValuesOf(design), objectOf(design, key), sample(design, key).request);
  expect(scene?.scope.payload).toBe('{"error":"error"}');
});

it('needs no stage', () => {
  const design = designOf(anApi('WEBSOCKET', { route_selection_expression: '$request.body.action' }), anIntegration('ws-mock')); // prettier-ignore
  expect(selected(design, 'i1', '$context.stage')).toBe('dev');
  expect(selected(design, design.objects[0]?.key ?? '', '$request.body.action', { message: '{"action":"x"}' })).toBe('x'); // prettier-ignore
});

const uri = (rest: string) => `arn:aws:apigateway:eu-west-1:${rest}`;
const typed = (type: string) => ({ 'integration.request.header.Content-Type': `'${type}'` });

it.each([
  ['ws-service', { integration_uri: uri('dynamodb:action/PutItem') }, ['DynamoDB', 'POST PutItem', 'json']],
  ['ws-service', { integration_uri: uri('sqs:path/123456789012/q') }, ['SQS', 'POST', 'text']],
  ['ws-service', { integration_uri: uri('sqs:action/SendMessage') }, ['SQS', 'POST SendMessage', 'text']],
  ['ws-service', { integration_uri: uri('sqs:path/1/q'), request_parameters: typed('application/x-amz-json-1.0') }, ['SQS', 'POST', 'json']],
  ['ws-service', { integration_uri: uri('abc.execute-api:path/dev/@connections/{id}') }, ['Connection management', 'POST', 'text']],
  ['ws-service', { integration_uri: uri('constructor:action/x') }, ['constructor', 'POST x', 'json']],
  ['ws-service', {}, ['The service', 'POST', 'text']],
  ['ws-lambda-custom', {}, ['The function', '', 'json']],
  ['ws-http', { integration_method: 'PUT' }, ['The backend', 'PUT', 'json']],
  ['ws-http', { request_parameters: typed('text/xml') }, ['The backend', 'POST', 'text']],
  ['ws-mock', {}, ['The mock', '', 'lenient json']],
] as const)('%s with %j', (variant, attributes, expected) => {
  const integration = anIntegration(variant, attributes);
  const { name, call, takes } = receiverOf(designValuesOf(designOf(anApi('WEBSOCKET'), integration)), integration);
  expect([name, call, takes]).toEqual(expected);
}); // prettier-ignore
