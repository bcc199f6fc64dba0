import { sources } from '../../../schema/sources.ts';
import { pairsOf } from '../../../schema/value.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

export const stageVariableName: ObjectRule = {
  id: 'stage-variable-name',
  severity: 'error',
  title: 'Stage variable names have letters, digits and _ only',
  source: sources.stage,
  on: ['stage'],
  check({ attributes }) {
    return pairsOf(attributes['stage_variables']).flatMap(([name]): readonly Finding[] => {
      if (name === '' || /^[A-Za-z0-9_]{1,64}$/.test(name)) return none;
      const long = /^[A-Za-z0-9_]+$/.test(name);
      return [
        {
          path: ['stage_variables', name],
          problem: long
            ? `The name has ${name.length} characters; the maximum is 64.`
            : 'AWS refuses these characters in stage variable names.',
          how: long ? 'Shorten it.' : 'Use letters, digits and _.',
          severity: long ? 'warning' : 'error',
        },
      ];
    });
  },
};
