import { describe, expect, test } from 'vitest';
import { emptyDesign, type Design } from '../../model/design/design.ts';
import type { Key, Value, Values } from '../../model/schema/value.ts';
import type { ObjectRow } from '../proposal/proposal.ts';
import { blankObject, blankProposal, blankRow } from '../testing/object-rows.ts';
import type { Choices } from './choices.ts';
import { linkedRows } from './linked-rows.ts';
import { planOf } from './plan.ts';

const api = { api_id: 'api1' };
const route = (target: Value, more: Values = api) =>
  blankRow(blankObject('route', 'r1', { ...more, target }, { variant: 'http' }));
const integration = (key: Key, more: Partial<ObjectRow> = {}, id = `id of ${key}`) =>
  blankRow(blankObject('integration', key, api, { import: { integration_id: id } }), more);

/** The route of a paste, of which rows are taken over. */
function linkedRoute(
  rows: readonly ObjectRow[],
  taken: readonly ObjectRow[],
  choices: Choices = {},
  more: Partial<Design> = {},
) {
  const start = { ...emptyDesign, ...more };
  const proposal = blankProposal(rows);
  const { linked, variables } = linkedRows(start, proposal, planOf(start, proposal, taken), choices);
  const found = linked.find(({ row }) => row.type === 'route');
  return {
    attributes: found?.object.attributes,
    variables: variables.map(({ name, default: value }) => [name, value]),
  };
}

describe('a reference to', () => {
  const to = route({ ref: 'i1' });
  const first = integration('i1', { duplicateOf: 'row of i2' });
  const second = integration('i2');
  const there = { objects: [blankObject('integration', 'i1', {})] };
  test.each<[what: string, taken: readonly ObjectRow[], choices: Choices, start: Partial<Design>, target: Value]>([
    ['what is taken over stays', [to, first], {}, {}, { ref: 'i1' }],
    ['what gets another key follows it', [to, first], {}, there, { ref: 'i2' }],
    ['what stays out becomes its id', [to], {}, {}, 'integrations/id of i1'],
    ['what is there already stays', [to], {}, there, { ref: 'i1' }],
    ['what is merged leads to its twin', [to, second], { merged: new Set(['row of i1']) }, {}, { ref: 'i2' }],
  ])('%s', (_, taken, choices, start, target) => {
    expect(linkedRoute([to, first, second], taken, choices, start).attributes?.['target']).toEqual(target);
  });
});

describe('an id of what is not in the design', () => {
  test('stays as it is', () => {
    const one = route('integrations/int1');
    expect(linkedRoute([one], [one])).toEqual({ attributes: one.object.attributes, variables: [] });
  });

  test('becomes a variable where a person wants that, with a name that is free', () => {
    const one = route('integrations/int1');
    const start: Partial<Design> = { variables: [{ key: 'v1', name: 'api_id', type: 'string', description: '' }] };
    expect(linkedRoute([one], [one], { ids: 'variables' }, start)).toEqual({
      attributes: { api_id: { var: 'api_id_2' }, target: { hcl: '"integrations/${var.integration_id}"' } },
      variables: [
        ['api_id_2', 'api1'],
        ['integration_id', 'int1'],
      ],
    });
  });

  test('that nobody named is a variable of a new object, unless its source says all', () => {
    const one = route('x', {});
    const written = { ...one, found: { ...one.found, place: { file: 'main.tf', at: 0 } } };
    expect(linkedRoute([one], [one])).toEqual({
      attributes: { api_id: { var: 'api_id' }, target: 'x' },
      variables: [['api_id', undefined]],
    });
    expect(linkedRoute([written], [written])).toEqual({ attributes: { target: 'x' }, variables: [] });
  });
});
