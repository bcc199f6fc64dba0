/** The document: an API Gateway configuration as a person thinks of it. Immutable; edits make a new one. */
import { groupsBy, itemsAt } from '../groups.ts';
import { memoByItem, memoByObject } from '../memo.ts';
import { attributeOf, variantOf, type Protocol, type ResourceType, type Variant } from '../schema/resource.ts';
import { differenceOf, exportedAs, type ProviderId } from '../resources/provider-differences.ts';
import { typeInAws } from '../resources/type-in-provider.ts';
import { resourceType, type ResourceTypeId } from '../resources/index.ts';
import { isRef, type Key, type Values } from '../schema/value.ts';
import type { FileForm, FileGap } from './passthrough/file-form.ts';
import type { SavedRequest } from './requests/saved-request.ts';

/** The words that a block had before it came into the design; they are printed for as long as it says the same. */
export interface SourceText {
  /** The block with the comments above it, or only comments. */
  readonly text: string;
  /** Fingerprint of what the block says. */
  readonly fingerprint: string;
}

/** A finding that a person accepts, and why. */
export interface Waiver {
  /** Id of the rule. */
  readonly rule: string;
  readonly reason: string;
  /** The day it was written down: YYYY-MM-DD. */
  readonly date?: string;
}

/** Parts of import ids that an object brings itself, and where it lives if that differs from the design's place. */
export type ImportIds = { readonly [part: string]: string };

export interface DesignObject {
  readonly type: ResourceTypeId;
  readonly key: Key;
  /** The Terraform label. */
  readonly name: string;
  readonly variant: string;
  /** The provider whose resource it is; absent: that of the tables, which is awscc where both have it. */
  readonly provider?: 'aws';
  readonly attributes: Values;
  readonly import: ImportIds;
  /** Values that the present variant cannot use; they come back with a variant that can. */
  readonly inactiveValues: Values;
  readonly sourceText?: SourceText;
  /** Where it lives in Terraform if that is not `TYPE.NAME` in this module: it is imported there and not printed. */
  readonly address?: string;
  /** A deployment that stays as it is when what it is a picture of changes; absent: it is made anew then. */
  readonly redeploys?: false;
  /** Findings about it that a person accepts. */
  readonly waivers?: readonly Waiver[];
}

/** An object as it was when it was imported; what was edited since is told from it. */
export interface Adopted extends Pick<
  DesignObject,
  'type' | 'key' | 'name' | 'variant' | 'provider' | 'attributes' | 'import' | 'address'
> {
  /** It was read from a Terraform state, which manages it already. */
  readonly inState?: true;
}

export const variableTypes = ['string', 'number', 'bool', 'list(string)', 'map(string)', 'any'] as const;

export interface Variable {
  readonly key: Key;
  readonly name: string;
  readonly type: (typeof variableTypes)[number];
  readonly description: string;
  readonly default?: Values[string];
  readonly sensitive?: true;
  readonly sourceText?: SourceText;
}

export const importStyles = ['identity', 'id', 'none'] as const;
export const layouts = ['files', 'single'] as const;
export const engines = ['terraform', 'tofu'] as const;

export interface Output {
  /** Of objects that are added, as far as it has their type. */
  readonly provider: ProviderId;
  readonly imports: (typeof importStyles)[number];
  readonly layout: (typeof layouts)[number];
  readonly outputs: boolean;
  readonly engine: (typeof engines)[number];
  /** A query file that lists what exists. */
  readonly discover: boolean;
  readonly region: string;
  readonly account: string;
}

