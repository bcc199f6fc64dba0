/**
 * The design document (format "gatewright"): what is saved, shared and given to the headless command.
 * Structure only: known keys and JSON types. Limits of values are diagnostics, so that a half-typed design can be kept.
 */
import type { Attribute, Attributes } from '../schema/attribute.ts';
import { adoptedEntry, adoptedOfEntry } from './adopted-document.ts';
import { adoptedOf, deletedOf } from '../design/adopted.ts';
import { bounds, jsonWithinBounds, tooLong, withinBounds } from '../schema/bounds.ts';
import {
  canBeOfAws,
  defaultOutput,
  emptyDesign,
  engines,
  importStyles,
  layouts,
  providerEntry,
  variableTypes,
  type Adopted,
  type Design,
  type DesignObject,
  type Output,
  type SourceText,
  type Variable,
} from '../design/design.ts';
import { beyondBounds } from '../checks/design-bounds.ts';
import { formatNumber } from '../text/format-number.ts';
import { longestGap } from '../design/passthrough.ts';
import { longestPath } from './file-path.ts';
import { passthroughFilesFault, passthroughPath } from '../design/passthrough.ts';
import { memoByObject } from '../memo.ts';
import type { ResourceType } from '../schema/resource.ts';
import { resourceTypes, type ResourceTypeId } from '../resources/index.ts';
import { providers } from '../resources/provider-differences.ts';
import type { Key, Value } from '../schema/value.ts';
import { z } from '../zod.ts';

const format = 'gatewright';
const version = 1;

/** How every document begins. */
export const documentKey = { format, version } as const;

const dynamic = z.union(
  [
    z.strictObject({ hcl: z.string() }),
    z.strictObject({ ref: z.string(), attribute: z.optional(z.string()) }),
    z.strictObject({ var: z.string() }),
  ],
  { error: 'an expression, a reference or a variable' },
);

const json: z.ZodMiniType = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
);

const pairs = (item: z.ZodMiniType) => z.strictObject({ entries: z.array(z.tuple([z.string(), item])) });
const mapping = (item: z.ZodMiniType, what: string) =>
  z.union([dynamic, pairs(item), z.record(z.string(), item)], { error: what });
const text = z.union([z.string(), dynamic], { error: 'text, or an expression, a reference or a variable' });

function draftOf(attribute: Attribute): z.ZodMiniType {
  switch (attribute.kind) {
    case 'string':
    case 'enum':
      return text;
    case 'integer':
      return z.union([z.number(), z.string(), dynamic], {
        error: 'a number, or an expression, a reference or a variable',
      });
    case 'boolean':
      return z.union([z.boolean(), z.string(), dynamic], { error: 'true or false, or an expression or a variable' });
    case 'list':
      return z.union([z.array(text), dynamic], { error: 'a list of texts' });
    case 'map':
      return mapping(text, 'a map of texts');
    case 'json':
      return json;
    case 'object':
      return z.union([dynamic, draftsOf(attribute.attributes)], {
        error: 'an object with the attributes of this block',
      });
    case 'object-list':
      return z.union([z.array(draftsOf(attribute.attributes)), dynamic], { error: 'a list of objects' });
    case 'object-map':
      return mapping(z.union([draftsOf(attribute.attributes), dynamic]), 'a map of objects');
  }
}

const draftsOf = (attributes: Attributes) =>
  z.strictObject(
    Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, z.optional(draftOf(attribute))])),
  );

const key = z.string().check(z.minLength(1), z.maxLength(64));

const written = z.strictObject({ text: z.string(), says: z.string() });
const file = z
  .string()
  .check(z.maxLength(longestPath), z.regex(passthroughPath, { error: 'the path of a Terraform file' }));
const gap = z.optional(z.int().check(z.gte(0), z.lte(longestGap)));
const keptPart = z.union([z.strictObject({ file, text: z.string(), gap }), z.strictObject({ file, ref: key, gap })], {
  error: 'a piece of a Terraform file below the folder of the design: its text, or the key of what stands there',
});

/** A type with a single variant has nothing to choose, so its objects do not name it. */
export const hasChoice = (type: ResourceType) => type.variants.length > 1 || type.composed !== undefined;

/** What an object of a type is known by, beside its key and name; made once, as it stands in several places. */
const partsOf = memoByObject((type: ResourceType) => {
  const parts = [...type.identity, ...(type.identity.length > 0 ? ['account_id', 'region'] : [])];
  const variant = z.enum(type.variants.map(({ id }) => id));
  return {
    variant: {
      ...(hasChoice(type) ? { [type.variantField]: variant } : {}),
      ...(canBeOfAws(type.id as ResourceTypeId) ? { provider: z.optional(z.enum(providers)) } : {}),
    },
    drafts: z.optional(draftsOf(type.attributes)),
    ids: z.optional(z.strictObject(Object.fromEntries(parts.map((part) => [part, z.optional(z.string())])))),
  };
});

