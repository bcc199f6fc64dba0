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
  request: 'Use append:, overwrite: or remove: with header.NAME or querystring.NAME, or overwrite:path.',
  response: 'Use append:, overwrite: or remove: with header.NAME, or overwrite:statuscode.',
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
      problem: `Destination ${mapping.destination} is part of the path. Only the whole path is supported.`,
      how: 'Use overwrite:path, and set the whole path as its source.',
      severity: 'warning',
    };
  const mended = mend(mapping.destination, side);
  return {
    path,
    problem: `${shownValue(mapping.destination)} isn't a supported destination of ${side} mappings. AWS refuses it at apply.`,
    how: howToWrite[side],
    ...fixed(mended === undefined ? undefined : redirect(object, mapping, mended)),
  };
}

export const mappingDestinationKnown: ObjectRule = {
  id: 'mapping-destination-known',
  severity: 'error',
  title: 'Mapping destinations are a header, query string, path or status code',
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
