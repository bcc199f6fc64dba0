import { sources } from '../../../schema/sources.ts';
import { isMap, pairsOf } from '../../../schema/value.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { changesOf, changeMember } from './response-change.ts';

const name = 'response_parameters';

export const responseChangeComplete: ObjectRule = {
  id: 'response-change-complete',
  severity: 'warning',
  title: 'Response mappings have a destination and a source',
  source: sources.httpMapping,
  on: ['integration'],
  check(object) {
    const value = object.attributes[name];
    if (value === undefined) return none;
    return pairsOf(value).flatMap(([status, block]) =>
      changesOf(block).flatMap((item, at) => {
        if (!isMap(item)) return [];
        const destination = changeMember(item, 'destination') ?? '';
        const source = changeMember(item, 'source') ?? '';
        const path = [name, status, name, at];
        if (destination === '')
          return [
            {
              path: [...path, 'destination'],
              problem: 'The mapping has no destination.',
              how: 'Choose a destination, or remove the mapping.',
            },
          ];
        if (source !== '' || (typeof destination === 'string' && destination.startsWith('remove:'))) return [];
        return [
          {
            path: [...path, 'source'],
            problem: 'The mapping has no source.',
            how: 'Enter text, or a value such as $context.requestId.',
          },
        ];
      }),
    );
  },
};
