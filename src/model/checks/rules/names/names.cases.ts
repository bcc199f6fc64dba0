import { emptyDesign, type Design, type DesignObject, type Variable } from '../../../design/design.ts';
import type { Value } from '../../../schema/value.ts';
import {
  anApi,
  anIntegration,
  aScaffold,
  aVariable,
  designOf,
  rejected,
  withVariables,
  type Cases,
} from '../../cases.ts';

const keptNetwork = (...objects: readonly DesignObject[]): Design => ({
  ...designOf(...objects),
  passthrough: [{ file: 'network.tf', text: 'resource "awscc_apigatewayv2_api" "orders" {}' }],
});

const named = (name: string) => designOf(anApi('HTTP', {}, { name }));
const variables = (...list: readonly Variable[]) => withVariables(emptyDesign, ...list);
const withDefault = (type: Variable['type'], value: Value) => variables(aVariable('size', { type, default: value }));

export const cases: Cases = {
  'name-label': {
    accepts: [named('orders'), named('_1'), named('for'), named('é-x')],
    rejects: [
      rejected(named('1st'), ['label'], { fix: 'Rename to _1st' }),
      rejected(named('my api'), ['label'], { fix: 'Rename to my_api' }),
      rejected(named(''), ['label'], { fix: 'Derive a name' }),
    ],
  },
  'name-unique': {
    accepts: [
      designOf(anApi('HTTP'), aScaffold(), anIntegration('http-url', {}, { name: 'orders' })),
      designOf(anApi('HTTP', {}, { name: '' }), anApi('HTTP', {}, { name: '', key: 'a2' })),
    ],
    rejects: [
      rejected(designOf(anApi('HTTP'), anApi('WEBSOCKET', {}, { key: 'a2' })), ['label']),
      rejected(keptNetwork(anApi('HTTP', {}, { name: 'shop' }), anApi('HTTP', {}, { key: 'a2' })), ['label']),
    ],
  },
  'variable-name': {
    accepts: [variables(aVariable('url')), variables(aVariable('a-b'))],
    rejects: [
      rejected(variables(aVariable('count')), ['label'], { fix: 'Rename to count_value' }),
      rejected(variables(aVariable('vpc link')), ['label'], { fix: 'Rename to vpc_link' }),
      rejected(variables(aVariable('')), ['label'], { fix: 'Rename to value' }),
    ],
  },
  'variable-unique': {
    accepts: [variables(aVariable('a'), aVariable('b', { key: 'v2' }))],
    rejects: [rejected(variables(aVariable('a'), aVariable('a', { key: 'v2' })), ['label'])],
  },
  'variable-default-type': {
    accepts: [
      withDefault('string', 'a'),
      withDefault('string', 7),
      withDefault('number', '7.5'),
      withDefault('bool', 'true'),
      withDefault('list(string)', ['a', 1]),
      withDefault('map(string)', { a: 'b' }),
      withDefault('any', [{}]),
      withDefault('number', null),
      variables(aVariable('size')),
    ],
    rejects: [
      rejected(withDefault('string', ['a']), ['default'], { fix: 'Set type list(string)' }),
      rejected(withDefault('number', 'many'), ['default'], { fix: 'Set type string' }),
      rejected(withDefault('bool', 1), ['default']),
      rejected(withDefault('list(string)', { a: 'b' }), ['default'], { fix: 'Set type map(string)' }),
      rejected(withDefault('map(string)', { a: ['b'] }), ['default']),
      rejected(withDefault('string', { var: 'other' }), ['default']),
    ],
  },
};
