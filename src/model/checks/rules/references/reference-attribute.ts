import type { Path } from '../../../../hcl/path.ts';
import { typeOf, type DesignObject } from '../../../design/design.ts';
import { dynamicsOf } from '../../../design/dynamics.ts';
import { setValue } from '../../../design/edits.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../../../resources/index.ts';
import { attributeAt } from '../../../schema/attribute.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';

/** Types whose `id` joins several parts, and the part of their own. */
const ownParts = new Map<string, string>(
  resourceTypes.flatMap((type) =>
    type.identity.length > 1 && type.ownId !== undefined ? [[type.terraformType, type.ownId]] : [],
  ),
);

/** What the place takes of such an object, where it refers to one. */
const wantedAt = (object: DesignObject, path: Path, terraformType: string): string | undefined =>
  Object.entries(attributeAt(typeOf(object).attributes, path)?.refersTo ?? {}).find(
    ([id]) => resourceType(id as ResourceTypeId).terraformType === terraformType,
  )?.[1];

/** An address, or one in a template with text before it. */
const isAlone = (hcl: string) => /^(?:[\w.-]+|"[^"$]*\$\{\s*[\w.-]+\s*\}")$/.test(hcl.trim());

export const referenceAttribute: ObjectRule = {
  id: 'reference-attribute',
  severity: 'warning',
  title: 'Expressions use the own ID of a resource, not the composite ID',
  source: sources.providerRepository,
  check(object) {
    const { expressions } = dynamicsOf(object);
    if (expressions.length === 0) return none;
    return expressions.flatMap(({ value: { hcl, parsed }, path }) => {
      // Who takes the joined id apart knows what it is.
      if (!parsed.ok || /\bsplit\(\s*"\|"/.test(hcl)) return [];
      return parsed.addresses.flatMap(([type = '', name = '', attribute]) => {
        const ownPart = ownParts.get(type);
        if (ownPart === undefined || attribute !== 'id') return [];
        const wanted = wantedAt(object, path, type);
        const own = wanted ?? ownPart;
        const address = `${type}.${name}`;
        const pattern = new RegExp(`(?<![\\w.-])${address.replaceAll('.', '\\.')}\\.id(?![\\w-])`, 'gu');
        const mended = hcl.replace(pattern, () => `${address}.${own}`);
        return [
          {
            path,
            problem: `${address}.id is a composite ID (api_id|id).`,
            how: `Use .${own}.`,
            severity: wanted !== undefined && isAlone(hcl) ? ('error' as const) : ('warning' as const),
            ...(mended === hcl
              ? {}
              : { fix: { title: `Use .${own}`, edit: setValue(object.key, path, { hcl: mended }) } }),
          },
        ];
      });
    });
  },
};
