import { sources } from '../../../schema/sources.ts';
import { isDynamic, pairsOf } from '../../../schema/value.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

export const stageVariableValue: ObjectRule = {
  id: 'stage-variable-value',
  severity: 'warning',
  title: 'The value of a stage variable has letters, digits and -._~:/?#&=, only',
  source: sources.stage,
  on: ['stage'],
  check({ attributes }) {
    return pairsOf(attributes['stage_variables']).flatMap(([name, value]): readonly Finding[] => {
      if (isDynamic(value) || typeof value !== 'string' || /^[A-Za-z0-9\-._~:/?#&=,]+$/.test(value)) return none;
      return [
        {
          path: ['stage_variables', name],
          problem:
            value === ''
              ? 'The value is empty, which AWS is not documented to take.'
              : 'The value has characters that AWS is not documented to take.',
          how: 'Use letters, digits and - . _ ~ : / ? # & = ,.',
        },
      ];
    });
  },
};