const inState = z.optional(z.literal(true));

function objectSchema(type: ResourceType) {
  const { variant, drafts, ids } = partsOf(type);
  return z.strictObject({
    key,
    name: z.string(),
    ...variant,
    attributes: drafts,
    import: ids,
    aside: drafts,
    written: z.optional(written),
    address: z.optional(z.string()),
    ...(type.snapshotOf ? { redeploys: z.optional(z.literal(false)) } : {}),
    adopted: z.optional(
      z.strictObject({
        name: z.optional(z.string()),
        ...Object.fromEntries(Object.entries(variant).map(([name, schema]) => [name, z.optional(schema)])),
        attributes: drafts,
        import: ids,
        address: z.optional(z.string()),
        unset: z.optional(z.array(z.enum(Object.keys(type.attributes)))),
        inState,
      }),
    ),
  });
}

/** An object that was imported and then deleted: as it was when it was imported. */
function deletedSchema(type: ResourceType) {
  const { variant, drafts, ids } = partsOf(type);
  return z.strictObject({
    key,
    name: z.string(),
    ...variant,
    attributes: drafts,
    import: ids,
    address: z.optional(z.string()),
    inState,
  });
}

/** The schema of the document, also published as public/design.schema.json. */
export const documentSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  name: z.string().check(z.minLength(1)),
  note: z.optional(z.string()),
  output: z.optional(
    z.strictObject({
      provider: z.optional(z.enum(providers)),
      imports: z.optional(z.enum(importStyles)),
      layout: z.optional(z.enum(layouts)),
      outputs: z.optional(z.boolean()),
      engine: z.optional(z.enum(engines)),
      discover: z.optional(z.boolean()),
      region: z.optional(z.string()),
      account: z.optional(z.string()),
    }),
  ),
  variables: z.optional(
    z.array(
      z.strictObject({
        key,
        name: z.string(),
        type: z.optional(z.enum(variableTypes)),
        description: z.optional(z.string()),
        default: z.optional(json),
        sensitive: z.optional(z.literal(true)),
        written: z.optional(written),
      }),
    ),
  ),
  moves: z.optional(z.array(z.strictObject({ type: z.string(), from: z.string(), to: z.string() }))),
  kept: z.optional(z.array(keptPart)),
  ...Object.fromEntries(resourceTypes.map((type) => [type.collection, z.optional(z.array(objectSchema(type)))])),
  deleted: z.optional(
    z.strictObject(
      Object.fromEntries(resourceTypes.map((type) => [type.collection, z.optional(z.array(deletedSchema(type)))])),
    ),
  ),
});

type Json = { readonly [name: string]: unknown };

export type ReadResult =
  | { readonly ok: true; readonly design: Design }
  | {
      readonly ok: false;
      readonly message: string;
      readonly newer?: true;
      /** It is larger than a design may be; nothing else is wrong with it. */
      readonly beyond?: true;
    };

const refuse = (message: string): ReadResult => ({ ok: false, message });
const beyond = (message: string): ReadResult => ({ ok: false, message, beyond: true });

/** The message where a list of a document is too long; resources of all types count together, deleted ones too. */
function tooLongIn(document: Json): string | undefined {
  const list = (name: string) => ({ length: lengthOf(document, name) });
  return tooLong({
    objects: { length: objectsIn(document) + objectsIn(document['deleted']) },
    variables: list('variables'),
    moves: list('moves'),
    passthrough: list('kept'),
  });
}

const lengthOf = (part: unknown, name: string): number => {
  const list = typeof part === 'object' && part !== null ? (part as Json)[name] : undefined;
  return Array.isArray(list) ? list.length : 0;
};

const objectsIn = (part: unknown): number =>
  resourceTypes.reduce((sum, type) => sum + lengthOf(part, type.collection), 0);

