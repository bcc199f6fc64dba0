import { sources } from '../../../schema/sources.ts';
import { fixed, renameKey } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { callOf } from './call.ts';

const name = 'request_parameters';

const sameSpelling = (known: readonly string[], key: string) =>
  known.find((candidate) => candidate.toLowerCase() === key.trim().toLowerCase());

export const serviceParametersKnown: ObjectRule = {
  id: 'service-parameters-known',
  severity: 'warning',
  title: 'AWS action parameters are supported',
  source: sources.httpServiceReference,
  on: ['integration'],
  check(object) {
    const call = callOf(object);
    if (!call) return none;
    const { action, parameters } = call;
    const known = [...action.required, ...action.optional];
    return [...parameters.keys()].flatMap((key) => {
      if (key === '' || known.includes(key)) return [];
      const spelled = sameSpelling(known, key);
      return [
        {
          path: [name, key],
          problem: `${action.subtype} doesn't support parameter ${key}.`,
          how: spelled === undefined ? `Supported: ${known.join(', ')}.` : `Did you mean ${spelled}?`,
          ...fixed(spelled === undefined ? undefined : renameKey(object, name, key, spelled)),
        },
      ];
    });
  },
};
