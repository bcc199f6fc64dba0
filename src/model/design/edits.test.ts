import { describe, expect, it } from 'vitest';
import { variantOfObject, type Design, type DesignObject } from './design.ts';
import {
  addObject,
  addVariable,
  blankDesign,
  duplicateObject,
  newObject,
  referencesTo,
  removeObject,
  renameObject,
  renameVariable,
  setValue,
} from './edits.ts';
import { changeProtocol, changeVariant } from './variant-edits.ts';
import type { Values } from '../schema/value.ts';

const api = blankDesign('HTTP');
const integration = (design: Design): DesignObject => {
  const found = design.objects.find((object) => object.type === 'integration');
  if (!found) throw new Error('There is no integration');
  return found;
};
const withIntegration = (variant: string, attributes: Values = {}, design = api) =>
  addObject(newObject(design, 'integration', variant, attributes))(design);

describe('switching the variant', () => {
  it('puts aside what the new one cannot use, and brings it back', () => {
    const before = withIntegration('http-private', {
      integration_uri: 'arn:x',
      connection_id: 'abc123',
      tls_config: { server_name_to_verify: 'x.example.com' },
    });
    const key = integration(before).key;
    const url = changeVariant(key, 'http-url')(before);
    expect(integration(url).inactiveValues).toEqual({
      connection_id: 'abc123',
      tls_config: { server_name_to_verify: 'x.example.com' },
    });
    expect(integration(url).attributes['connection_id']).toBeUndefined();
    expect(integration(changeVariant(key, 'http-private')(url))).toEqual(integration(before));
  });

  it('starts with what the new one needs, without touching what stands', () => {
    const before = withIntegration('http-url', { integration_method: 'GET' });
    const lambda = changeVariant(integration(before).key, 'http-lambda')(before);
    expect(integration(lambda).attributes['payload_format_version']).toBe('2.0');
    expect(integration(lambda).inactiveValues).toEqual({ integration_method: 'GET' });
  });

  it('drops what the old one filled in by itself, and fills it in again on the way back', () => {
    const design = withIntegration('http-lambda');
    const socket = changeVariant(integration(design).key, 'ws-lambda')(design);
    expect(integration(socket)).toMatchObject({ attributes: { api_id: { ref: 'a1' } }, inactiveValues: {} });
    expect(integration(changeVariant('i1', 'http-lambda')(socket))).toEqual(integration(design));
  });

  it('puts aside a value that the new one narrows away', () => {
    const design = setValue('i1', ['payload_format_version'], '3.0')(withIntegration('http-lambda'));
    const socket = changeVariant('i1', 'ws-lambda')(design);
    expect(integration(socket).inactiveValues).toEqual({ payload_format_version: '3.0' });
  });
});

describe('switching the protocol', () => {
  it('scenario 3: takes the integrations of the API along, and back restores what was typed', () => {
    const before = withIntegration('http-lambda', {
      integration_uri: 'arn:x',
      response_parameters: {},
      timeout_in_millis: 30_000,
    });
    const cors = setValue('a1', ['cors_configuration', 'max_age'], 600)(before);
    const socket = changeProtocol('a1', 'WEBSOCKET')(cors);
    expect(variantOfObject(integration(socket))?.id).toBe('ws-lambda');
    expect(socket.objects[0]?.inactiveValues).toEqual({ cors_configuration: { max_age: 600 } });
    const back = changeProtocol('a1', 'HTTP')(socket);
    expect(integration(back)).toEqual(integration(cors));
    expect(back.objects[0]?.attributes).toEqual(cors.objects[0]?.attributes);
  });

  it('leaves a kind that the other protocol lacks as it is', () => {
    const socket = blankDesign('WEBSOCKET');
    const mock = withIntegration('ws-mock', {}, socket);
    expect(integration(changeProtocol('a1', 'HTTP')(mock)).variant).toBe('ws-mock');
  });
});

describe('setting a value', () => {
  const design = withIntegration('http-url');
  const { key } = integration(design);
  const paths: readonly (readonly [(string | number)[], Values[string]])[] = [
    [['description'], 'x'],
    [['tls_config', 'server_name_to_verify'], 'x'],
    [['request_parameters', 'overwrite:path'], '/x'],
    [['request_parameters', '__proto__'], '/x'],
    [['response_parameters', '404', 'response_parameters', 0, 'source'], '200'],
    [['import', 'integration_id'], 'i7'],
  ];
  it.each(paths)('%j sets, and leaving it out undoes it', (path, value) => {
    const set = setValue(key, path, value)(design);
    const object = integration(set);
    let found: unknown = path[0] === 'import' ? object : object.attributes;
    for (const part of path) {
      const holder = found as { readonly [name: string]: unknown };
      found = Array.isArray(holder['entries'])
        ? new Map(holder['entries'] as [string, unknown][]).get(String(part))
        : holder[part];
    }
    expect(found).toBe(value);
    expect(Object.getPrototypeOf(object.attributes)).toBe(Object.prototype);
    const left = setValue(key, path, undefined)(set);
    expect(path.length === 1 ? left : design).toEqual(design);
  });

  it('keeps every other object', () => {
    const set = setValue(key, ['description'], 'x')(design);
    expect(set.objects[0]).toBe(design.objects[0]);
    expect(setValue(key, ['description'], 'x')(set)).toBe(set);
  });
});

describe('renaming', () => {
  it('is followed by references and by expressions that spell the address', () => {
    const design = withIntegration('http-lambda', {
      description: { hcl: '"${awscc_apigatewayv2_api.http_api.name}-x"' },
      integration_uri: { hcl: 'awscc_apigatewayv2_api.http_api_2.arn' },
      connection_id: 'awscc_apigatewayv2_api.http_api',
    });
    const renamed = renameObject('a1', 'orders')(design);
    expect(integration(renamed).attributes).toMatchObject({
      api_id: { ref: 'a1' },
      description: { hcl: '"${awscc_apigatewayv2_api.orders.name}-x"' },
      integration_uri: { hcl: 'awscc_apigatewayv2_api.http_api_2.arn' },
      connection_id: 'awscc_apigatewayv2_api.http_api',
    });
  });

  it('takes a variable along wherever it is used', () => {
    const variable = { key: 'v1', name: 'link', type: 'string', description: '' } as const;
    const design = addVariable(variable)(
      withIntegration('http-private', { connection_id: { var: 'link' }, description: { hcl: 'lower(var.link)' } }),
    );
    expect(integration(renameVariable('v1', 'vpc_link')(design)).attributes).toMatchObject({
      connection_id: { var: 'vpc_link' },
      description: { hcl: 'lower(var.vpc_link)' },
    });
  });
});

describe('adding and removing', () => {
  it('keeps the order of types', () => {
    const scaffold = addObject(newObject(api, 'scaffold', 'lambda-function'))(api);
    expect(withIntegration('http-url', {}, scaffold).objects.map(({ type }) => type)).toEqual([
      'api',
      'integration',
      'scaffold',
    ]);
  });

  it('duplicates beside the original, with a free name and without ids', () => {
    const design = setValue('i1', ['import', 'integration_id'], 'x')(withIntegration('http-url'));
    const [, original, copy] = duplicateObject('i1')(design).objects;
    expect(copy).toEqual({ ...original, key: 'i2', name: 'public_http_2', import: {} });
  });

  it('tells who refers to what is removed', () => {
    const design = withIntegration('http-url');
    expect(referencesTo(design, 'a1').map(({ key }) => key)).toEqual(['i1']);
    expect(removeObject('a1')(design).objects.map(({ key }) => key)).toEqual(['i1']);
  });
});