/** A rename that state files have to follow. */
export interface Move {
  /** Terraform type. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A piece of a file that Terraform reads beside what is printed of the design: text that is not made here, or the place
 * of an object or variable among such text; `gap`: how many empty lines stand before it, absent: one.
 */
export type PassthroughPart =
  | { readonly file: string; readonly text: string; readonly gap?: FileGap }
  | { readonly file: string; readonly ref: Key; readonly gap?: FileGap };

export interface Design {
  /** Names files and links. */
  readonly name: string;
  /** For the reader of a link. */
  readonly note: string;
  readonly output: Output;
  readonly variables: readonly Variable[];
  /** In the order of the renames. */
  readonly moves: readonly Move[];
  /** In the order in which each file has them. */
  readonly passthrough: readonly PassthroughPart[];
  /** Of files that were read and are not like those that we write. */
  readonly fileForms?: readonly FileForm[];
  /** In the order of the list of resource types, then as added. */
  readonly objects: readonly DesignObject[];
  /** Objects as they were when they were imported, also those that were deleted since. */
  readonly adopted: readonly Adopted[];
  /** Objects that were there after the last import without being imported; absent: not known. */
  readonly earlier?: readonly Key[];
  /** Rules whose findings a person accepts wherever in the design they are. */
  readonly waivers: readonly Waiver[];
  /** Requests that are kept, in the order of the person. */
  readonly requests?: readonly SavedRequest[];
}

export const defaultOutput: Output = {
  provider: 'awscc',
  imports: 'identity',
  layout: 'files',
  outputs: true,
  engine: 'terraform',
  discover: false,
  region: '',
  account: '',
};

export const emptyDesign: Design = {
  name: 'gateway',
  note: '',
  output: defaultOutput,
  variables: [],
  moves: [],
  passthrough: [],
  objects: [],
  adopted: [],
  waivers: [],
};

/** What an object is called by: in the design by its key, in Terraform by its type and name. */
export type Identity = Pick<DesignObject, 'key' | 'type' | 'variant' | 'name' | 'provider'>;

/** With the facts of the provider that it is of. */
export const typeOf = ({ type, provider }: Pick<Identity, 'type' | 'provider'>): ResourceType =>
  provider === 'aws' ? typeInAws(type) : resourceType(type);

/** Undefined for a variant that this table does not know; documents are checked at the border, drafts in code may lack it. */
export const variantOfObject = (object: Pick<Identity, 'type' | 'variant'>): Variant | undefined =>
  variantOf(typeOf(object), object.variant);

export const attributeOfObject = (object: DesignObject, name: string) =>
  attributeOf(typeOf(object), variantOfObject(object), name);

/** What its main block is in Terraform. */
export const printedAs = (
  object: Pick<Identity, 'type' | 'variant' | 'provider'>,
): Pick<ResourceType, 'terraformType' | 'provider' | 'since'> => variantOfObject(object)?.prints ?? typeOf(object);

/** Both providers have a type, or one alone. */
export const canBeOfAws = (type: ResourceTypeId): boolean => differenceOf(type, 'aws') !== undefined;

/** The provider of an object as objects say it: nothing for what the tables say anyway. */
export const providerEntry = (type: ResourceTypeId, provider: string | undefined): { readonly provider?: 'aws' } =>
  provider === 'aws' && canBeOfAws(type) ? { provider } : {};

export const addressOf: (object: Identity) => string = memoByObject(
  (object: Identity) => `${printedAs(object).terraformType}.${object.name}`,
);

/** What an expression asks a resource for an attribute of the table by, in the words of its provider. */
export function attributeAddress(object: Identity, attribute: string): string {
  const difference = differenceOf(object.type, object.provider ?? 'awscc');
  return `${addressOf(object)}.${difference ? exportedAs(difference, attribute) : attribute}`;
}

export interface DesignIndex {
  readonly byKey: Pick<ReadonlyMap<Key, DesignObject>, 'get' | 'has'>;
  readonly byType: Lookup<ResourceTypeId, readonly DesignObject[]>;
  readonly variables: ReadonlyMap<string, Variable>;
  /** Objects by the parent they refer to. */
  readonly children: Lookup<Key, readonly DesignObject[]>;
  /** Where it stands in the list of objects. */
  readonly placeOf: (key: Key) => number | undefined;
}

/** Found when it is asked for, and kept. */
type Lookup<In, Out> = Pick<ReadonlyMap<In, Out>, 'get'>;

function lookup<In, Out>(find: (name: In) => Out | undefined): Lookup<In, Out> {
  const found = new Map<In, Out | undefined>();
  return {
    get: (name) => {
      if (!found.has(name)) found.set(name, find(name));
      return found.get(name);
    },
  };
}

/** The same list while each key stands where it stood: whoever refers to one then finds an object at its place. */
export const keyOrder = memoByItem(({ key }: Pick<DesignObject, 'key'>) => key);

const placeByKey = memoByObject((keys: readonly Key[]) => new Map(keys.map((key, place) => [key, place])));
const placesByType = groupsBy(({ type }: DesignObject) => type);
const placesByParent = groupsBy(parentKeyOf);

/** The same list while no variable is another one to those that use it: their descriptions are for people. */
export const asSeen: (variables: readonly Variable[]) => readonly Variable[] = memoByItem(
  (variable: Variable) => variable,
  (a, b) =>
    a.key === b.key && a.name === b.name && a.type === b.type && a.default === b.default && a.sensitive === b.sensitive,
);

const variablesByName = memoByObject(
  (variables: readonly Variable[]) => new Map(variables.map((variable) => [variable.name, variable])),
);

/** Look-ups of one design, made once. What stands where is known from the design before, as most edits change one object. */
export const indexOf: (design: Design) => DesignIndex = memoByObject(({ objects, variables }: Design): DesignIndex => {
  const places = placeByKey(keyOrder(objects));
  const ofType = placesByType(objects);
  const ofParent = placesByParent(objects);
  return {
    byKey: { get: (key) => objects[places.get(key) ?? -1], has: (key) => places.has(key) },
    byType: lookup((type) => itemsAt(objects, ofType.get(type))),
    variables: variablesByName(variables),
    children: lookup((parent) => {
      const children = ofParent.get(parent);
      return children && itemsAt(objects, children);
    }),
    placeOf: (key) => places.get(key),
  };
});

/** The key of the object's parent where it is a reference. */
export function parentKeyOf(object: DesignObject): Key | undefined {
  const { parent } = typeOf(object);
  const value = parent === undefined ? undefined : object.attributes[parent];
  return isRef(value) ? value.ref : undefined;
}

/** The parent in the design; undefined when it is managed elsewhere. */
export function parentOf(object: DesignObject, index: DesignIndex): DesignObject | undefined {
  const key = parentKeyOf(object);
  return key === undefined ? undefined : index.byKey.get(key);
}

/** The protocol of the API that an object belongs to: the parent's, else the one its own variant is made for. */
export function protocolOf(object: DesignObject, index: DesignIndex): Protocol | undefined {
  const api = object.type === 'api' ? object : parentOf(object, index);
  return (api && variantOfObject(api)?.protocol) ?? variantOfObject(object)?.protocol;
}