/** A design from foreign JSON, or what is wrong with it and where. */
export function readDesign(input: unknown): ReadResult {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refuse('This is not a Gatewright design: a JSON object with "format": "gatewright" is expected.');
  const head = input as Json;
  if (head['format'] !== format)
    return refuse('This is not a Gatewright design: "format" is not "gatewright". Open a file that Gatewright saved.');
  if (typeof head['version'] === 'number' && head['version'] > version)
    return {
      ...refuse(
        `This design was made with a newer version of Gatewright (format ${head['version']}; this one reads ${version}). Reload the page, or update the command.`,
      ),
      newer: true,
    } as ReadResult;
  const many = tooLongIn(head);
  if (many !== undefined) return beyond(many);
  const measured = withinBounds(input);
  if (!measured.ok) return measured;
  const parsed = z.safeParse(documentSchema, input);
  if (!parsed.success) return refuse(issueText(parsed.error.issues[0]));
  const design = fromDocument(parsed.data as unknown as Document);
  const unwritable = passthroughFilesFault(design.passthrough);
  if (unwritable !== undefined) return refuse(unwritable);
  const keys = new Set<string>();
  const deleted = Object.values(parsed.data.deleted ?? {}) as readonly (readonly { readonly key: Key }[] | undefined)[];
  for (const { key: own } of [...design.variables, ...design.objects, ...deleted.flatMap((list) => list ?? [])]) {
    if (keys.has(own)) return refuse(`Two objects have the key ${JSON.stringify(own)}. Give each its own.`);
    keys.add(own);
  }
  const large = beyondBounds(design);
  return large === undefined ? { ok: true, design } : beyond(large);
}

function issueText(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'The design cannot be read.';
  const where =
    issue.path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('')
      .replace(/^\./, '') || 'the design';
  if (issue.code === 'unrecognized_keys')
    return `${where} has a key that is not known: ${issue.keys.join(', ')}. Remove it or correct its spelling.`;
  if (issue.code === 'invalid_value') return `${where} must be one of ${issue.values.map(String).join(', ')}.`;
  return `${where} must be ${issue.code === 'invalid_type' ? issue.expected : issue.message}.`;
}

interface Document extends Partial<Omit<Design, 'output' | 'objects' | 'passthrough' | 'variables'>> {
  readonly kept?: Design['passthrough'];
  readonly output?: Partial<Output>;
  readonly variables?: readonly (Partial<Omit<Variable, 'sourceText'>> & { readonly written?: StoredSourceText } & {
    readonly key: string;
    readonly name: string;
  })[];
  readonly [collection: string]: unknown;
}

type Entries = readonly Json[] | undefined;

/** Source text as documents and links spell it; the spelling is fixed, as designs are stored with it. */
interface StoredSourceText {
  readonly text: string;
  readonly says: string;
}

const sourceTextIn = (stored: StoredSourceText | undefined): { readonly sourceText?: SourceText } =>
  stored ? { sourceText: { text: stored.text, fingerprint: stored.says } } : {};

const storedSourceText = (source: SourceText | undefined): StoredSourceText | undefined =>
  source && { text: source.text, says: source.fingerprint };

function fromDocument(document: Document): Design {
  const adopted: Adopted[] = [];
  const provider = document.output?.provider ?? defaultOutput.provider;
  const objects = resourceTypes.flatMap((type) =>
    ((document[type.collection] as Entries) ?? []).map((entry) => {
      const object: DesignObject = {
        ...identityOf(type, entry, provider),
        inactiveValues: (entry['aside'] ?? {}) as DesignObject['inactiveValues'],
        ...sourceTextIn(entry['written'] as StoredSourceText | undefined),
        ...(entry['redeploys'] === false ? { redeploys: false } : {}),
      };
      const then = entry['adopted'] as Json | undefined;
      if (then) adopted.push(adoptedOfEntry(then, object, type.variantField));
      return object;
    }),
  );
  const deleted = (document['deleted'] ?? {}) as { readonly [collection: string]: Entries };
  for (const type of resourceTypes)
    for (const entry of deleted[type.collection] ?? [])
      adopted.push({ ...identityOf(type, entry, provider), ...(entry['inState'] ? { inState: true } : {}) });
  return {
    ...emptyDesign,
    name: document.name ?? emptyDesign.name,
    note: document.note ?? '',
    output: { ...defaultOutput, ...document.output },
    moves: document.moves ?? [],
    passthrough: document.kept ?? [],
    variables: (document.variables ?? []).map(({ written: source, ...variable }) => ({
      type: 'string',
      description: '',
      ...variable,
      ...sourceTextIn(source),
    })),
    objects,
    adopted,
  };
}

const identityOf = (
  type: ResourceType,
  entry: Json,
  provider: Output['provider'],
): Omit<DesignObject, 'inactiveValues' | 'sourceText'> => ({
  type: type.id as ResourceTypeId,
  key: entry['key'] as string,
  name: entry['name'] as string,
  variant: (entry[type.variantField] ?? type.variants[0]?.id ?? '') as string,
  ...providerEntry(type.id as ResourceTypeId, (entry['provider'] ?? provider) as string),
  attributes: (entry['attributes'] ?? {}) as DesignObject['attributes'],
  import: (entry['import'] ?? {}) as DesignObject['import'],
  ...present([['address', entry['address'], entry['address'] !== undefined]]),
});

const present = (entries: readonly (readonly [string, unknown, boolean])[]): Json =>
  Object.fromEntries(entries.filter(([, , keep]) => keep).map(([name, value]) => [name, value]));

