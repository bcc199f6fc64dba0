import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { pairsOf } from '../../../schema/value.ts';
import { none, type ObjectRule } from '../../rule.ts';

const name = 'response_parameters';

export const responseStatusKnown: ObjectRule = {
  id: 'response-status-known',
  severity: 'error',
  title: 'Response parameters use status codes from 200 to 599',
  source: sources.refusals,
  on: ['integration'],
  check(object) {
    const value = object.attributes[name];
    if (value === undefined || !object.variant.startsWith('http-')) return none;
    return pairsOf(value).flatMap(([status]) => {
      if (status === '' || patterns.httpResponseStatusKey.test(status)) return [];
      return [
        {
          path: [name, status],
          problem: `${shownValue(status)} isn't a supported status code.`,
          how: 'Enter a code from 200 to 599. Each code requires its own entry.',
        },
      ];
    });
  },
};
