import { sources } from '../../../schema/sources.ts';
import { isMap, pairsOf, type Value } from '../../../schema/value.ts';
import { none, type ObjectRule } from '../../rule.ts';

/** What a JSON Schema says of its own draft. */
function draftOf(schema: Value | undefined): unknown {
  if (isMap(schema)) return pairsOf(schema).find(([key]) => key === '$schema')?.[1];
  if (typeof schema !== 'string' || !schema.includes('"$schema"')) return undefined;
  try {
    const read: unknown = JSON.parse(schema);
    return typeof read === 'object' && read !== null ? (read as { readonly $schema?: unknown }).$schema : undefined;
  } catch {
    return undefined;
  }
}

export const modelSchemaDraft4: ObjectRule = {
  id: 'model-schema-draft-4',
  severity: 'hint',
  title: 'Models use JSON Schema draft 4',
  source: sources.model,
  on: ['model'],
  check({ attributes }) {
    const draft = draftOf(attributes['schema']);
    if (typeof draft !== 'string' || /draft-04/.test(draft)) return none;
    return [
      {
        path: ['schema'],
        problem: `The schema is for ${draft}. API Gateway supports draft 4.`,
        how: 'Set $schema to http://json-schema.org/draft-04/schema#, and use draft 4 keywords only.',
      },
    ];
  },
};
