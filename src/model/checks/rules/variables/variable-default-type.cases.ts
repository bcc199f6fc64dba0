import type { Variable } from '../../../design/design.ts';
import type { Value } from '../../../schema/value.ts';
import { aVariable, rejected, type RuleCases } from '../../cases.ts';
import { designWithVariables } from './testing.ts';

const withDefault = (type: Variable['type'], value: Value) =>
  designWithVariables(aVariable('size', { type, default: value }));

export const cases: RuleCases = {
  accepts: [
    withDefault('string', 'a'),
    withDefault('string', 7),
    withDefault('number', '7.5'),
    withDefault('bool', 'true'),
    withDefault('list(string)', ['a', 1]),
    withDefault('map(string)', { a: 'b' }),
    withDefault('any', [{}]),
    withDefault('number', null),
    designWithVariables(aVariable('size')),
  ],
  rejects: [
    rejected(withDefault('string', ['a']), ['default'], { fix: 'Set type list(string)' }),
    rejected(withDefault('number', 'many'), ['default'], { fix: 'Set type string' }),
    rejected(withDefault('bool', 1), ['default']),
    rejected(withDefault('list(string)', { a: 'b' }), ['default'], { fix: 'Set type map(string)' }),
    rejected(withDefault('map(string)', { a: ['b'] }), ['default']),
    rejected(withDefault('string', { var: 'other' }), ['default']),
  ],
};
