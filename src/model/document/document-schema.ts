/**
 * The schema of the design document (format "gatewright").
 * Structure only: known keys and JSON types. Limits of values are diagnostics, so that a half-typed design can be kept.
 */
import type { Attribute, Attributes } from '../schema/attribute.ts';
import { canBeOfAws, engines, importStyles, layouts, variableTypes } from '../design/design.ts';
import { longestGap, longestMargin, marginPattern } from '../design/passthrough/file-form.ts';
import { longestPath } from './file-path.ts';
import { authorizerOutcomes, backendKinds } from '../design/requests/saved-request.ts';
import { passthroughPath } from '../design/passthrough/passthrough.ts';
import { memoByObject } from '../memo.ts';
import type { ResourceType } from '../schema/resource.ts';
import { resourceTypes, type ResourceTypeId } from '../resources/index.ts';
import { providers } from '../resources/provider-differences.ts';
import { z } from '../zod.ts';
import { documentKey, hasChoice } from './document-key.ts';

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
      return z.union([z.array(text), dynamic], { error: 'a list of strings' });
    case 'map':
      return mapping(text, 'a map of strings');
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
const space = z.string().check(z.maxLength(longestMargin), z.regex(marginPattern));
const lineSpace = space.check(z.regex(/\n/));
const gap = z.optional(z.union([z.int().check(z.gte(0), z.lte(longestGap)), lineSpace]));
const keptPart = z.union([z.strictObject({ file, text: z.string(), gap }), z.strictObject({ file, ref: key, gap })], {
  error: 'a segment of a Terraform file within the folder of the design: its text, or the key of an object',
});

const margin = z.optional(space);
const fileForm = z.strictObject({ file, crlf: z.optional(z.literal(true)), above: margin, below: margin });

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

const waivers = z.optional(
  z.array(
    z.strictObject({
      rule: z.string().check(z.minLength(1), z.maxLength(64)),
      reason: z.string().check(z.minLength(1), z.maxLength(1000)),
      date: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day as YYYY-MM-DD' }))),
    }),
  ),
);

const expectedKey = z.optional(z.nullable(key));
const savedRequest = z.strictObject({
  key,
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  request: z.record(z.string(), json),
  api: z.optional(key),
  stage: z.optional(z.string()),
  expect: z.optional(
    z.strictObject({
      route: expectedKey,
      authorizer: z.optional(z.enum(authorizerOutcomes)),
      integration: expectedKey,
      backend: z.optional(z.enum(backendKinds)),
      status: z.optional(z.int()),
      frame: z.optional(z.nullable(z.string())),
      closed: z.optional(z.int()),
    }),
  ),
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
    waivers,
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
  format: z.literal(documentKey.format),
  version: z.literal(documentKey.version),
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
  waivers,
  requests: z.optional(z.array(savedRequest)),
  files: z.optional(z.array(fileForm)),
  earlier: z.optional(z.array(key)),
  ...Object.fromEntries(resourceTypes.map((type) => [type.collection, z.optional(z.array(objectSchema(type)))])),
  deleted: z.optional(
    z.strictObject(
      Object.fromEntries(resourceTypes.map((type) => [type.collection, z.optional(z.array(deletedSchema(type)))])),
    ),
  ),
});
