import { expect, test } from 'vitest';
import type { Design } from '../../model/design/design.ts';
import { blankDesign } from '../../model/design/edits.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import type { Values } from '../../model/schema/value.ts';
import { forecast } from './forecast.ts';

function imported(provider: ProviderId, attributes: Values): Design {
  const blank = blankDesign('HTTP', provider);
  const [api] = blank.objects;
  if (!api) return blank;
  const variables = [
    { key: 'v1', name: 'empty', type: 'string' as const, description: '', default: '' },
    { key: 'v2', name: 'open', type: 'string' as const, description: '' },
  ];
  const object = { ...api, attributes: { ...api.attributes, ...attributes }, import: { api_id: 'a1b2c3d4e5' } };
  return { ...blank, variables, objects: [object], output: { ...blank.output, imports: 'id' } };
}

test.each<[provider: ProviderId, attributes: Values, updated: number, replaced: number]>([
  ['aws', { route_key: '' }, 1, 0],
  ['aws', { route_key: { var: 'empty' } }, 1, 0],
  ['aws', { route_key: { var: 'open' } }, 0, 1],
  ['aws', { route_key: 'GET /', target: '' }, 0, 1],
  ['aws', {}, 0, 0],
])(
  '%s: an imported API with %j is updated %d times and replaced %d times',
  (provider, attributes, updated, replaced) => {
    const { changes, replacements } = forecast(imported(provider, attributes));
    expect([changes.length, replacements.length]).toEqual([updated, replaced]);
  },
);