const filled = (value: object) => Object.keys(value).length > 0;

/** The document of a design, defaults left out. */
export function toDocument(design: Design): Json {
  const deleted = deletedOf(design);
  const output = Object.entries(design.output).filter(([name, value]) => value !== defaultOutput[name as keyof Output]);
  return {
    ...documentKey,
    name: design.name,
    ...present([
      ['note', design.note, design.note !== ''],
      ['output', Object.fromEntries(output), output.length > 0],
      ['variables', design.variables.map(variableEntry), design.variables.length > 0],
      ['moves', design.moves, design.moves.length > 0],
      ['kept', design.passthrough, design.passthrough.length > 0],
    ]),
    ...collections(design.objects, (type, object) =>
      objectEntry(type, object, design.output.provider, adoptedOf(design, object.key)),
    ),
    ...present([
      [
        'deleted',
        collections(deleted, (type, object) => deletedEntry(type, object, design.output.provider)),
        deleted.length > 0,
      ],
    ]),
  };
}

/** What is made of the objects of each type, by the name of its list; without those that are empty. */
function collections<In extends Pick<DesignObject, 'type'>>(
  objects: readonly In[],
  entry: (type: ResourceType, object: In) => Json,
): Json {
  return Object.fromEntries(
    resourceTypes.flatMap((type) => {
      const own = objects.filter((object) => object.type === type.id);
      return own.length === 0 ? [] : [[type.collection, own.map((object) => entry(type, object))]];
    }),
  );
}

const variableEntry = (variable: Variable): Json => ({
  key: variable.key,
  name: variable.name,
  ...present([
    ['type', variable.type, variable.type !== 'string'],
    ['description', variable.description, variable.description !== ''],
    ['default', variable.default, variable.default !== undefined],
    ['sensitive', true, variable.sensitive === true],
    ['written', storedSourceText(variable.sourceText), variable.sourceText !== undefined],
  ]),
});

/** One order, whatever order a person filled the form in: saved designs can be compared as text. */
export const inTableOrder = (type: ResourceType, values: DesignObject['attributes']): DesignObject['attributes'] =>
  Object.fromEntries(
    Object.keys(type.attributes).flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const objectEntry = (
  type: ResourceType,
  object: DesignObject,
  provider: Output['provider'],
  adopted: Adopted | undefined,
): Json => ({
  ...identityEntry(type, object, provider),
  ...present([
    ['aside', inTableOrder(type, object.inactiveValues), filled(object.inactiveValues)],
    ['written', storedSourceText(object.sourceText), object.sourceText !== undefined],
    ['address', object.address, object.address !== undefined],
    ['redeploys', false, object.redeploys === false],
    ['adopted', adopted && adoptedEntry(adopted, object, variantFieldOf(type)), adopted !== undefined],
  ]),
});

const deletedEntry = (type: ResourceType, adopted: Adopted, provider: Output['provider']): Json => ({
  ...identityEntry(type, adopted, provider),
  ...present([
    ['address', adopted.address, adopted.address !== undefined],
    ['inState', true, adopted.inState === true],
  ]),
});

const variantFieldOf = (type: ResourceType): string | undefined => (hasChoice(type) ? type.variantField : undefined);

const identityEntry = (type: ResourceType, object: Adopted, provider: Output['provider']): Json => ({
  key: object.key,
  name: object.name,
  ...(hasChoice(type) ? { [type.variantField]: object.variant } : {}),
  ...present([
    ['provider', object.provider ?? 'awscc', isOfOther(object, provider)],
    ['attributes', inTableOrder(type, object.attributes), filled(object.attributes)],
    ['import', object.import, filled(object.import)],
  ]),
});

/** Whether an object is of another provider than those that are added. */
const isOfOther = ({ type, provider }: Adopted, added: Output['provider']): boolean =>
  canBeOfAws(type) && (provider ?? 'awscc') !== added;

/** The text of NAME.gatewright.json. */
export const documentText = (design: Design): string => `${JSON.stringify(toDocument(design), null, 2)}\n`;

/** Reads the text of a saved design. */
export function readDocumentText(content: string): ReadResult {
  if (content.length > bounds.documentRead)
    return beyond(
      `It has ${formatNumber(content.length)} characters; ${formatNumber(bounds.documentRead)} is the most that is read. Split it into several designs.`,
    );
  const measured = jsonWithinBounds(content);
  if (!measured.ok) return beyond(measured.message);
  let input: unknown;
  try {
    input = JSON.parse(content) as Value;
  } catch (error) {
    return refuse(`This is not JSON: ${error instanceof Error ? error.message : String(error)}. Nothing was changed.`);
  }
  return readDesign(input);
}
