/** What Terraform knows of resources: `terraform show -json`, and state files of version 4. */
import { providerEntry, type ImportIds } from '../../model/design/design.ts';
import type { HclTree } from '../../hcl/syntax/tree.ts';
import { append } from '../../hcl/lists.ts';
import { resourceType } from '../../model/resources/index.ts';
import { escapeText } from '../../hcl/quote.ts';
import { isRawList, isRawObject, RawObject, textIn, type RawValue } from '../convert/raw-value.ts';
import { treeOf } from '../terraform/hcl-known.ts';
import { literalPlace } from '../terraform/hcl-values.ts';
import type { ImportedResource, Note, Origin, ParsedSource } from '../parsed-source.ts';
import { membersOf, type Body, type ObjectTree } from '../terraform/blocks.ts';
import {
  isForeign,
  providerDifferenceOf,
  type ProviderDifference,
} from '../../model/resources/provider-differences.ts';
import { valuesOf } from '../terraform/values.ts';
import { Plan } from './plan.ts';

/** One resource as a state has it. */
export interface Instance {
  readonly type: string;
  readonly name: string;
  /** With module path and key. */
  readonly address: string;
  readonly values: RawObject;
}

/** Modules within modules, which a state may nest as deep as it likes. */
const deepest = 50;

/** A state or the answer of `terraform show -json`, of which resources of types that are edited here are read. */
export function readState(source: string, state: RawValue): ParsedSource {
  if (!isRawObject(state)) return readInstances(source, []);
  const read = readInstances(source, [...instancesOf(state)]);
  if (!isPlan(state)) return read;
  const plan = new Plan(state);
  const handles = new Map(read.resources.map(({ handle = '', type }) => [handle, type]));
  return {
    ...read,
    resources: read.resources.map((found) => plan.with(found, handles)),
    notes: [...read.notes, ...plan.removed(source)],
  };
}

/** A plan has the values that are there after it is applied. */
const isPlan = (state: RawObject): boolean => isRawObject(state.get('planned_values'));

/** Resources that a state has, whatever it was written in. */
export function readInstances(source: string, instances: readonly Instance[]): ParsedSource {
  const found = instances.flatMap((instance) => foundIn(instance, source) ?? []);
  const region = instances.map(({ values }) => textIn(values, 'region')).find((text) => text);
  return {
    kind: 'state',
    resources: found,
    variables: [],
    passthrough: [],
    notes: [],
    ...(region === undefined ? {} : { region }),
  };
}

function* instancesOf(state: RawObject): Generator<Instance> {
  const values = state.get('values') ?? state.get('planned_values') ?? priorValues(state);
  const root = isRawObject(values) ? values.get('root_module') : undefined;
  if (isRawObject(root)) yield* moduleInstances(root, 0);
  const resources = state.get('resources');
  if (!isRawList(resources)) return;
  for (const resource of resources) if (isRawObject(resource)) yield* resourceInstances(resource);
}

/** What is there of a plan without values: the state that it starts from. */
function priorValues(state: RawObject): RawValue | undefined {
  const prior = state.get('prior_state');
  return isRawObject(prior) ? prior.get('values') : undefined;
}

/** `terraform show -json`: resources by module, each with its whole address. */
function* moduleInstances(module: RawObject, depth: number): Generator<Instance> {
  const resources = module.get('resources');
  for (const resource of isRawList(resources) ? resources : []) {
    if (!isRawObject(resource)) continue;
    const values = resource.get('values');
    const type = textIn(resource, 'type');
    const name = textIn(resource, 'name');
    const address = textIn(resource, 'address');
    if (textIn(resource, 'mode') === 'managed' && isRawObject(values) && type && name && address)
      yield { type, name, address, values };
  }
  const children = module.get('child_modules');
  for (const child of isRawList(children) && depth < deepest ? children : [])
    if (isRawObject(child)) yield* moduleInstances(child, depth + 1);
}

/** A state file: instances by resource, whose address has to be put together. */
function* resourceInstances(resource: RawObject): Generator<Instance> {
  const type = textIn(resource, 'type');
  const name = textIn(resource, 'name');
  const instances = resource.get('instances');
  if (textIn(resource, 'mode') !== 'managed' || !type || !name || !isRawList(instances)) return;
  const module = textIn(resource, 'module');
  const base = `${module === undefined ? '' : `${module}.`}${type}.${name}`;
  for (const instance of instances) {
    if (!isRawObject(instance) || instance.has('deposed')) continue;
    const values = instance.get('attributes');
    if (isRawObject(values)) yield { type, name, address: `${base}${keyText(instance.get('index_key'))}`, values };
  }
}

