import { sources } from '../../../schema/sources.ts';
import { pairsOf, type Value } from '../../../schema/value.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { changesOf, changeMember } from './response-change.ts';

const name = 'response_parameters';

export const responseDestinationOnce: ObjectRule = {
  id: 'response-destination-once',
  severity: 'warning',
  title: 'Response destinations are unique within a status code',
  source: sources.integration,
  on: ['integration'],
  check(object) {
    const value = object.attributes[name];
    if (value === undefined) return none;
    return pairsOf(value).flatMap(([status, block]) => {
      const changes = changesOf(block);
      const taken = new Set<Value>();
      return changes.flatMap((item, at) => {
        const destination = changeMember(item, 'destination');
        if (typeof destination !== 'string' || destination === '') return [];
        if (!taken.has(destination)) {
          taken.add(destination);
          return [];
        }
        const path = [name, status, name];
        return [
          {
            path: [...path, at, 'destination'],
            problem: `For status ${status}, ${destination} is set twice. AWS keeps one of the mappings.`,
            how: 'Remove one of them.',
            fix: leaveOut(object, [...path, at], 'Remove this one'),
          },
        ];
      });
    });
  },
};
