import { expect, test } from 'vitest';
import { differences } from '../../../codegen/differences.ts';
import { moveProvider } from '../../../codegen/move/move-provider.ts';
import { keysOfApi } from '../../../model/design/api-keys.ts';
import { emptyDesign, type Design, type DesignObject } from '../../../model/design/design.ts';
import type { Values } from '../../../model/schema/value.ts';
import { movableApis, shownPlace } from './move-parts.ts';

const object = (type: DesignObject['type'], key: string, attributes: Values, provider?: 'aws'): DesignObject => ({
  type,
  key,
  name: key,
  variant: type === 'api' ? 'HTTP' : type,
  attributes,
  import: {},
  inactiveValues: {},
  ...(provider && { provider }),
});
const designOf = (...objects: DesignObject[]): Design => ({ ...emptyDesign, objects });
const shop = object('api', 'shop', { name: 'shop' });
const chat = object('api', 'chat', { name: 'chat' });
const stageOf = (key: string, provider?: 'aws') =>
  object('stage', `${key}_live`, { api_id: { ref: key }, stage_name: 'live' }, provider);
const ofAws = (one: DesignObject): DesignObject => ({ ...one, provider: 'aws' });

test.each([
  ['one API', designOf(shop, stageOf('shop')), 'aws', []],
  ['two APIs', designOf(shop, stageOf('shop'), chat), 'aws', ['shop', 'chat']],
  ['two APIs, one of which is there', designOf(shop, ofAws(chat)), 'aws', ['shop']],
  [
    'two APIs, one of which is there but for its stage',
    designOf(shop, ofAws(chat), stageOf('chat')),
    'aws',
    ['shop', 'chat'],
  ],
  ['one API of both providers', designOf(shop, stageOf('shop', 'aws')), 'awscc', ['shop']],
  [
    'one API beside a domain that is there',
    designOf(shop, object('domain_name', 'domain', {}, 'aws')),
    'aws',
    ['shop'],
  ],
] as const)('APIs to choose from: %s', (_, design, to, apis) => {
  expect(movableApis(design, to).map(({ key }) => key)).toEqual(apis);
});

test('a row is found where its lines are shown', () => {
  const design = designOf(shop, stageOf('shop'), chat, stageOf('chat'));
  const { design: moved, changes } = moveProvider(design, 'aws', { keys: keysOfApi(design, 'chat'), inState: false });
  const files = differences(design, moved);
  const textAt = (block: string) => {
    const place = shownPlace(files, changes.find((change) => change.block === block)?.place);
    const lines = files.find(({ path }) => path === place?.file)?.parts?.flat() ?? [];
    return lines.find(({ side, number }) => side !== 'mine' && number === place?.line)?.text;
  };
  expect(textAt('aws_apigatewayv2_api.chat')).toBe('resource "aws_apigatewayv2_api" "chat" {');
  expect(textAt('aws_apigatewayv2_stage.chat_live')).toBe('resource "aws_apigatewayv2_stage" "chat_live" {');
  expect(shownPlace(files, undefined)).toBeUndefined();
  expect(shownPlace(files, { file: 'main.tf', line: 1_000 })).toBeUndefined();
  expect(shownPlace(files, { file: 'none.tf', line: 1 })).toBeUndefined();
});
