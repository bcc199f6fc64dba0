/** Response parameters of an HTTP API: status codes, and what changes for each. */
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { isMap, pairsOf, type Value, type Values } from '../../../schema/value.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const name = 'response_parameters';

const changesOf = (block: Value): readonly Value[] => {
  const list = isMap(block) ? (block as Values)[name] : undefined;
  return Array.isArray(list) ? (list as readonly Value[]) : [];
};
const memberOf = (item: Value, member: string) => (isMap(item) ? (item as Values)[member] : undefined);

export const responseMappingRules: readonly ObjectRule[] = [
  {
    id: 'response-status-known',
    severity: 'error',
    title: 'Response parameters are given by status code, from 200 to 599',
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
            problem: `${shownValue(status)} is not a status code that AWS takes here.`,
            how: 'Enter one from 200 to 599; each code has an entry of its own.',
          },
        ];
      });
    },
  },
  {
    id: 'response-change-complete',
    severity: 'warning',
    title: 'A change of the response has a destination and a source',
    source: sources.httpMapping,
    on: ['integration'],
    check(object) {
      const value = object.attributes[name];
      if (value === undefined) return none;
      return pairsOf(value).flatMap(([status, block]) =>
        changesOf(block).flatMap((item, at) => {
          if (!isMap(item)) return [];
          const destination = memberOf(item, 'destination') ?? '';
          const source = memberOf(item, 'source') ?? '';
          const path = [name, status, name, at];
          if (destination === '')
            return [
              {
                path: [...path, 'destination'],
                problem: 'The change names nothing to change.',
                how: 'Choose a destination, or remove the change.',
              },
            ];
          if (source !== '' || (typeof destination === 'string' && destination.startsWith('remove:'))) return [];
          return [
            {
              path: [...path, 'source'],
              problem: 'The change has no source.',
              how: 'Enter a text, or a value such as $context.requestId.',
            },
          ];
        }),
      );
    },
  },
  {
    id: 'response-destination-once',
    severity: 'warning',
    title: 'A status code changes each destination once; AWS keeps one of two',
    source: sources.integration,
    on: ['integration'],
    check(object) {
      const value = object.attributes[name];
      if (value === undefined) return none;
      return pairsOf(value).flatMap(([status, block]) => {
        const changes = changesOf(block);
        const taken = new Set<Value>();
        return changes.flatMap((item, at) => {
          const destination = memberOf(item, 'destination');
          if (typeof destination !== 'string' || destination === '') return [];
          if (!taken.has(destination)) {
            taken.add(destination);
            return [];
          }
          const path = [name, status, name];
          return [
            {
              path: [...path, at, 'destination'],
              problem: `For status ${status}, ${destination} is changed twice, and AWS keeps one change.`,
              how: 'Remove one of them.',
              fix: leaveOut(object, [...path, at], 'Remove this one'),
            },
          ];
        });
      });
    },
  },
];