function keyText(key: RawValue | undefined): string {
  if (typeof key === 'number') return `[${key}]`;
  return typeof key === 'string' ? `["${escapeText(key)}"]` : '';
}

/** What an instance is here; undefined for types that are not designed. */
export function foundIn({ type, name, address, values }: Instance, source: string): ImportedResource | undefined {
  const spelling = providerDifferenceOf(type);
  if (!spelling) return undefined;
  const origin: Origin = { source, line: values.line };
  const { body, notes } = bodyOf(values, spelling, origin);
  return {
    type: spelling.type,
    ...providerEntry(spelling.type, spelling.provider),
    attributes: valuesOf(body, spelling, literalPlace),
    ids: idsOf(values, spelling),
    handle: address,
    name,
    ...(address === `${type}.${name}` ? {} : { address }),
    origin,
    notes,
  };
}

/** What is set of a resource; the rest is told in one note for each reason. */
function bodyOf(
  values: RawObject,
  spelling: ProviderDifference,
  origin: Origin,
): { readonly body: Body; readonly notes: readonly Note[] } {
  const settable = new Map<string, HclTree>();
  const blocks: { name: string; tree: ObjectTree }[] = [];
  const rest = { byAws: [] as string[], empty: [] as string[], unknown: [] as string[] };
  for (const [name, raw] of values) {
    const tree = treeOf(withoutNull(raw));
    const shape = Object.hasOwn(spelling.blocks, name) ? spelling.blocks[name] : undefined;
    if (tree.kind === 'null') continue;
    if (isForeign(spelling) && isZero(tree)) rest.empty.push(name);
    else if (shape && tree.kind === 'list')
      for (const item of tree.items) append(blocks, blockOf(item, name, membersOf(shape, spelling)));
    else if (isSettable(name, spelling)) settable.set(name, tree);
    else rest[isKnown(name, spelling) ? 'byAws' : 'unknown'].push(name);
  }
  const note = (names: readonly string[], text: string): readonly Note[] =>
    names.length === 0 ? [] : [{ kind: 'left-out', origin, what: names.join(', '), text }];
  return {
    body: { attributes: settable, blocks },
    notes: [
      ...note(rest.byAws, 'AWS sets it.'),
      ...note(rest.empty, "It is empty, 0 or false, which the aws provider writes for attributes that aren't set."),
      ...note(rest.unknown, "This attribute isn't supported."),
    ],
  };
}

const isSettable = (name: string, { type, renamed }: ProviderDifference): boolean =>
  Object.hasOwn(resourceType(type).attributes, renamed[name] ?? name);

const isKnown = (name: string, { type, exports }: ProviderDifference): boolean =>
  resourceType(type).readOnly.includes(name) || Object.hasOwn(exports, name);

/** Members that somebody set, of those that a block can set. */
function blockOf(item: HclTree, name: string, members: readonly string[]): Body['blocks'] {
  if (item.kind !== 'object') return [];
  return [
    {
      name,
      tree: { ...item, entries: item.entries.filter(({ key, value }) => members.includes(key) && !isZero(value)) },
    },
  ];
}

/** Terraform writes null for whatever is not set, in blocks too. */
function withoutNull(raw: RawValue): RawValue {
  if (isRawList(raw)) return raw.map(withoutNull);
  if (!isRawObject(raw)) return raw;
  const members = new RawObject(raw.line);
  for (const [name, value] of raw) if (value !== null) members.set(name, withoutNull(value));
  return members;
}

const isZero = (tree: HclTree): boolean => {
  switch (tree.kind) {
    case 'text':
      return tree.text === '';
    case 'number':
      return tree.number === 0;
    case 'boolean':
      return !tree.boolean;
    case 'list':
      return tree.items.length === 0;
    case 'object':
      return tree.entries.length === 0;
    default:
      return false;
  }
};

/** The parts of the import id: awscc joins them in `id`, aws has its own part there. */
function idsOf(values: RawObject, spelling: ProviderDifference): ImportIds {
  const { identity, ownId } = resourceType(spelling.type);
  const id = textIn(values, 'id');
  if (!isForeign(spelling)) {
    const parts = id?.split('|') ?? [];
    return parts.length === identity.length && !parts.includes('')
      ? Object.fromEntries(identity.map((part, at) => [part, parts[at] ?? '']))
      : {};
  }
  return Object.fromEntries(
    identity.flatMap((part) => {
      const text = part === ownId ? id : textIn(values, part);
      return text === undefined || text === '' ? [] : [[part, text]];
    }),
  );
}
