/** What addresses in expressions name: resources of API Gateway, and attributes of them. */
import { attributeAt } from '../../../schema/attribute.ts';
import type { Path } from '../../../../hcl/path.ts';
import { addressOf, identitiesOf, typeOf, type Identity, type DesignObject } from '../../../design/design.ts';
import { dynamicsOf } from '../../../design/dynamics.ts';
import { declaredIn } from '../../../design/passthrough.ts';
import { memoByObject, memoFilterMap } from '../../../memo.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../../../resources/index.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type DesignRule, type ObjectRule } from '../../rule.ts';

const types = new Map(resourceTypes.flatMap((type) => (type.composed ? [] : [[type.terraformType, type] as const])));

/** The addresses of all objects. */
export const addressesOf = memoByObject(
  (callings: readonly Identity[]): ReadonlySet<string> => new Set(callings.map(addressOf)),
);

/**
 * What is wrong with an address that is not declared: of the types of the tables any, of the same types of the aws
 * provider those that have become an object of the design. Others stand in files that nobody brought along.
 */
export function faultOfAddress(address: string, known: ReadonlySet<string>): { readonly how?: string } | undefined {
  const own = address.replace(/^aws_/, 'awscc_');
  if (!types.has(own.split('.')[0] ?? '') || known.has(address)) return undefined;
  if (own === address) return {};
  return known.has(own) ? { how: `The design has ${own}: write that.` } : undefined;
}

interface Use {
  readonly path: Path;
  readonly names: readonly string[];
}

/** The addresses that an object names. */
function usesIn(object: DesignObject): readonly Use[] {
  return dynamicsOf(object).expressions.flatMap(({ value: { parsed }, path }) =>
    parsed.ok
      ? parsed.addresses.flatMap((names) =>
          names.length > 1 && /^aws(?:cc)?_/.test(names[0] ?? '') ? [{ path, names }] : [],
        )
      : [],
  );
}

const users = memoFilterMap((object: DesignObject) => {
  const uses = usesIn(object);
  return uses.length === 0 ? undefined : uses;
});

export const expressionAddressKnown: DesignRule = {
  id: 'expression-address-known',
  // A file that nobody brought along may declare it.
  severity: 'warning',
  title: 'A resource of API Gateway that an expression names is in the design, or in kept text',
  source: sources.terraformReferences,
  *checkDesign({ objects, passthrough: kept }) {
    const named = users(objects);
    if (named.length === 0) return;
    const known = addressesOf(identitiesOf(objects));
    const { resources } = declaredIn(kept);
    for (const [{ key }, uses] of named)
      for (const { path, names } of uses) {
        const address = names.slice(0, 2).join('.');
        const fault = resources.has(address) ? undefined : faultOfAddress(address, known);
        if (!fault) continue;
        yield {
          key,
          path,
          problem: `The expression names ${address}, which the design does not have.`,
          how: fault.how ?? 'Correct the name, or declare it in a file of your own.',
        };
      }
  },
};

/** The same without regard to case and signs. */
const plain = (name: string) => name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();

export const expressionAttributeKnown: ObjectRule = {
  id: 'expression-attribute-known',
  severity: 'error',
  title: 'An expression asks for an attribute that its resource has, or Terraform refuses it',
  source: sources.terraformReferences,
  check(object) {
    if (dynamicsOf(object).expressions.length === 0) return none;
    return usesIn(object).flatMap(({ path, names: [type = '', name = '', attribute] }) => {
      const table = types.get(type);
      if (!table || attribute === undefined) return [];
      const known = [...table.readOnly, ...Object.keys(table.attributes)];
      if (known.includes(attribute)) return [];
      const meant = known.find((other) => plain(other) === plain(attribute)) ?? table.exported;
      return [
        {
          path,
          problem: `The expression asks ${type}.${name} for ${attribute}, which it does not have.`,
          how: `Choose one of its attributes, such as ${meant}.`,
        },
      ];
    });
  },
};

const isAlone = (hcl: string) => /^(?:[\w.-]+|"[^"$]*\$\{\s*[\w.-]+\s*\}")$/.test(hcl.trim());

export const expressionFitsPlace: ObjectRule = {
  id: 'expression-fits-its-place',
  severity: 'warning',
  title: 'An expression where an integration belongs names an integration, and so on',
  source: sources.terraformReferences,
  check(object) {
    const { expressions } = dynamicsOf(object);
    if (expressions.length === 0) return none;
    return expressions.flatMap(({ value: { hcl, parsed }, path }) => {
      const refersTo = attributeAt(typeOf(object).attributes, path)?.refersTo;
      const [[type = '', name = ''] = []] = parsed.ok && isAlone(hcl) ? parsed.addresses : [];
      const given = types.get(type);
      if (!refersTo || !given || Object.hasOwn(refersTo, given.id)) return [];
      const wanted = Object.keys(refersTo).map((id) => resourceType(id as ResourceTypeId).label);
      return [
        {
          path,
          problem: `The expression names the ${given.label} ${name}, and this place takes another kind of object.`,
          how: `Name one of this kind: ${wanted.join(' or ')}.`,
        },
      ];
    });
  },
};
