/** What the JSON of a plan says of each resource beside its planned values. Source: Terraform's JSON output format. */
import { resourceType } from '../../model/resources/index.ts';
import type { Values } from '../../model/schema/value.ts';
import { isRawList, isRawObject, jsonText, textIn, type RawObject, type RawValue } from '../convert/raw-value.ts';
import type { ImportedResource, Note } from '../parsed-source.ts';
import { idsOfText } from '../terraform/imports.ts';
import { providerDifferenceOf } from '../../model/resources/provider-differences.ts';

interface Change {
  readonly type: string;
  readonly address: string;
  /** Joined: `update`, `delete,create`. */
  readonly actions: string;
  /** Names whose planned values are others than before. */
  readonly changed: readonly string[];
  /** Names whose values are known after the plan is applied. */
  readonly unknown: readonly string[];
  /** The id that it is imported with. */
  readonly importing: string | undefined;
  readonly line: number;
}

const membersIn = (members: RawObject, name: string): RawObject | undefined => {
  const value = members.get(name);
  return isRawObject(value) ? value : undefined;
};
const objectsIn = (value: RawValue | undefined): readonly RawObject[] =>
  isRawList(value) ? value.filter(isRawObject) : [];

/** Whether any part of a value is not known yet. */
const isUnknown = (raw: RawValue): boolean =>
  raw === true || (isRawList(raw) && raw.some(isUnknown)) || (isRawObject(raw) && [...raw.values()].some(isUnknown));

/** A plan: its changes by address, and what its configuration refers to. */
export class Plan {
  readonly #changes: ReadonlyMap<string, Change>;
  /** Addresses that the arguments of resources of the root module name, by address and argument. */
  readonly #references = new Map<string, readonly string[]>();

  constructor(state: RawObject) {
    const changes = objectsIn(state.get('resource_changes')).flatMap((resource) => changeOf(resource) ?? []);
    this.#changes = new Map(changes.map((change) => [change.address, change]));
    const root = membersIn(membersIn(state, 'configuration') ?? state, 'root_module');
    for (const resource of objectsIn(root?.get('resources')))
      for (const [name, expression] of membersIn(resource, 'expressions') ?? []) {
        const said = isRawObject(expression) ? expression.get('references') : undefined;
        const names = isRawList(said) ? said.filter((item) => typeof item === 'string') : [];
        this.#references.set(`${textIn(resource, 'address') ?? ''} ${name}`, names);
      }
  }

  /** The same with the ids of an import, references in place of ids that are not there yet, and what the plan does. */
  with(found: ImportedResource, handles: ReadonlyMap<string, ImportedResource['type']>): ImportedResource {
    const change = this.#changes.get(found.handle ?? '');
    if (!change) return found;
    const difference = providerDifferenceOf(change.type);
    const imported =
      difference && change.importing !== undefined ? idsOfText(change.importing, { spelling: difference }) : {};
    const references = this.#referencesOf(found, change, handles);
    const open = change.unknown.filter((name) => !(name in references) && isSettable(found, name));
    const tell = (text: string): Note => ({ kind: 'attention', origin: found.origin, what: change.actions, text });
    return {
      ...found,
      attributes: { ...found.attributes, ...references },
      ids: { ...imported, ...found.ids },
      notes: [
        ...found.notes,
        ...textsOf(change).map(tell),
        ...(open.length === 0 ? [] : [tell(`Known after apply, so not set here: ${open.join(', ')}.`)]),
      ],
    };
  }

  /** What the plan takes away, which is not read. */
  removed(source: string): readonly Note[] {
    return [...this.#changes.values()]
      .filter(({ actions, type }) => (actions === 'delete' || actions === 'forget') && providerDifferenceOf(type))
      .map(({ address, actions, line }) => ({
        kind: 'attention',
        origin: { source, line },
        what: address,
        text: `The plan ${actions === 'delete' ? 'destroys' : 'forgets'} ${address}, so it isn't imported.`,
      }));
  }

  #referencesOf(
    found: ImportedResource,
    change: Change,
    handles: ReadonlyMap<string, ImportedResource['type']>,
  ): Values {
    const { attributes, variants } = resourceType(found.type);
    return Object.fromEntries(
      change.unknown.flatMap((name) => {
        const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
        const maps = [attribute, ...variants.map(({ uses }) => uses[name])].map((facts) => facts?.refersTo ?? {});
        const named = this.#references.get(`${found.handle ?? ''} ${name}`) ?? [];
        const handle = named.find((address) => {
          const type = handles.get(address);
          return type !== undefined && maps.some((map) => Object.hasOwn(map, type));
        });
        return attribute && handle !== undefined ? [[name, { ref: handle }] as const] : [];
      }),
    );
  }
}

const isSettable = ({ type }: ImportedResource, name: string): boolean => {
  const { attributes, readOnly } = resourceType(type);
  return Object.hasOwn(attributes, name) && !readOnly.includes(name);
};

function textsOf({ actions, changed }: Change): readonly string[] {
  switch (actions) {
    case 'create':
      return ['The plan creates it: it has no ID before the plan is applied.'];
    case 'update':
      return [
        `The plan changes ${changed.length === 0 ? 'it' : changed.join(', ')}. The planned values were read; AWS has other values until the plan is applied.`,
      ];
    case 'delete,create':
    case 'create,delete':
      return ['The plan replaces it: the new one has no ID before the plan is applied.'];
    default:
      return [];
  }
}

function changeOf(resource: RawObject): Change | undefined {
  const change = membersIn(resource, 'change');
  const actions = change?.get('actions');
  if (!change || !isRawList(actions) || textIn(resource, 'mode') === 'data' || resource.has('deposed'))
    return undefined;
  const before = membersIn(change, 'before');
  const after = membersIn(change, 'after');
  const later = change.get('after_unknown') ?? null;
  const unknown = isRawObject(later) ? [...later].flatMap(([name, value]) => (isUnknown(value) ? [name] : [])) : [];
  const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? []), ...unknown]);
  const changed = [...names].filter(
    (name) => unknown.includes(name) || jsonText(before?.get(name) ?? null) !== jsonText(after?.get(name) ?? null),
  );
  const importing = membersIn(change, 'importing');
  return {
    type: textIn(resource, 'type') ?? '',
    address: textIn(resource, 'address') ?? '',
    actions: actions.filter((action) => typeof action === 'string').join(),
    changed,
    unknown,
    importing: importing && textIn(importing, 'id'),
    line: resource.line,
  };
}
