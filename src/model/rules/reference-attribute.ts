import { setValue } from '../edits.ts';
import { dynamicsOf } from '../dynamics.ts';
import { resourceTypes } from '../resources/index.ts';
import { sources } from '../sources.ts';
import { none, type ObjectRule } from './rule.ts';

/** Types whose `id` joins several parts, and the part of their own. */
const ownParts = new Map<string, string>(
  resourceTypes.flatMap((type) =>
    type.identity.length > 1 && type.ownId !== undefined ? [[type.terraformType, type.ownId]] : [],
  ),
);

export const referenceAttribute: ObjectRule = {
  id: 'reference-attribute',
  severity: 'warning',
  title: 'An expression takes the own id of an object, not the id that joins it with its API',
  source: sources.providerRepository,
  check(object) {
    const { expressions } = dynamicsOf(object);
    if (expressions.length === 0) return none;
    return expressions.flatMap(({ value: { hcl, parsed }, path }) => {
      if (!parsed.ok) return [];
      return parsed.addresses.flatMap(([type = '', name = '', attribute]) => {
        const own = ownParts.get(type);
        if (own === undefined || attribute !== 'id') return [];
        const address = `${type}.${name}`;
        const pattern = new RegExp(`(?<![\\w.-])${address.replaceAll('.', '\\.')}\\.id(?![\\w-])`, 'gu');
        const mended = hcl.replace(pattern, () => `${address}.${own}`);
        return [
          {
            path,
            problem: `The expression takes ${address}.id, which is the id of its API and its own, joined by a bar.`,
            how: `Use .${own}.`,
            ...(mended === hcl
              ? {}
              : { fix: { title: `Use .${own}`, edit: setValue(object.key, path, { hcl: mended }) } }),
          },
        ];
      });
    });
  },
};
