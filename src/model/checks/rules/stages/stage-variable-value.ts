import { sources } from '../../../schema/sources.ts';
import { isDynamic, pairsOf } from '../../../schema/value.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

export const stageVariableValue: ObjectRule = {
  id: 'stage-variable-value',
  severity: 'warning',
  title: 'Stage variable values have letters, digits and -._~:/?#&=, only',
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
              ? 'The value is empty. AWS documents no support for empty values.'
              : 'AWS documents no support for these characters in stage variable values.',
          how: 'Use letters, digits and - . _ ~ : / ? # & = ,.',
        },
      ];
    });
  },
};
