import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { awsLimits, type Limit } from './aws-limits.ts';
import { differenceOf } from './provider-differences.ts';
import { resourceTypes } from './index.ts';

interface AttributeSchema {
  readonly required?: boolean;
  readonly custom?: string;
  readonly validators?: readonly {
    readonly kind: string;
    readonly values?: readonly string[];
    readonly min?: number;
    readonly max?: number;
  }[];
}
type Schemas = { readonly [name: string]: AttributeSchema };
interface ResourceSchema {
  readonly attributes: Schemas;
  readonly blocks: { readonly [name: string]: { readonly attributes: Schemas } };
}

const { resources } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../conformance/schemas/aws.json'), 'utf8'),
) as { readonly resources: { readonly [type: string]: ResourceSchema } };

function limitOf({ custom, validators: [first] = [] }: AttributeSchema): Limit | undefined {
  if (custom === 'arn' || custom === 'json') return custom;
  if (first?.values) return { oneOf: first.values };
  return first ? { min: first.min ?? 0, max: first.max ?? Infinity } : undefined;
}

describe.each(resourceTypes.flatMap(({ id }) => differenceOf(id, 'aws') ?? []))('$terraformType', (difference) => {
  const { attributes, blocks } = resources[difference.terraformType] ?? { attributes: {}, blocks: {} };
  const all = [
    ...Object.entries(attributes).map(([name, schema]) => [difference.renamed[name] ?? name, schema] as const),
    ...Object.entries(blocks).flatMap(([block, { attributes: members }]) => {
      const shape = difference.blocks[block];
      if (!shape) return [];
      const named = shape.as === 'map' ? shape.members : {};
      return Object.entries(members).map(
        ([name, schema]) => [`${shape.attribute}.${named[name] ?? name}`, schema] as const,
      );
    }),
  ];

  it('has the limits of the schema', () => {
    const limits = all.flatMap(([place, schema]) => {
      const limit = limitOf(schema);
      return limit === undefined ? [] : [[place, limit] as const];
    });
    expect(awsLimits[difference.type] ?? {}).toEqual(Object.fromEntries(limits));
  });

  it('needs what the schema needs beyond the table', () => {
    const type = resourceTypes.find(({ id }) => id === difference.type);
    const needed = all.flatMap(([place, { required }]) => {
      const [name = '', member] = place.split('.');
      const shape = Object.values(difference.blocks).find(({ attribute }) => attribute === name);
      // Keys of maps are always there, and so is what the table or a variant says.
      const isKey = shape !== undefined && shape.as !== 'object' && shape.as !== 'list';
      const isSaid = member === undefined && (type?.attributes[name]?.required === true || name === 'protocol_type');
      return required && !isKey && !isSaid ? [place] : [];
    });
    expect(difference.requires.toSorted()).toEqual(needed.toSorted());
  });
});
