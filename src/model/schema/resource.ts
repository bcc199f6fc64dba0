/** What a resource type declares. Adding one is one table file in resources/ and one line in resources/index.ts. */
import type { Attribute, Attributes, Narrowing } from './attribute.ts';
import type { DesignIndex, DesignObject } from '../design/design.ts';
import { memoByObject, memoByPair } from '../memo.ts';
import type { Values } from './value.ts';

export type Protocol = 'HTTP' | 'WEBSOCKET';

/** A way to use a resource type that fixes, shows and narrows its attributes. */
export interface Variant {
  readonly id: string;
  readonly label: string;
  /** One sentence: when to choose it. */
  readonly summary: string;
  readonly icon: string;
  /** The protocol an API must have for it; absent: any. */
  readonly protocol?: Protocol;
  /** The variant that does the same on the other protocol. */
  readonly counterpart?: string;
  /** Where the variant is another resource than the table says. */
  readonly prints?: Pick<ResourceType, 'terraformType' | 'provider' | 'since'>;
  /** Printed, never stored, never edited. */
  readonly fixed: { readonly [attribute: string]: string };
  /** Shown, with facts that replace those of the table. */
  readonly uses: { readonly [attribute: string]: Narrowing };
  /** What AWS or the provider does with attributes that are not in `uses`; default: a warning. */
  readonly refuses?: readonly string[];
  /** Values a new object starts with. */
  readonly starts?: Values;
}

/** Objects of the design that follow from one of them. */
export type Related = (object: DesignObject, index: DesignIndex) => readonly DesignObject[];

export interface ResourceType {
  readonly id: string;
  /** Name of its array in the design document. */
  readonly collection: string;
  readonly terraformType: string;
  readonly provider: 'awscc' | 'aws';
  /** First provider release that has it. */
  readonly since: string;
  readonly label: string;
  readonly plural: string;
  readonly source: string;
  /** In the order in which they are printed. */
  readonly attributes: Attributes;
  /** Parts of the import id, in the order in which `|` joins them. Empty: cannot be imported here. */
  readonly identity: readonly string[];
  /** The part that an object stores itself in `import`. */
  readonly ownId?: string;
  /** The attribute that a reference to it prints, unless the place asks for another. */
  readonly exported: string;
  /** Nobody has seen whether AWS gives its values back, so that the plan of an import may show them as changed. */
  readonly isReadBackUnseen?: true;
  /** `terraform query` can list it without knowing a parent. */
  readonly listable?: true;
  /** Attributes that AWS sets: for completion of expressions. */
  readonly readOnly: readonly string[];
  /** The attribute that names the parent, for types that live in an API. */
  readonly parent?: string;
  /** Begins the keys of its objects. Part of the link format for ever. */
  readonly keyPrefix: string;
  /** Attributes that a new name is made from, the first that says something; absent: the target of an integration. */
  readonly nameFrom?: readonly string[];
  /** What lists show of it in place of the Terraform name, and the reference that says where it leads. */
  readonly row?: { readonly title: string; readonly to?: string };
  /** What a place that may refer to one offers to make; absent: "New" and the label. */
  readonly offer?: string;
  /** What has to be there first although no reference says so: `depends_on`. */
  readonly dependsOn?: Related;
  /** What it keeps a picture of: a change of one of them replaces it, before the old one goes. */
  readonly snapshotOf?: Related;
  /** Not one resource of the provider but an example made of several blocks, with attributes of our own. */
  readonly composed?: { readonly related: Related };
  /** Name of the variant in the design document; left out there where a type has a single variant. */
  readonly variantField: string;
  /** The attribute that says which variant it is; the form shows kinds in its place. */
  readonly shownAsKind?: string;
  readonly variants: readonly Variant[];
  /** File that it is printed to in layout `files`. */
  readonly file: string;
}

/** By name what a variant uses, with the facts of the variant; of no variant all that the type has. */
export function attributesFor(type: ResourceType, variant: Variant | undefined): Attributes {
  return variant ? narrowed(variant, type) : known(type);
}

const withoutPrototype = (attributes: Attributes): Attributes => Object.assign(Object.create(null), attributes);

const known = memoByObject(({ attributes }: ResourceType) => withoutPrototype(attributes));

const narrowed = memoByPair(({ uses }: Variant, { attributes }: ResourceType): Attributes =>
  withoutPrototype(
    Object.fromEntries(
      Object.entries(uses).flatMap(([name, narrowing]) => {
        const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
        // A narrowing only carries facts of the attribute's own kind; the table test checks that for each variant.
        return attribute ? [[name, { ...attribute, ...narrowing } as Attribute]] : [];
      }),
    ),
  ),
);

/** The attribute with the facts of the variant, or undefined where the variant does not use it. */
export const attributeOf = (type: ResourceType, variant: Variant | undefined, name: string): Attribute | undefined =>
  attributesFor(type, variant)[name];

/** What the form shows for a variant, in table order. */
export function attributesOf(type: ResourceType, variant: Variant | undefined): readonly [string, Attribute][] {
  return Object.keys(type.attributes).flatMap((name): [string, Attribute][] => {
    const attribute = attributeOf(type, variant, name);
    return attribute ? [[name, attribute]] : [];
  });
}

export const variantOf = (type: ResourceType, id: string): Variant | undefined =>
  type.variants.find((variant) => variant.id === id);
