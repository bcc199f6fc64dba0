/** What a parameter mapping of an HTTP API may change. */
import type { DesignObject } from '../../../design/design.ts';
import { memoByPrimitive } from '../../../memo.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { fixed } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';
import { mappingsOf, redirect, type Mapping } from './mappings.ts';

const known = {
  request: memoByPrimitive((destination: string) => patterns.httpRequestParameterKey.test(destination)),
  response: memoByPrimitive((destination: string) => patterns.httpResponseParameterKey.test(destination)),
} as const;

const howToWrite = {
  request: 'Write append:, overwrite: or remove: and header.NAME or querystring.NAME, or overwrite:path.',
  response: 'Write append:, overwrite: or remove: and header.NAME, or overwrite:statuscode.',
} as const;

const verbs: { readonly [verb: string]: string } = {
  set: 'overwrite',
  replace: 'overwrite',
  add: 'append',
  delete: 'remove',
};

/** The destination that a near miss most likely means. */
function mend(text: string, side: 'request' | 'response'): string | undefined {
  const plain = text
    .trim()
    .replace(/^(?:integration|method|route)\.(?:request|response)\./, '')
    .replace(/^([A-Za-z]+)[:.](?=(?:header|querystring)\.|(?:path|statuscode)$)/i, (_, verb: string) => {
      const lower = verb.toLowerCase();
      return `${verbs[lower] ?? lower}:`;
    })
    .replace(/^(?=(?:header|querystring)\.|(?:path|statuscode)$)/, 'overwrite:')
    .replace(/^(?:append|remove):(?=(?:path|statuscode)$)/, 'overwrite:')
    .replace(/:(header|querystring|path|statuscode)/i, (part) => part.toLowerCase());
  return plain !== text && known[side](plain) ? plain : undefined;
}

function destinationFinding(object: DesignObject, mapping: Mapping, side: 'request' | 'response'): Finding {
  const path = mapping.destinationPath;
  if (mapping.destination.startsWith('overwrite:path.'))
    return {
      path,
      problem: `The destination ${mapping.destination} names a part of the path, and only the whole path is documented as a destination.`,
      how: 'Write overwrite:path, and put the whole path together in its source.',
      severity: 'warning',
    };
  const mended = mend(mapping.destination, side);
  return {
    path,
    problem: `${shownValue(mapping.destination)} is not something that a ${side} mapping can change, and AWS refuses it.`,
    how: howToWrite[side],
    ...fixed(mended === undefined ? undefined : redirect(object, mapping, mended)),
  };
}

export const mappingDestinationKnown: ObjectRule = {
  id: 'mapping-destination-known',
  severity: 'error',
  title: 'A mapping changes a header, the query string, the path or the status code',
  source: sources.refusals,
  on: ['integration'],
  check(object) {
    const mappings = mappingsOf(object);
    if (mappings.length === 0) return none;
    return mappings.flatMap((mapping) => {
      const { side, destination } = mapping;
      if (side === 'service' || destination === '' || known[side](destination)) return [];
      return [destinationFinding(object, mapping, side)];
    });
  },
};
