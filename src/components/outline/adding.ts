/** What can be added to a design, and adding it: the new object is selected, its first open field gets the focus. */
import { indexOf, typeOf, variantOfObject, type Design, type DesignObject } from '../../model/design.ts';
import { addObject, addVariable, freeKey, newObject } from '../../model/edits.ts';
import { uniqueName } from '../../model/names.ts';
import { attributesOf, type Protocol, type Variant } from '../../model/resource.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import { edit, holdBack, select, session } from '../../session/store.ts';

export interface KindGroup {
  readonly protocol: Protocol;
  /** Only where there is a choice of protocols. */
  readonly heading: string | undefined;
  readonly kinds: readonly Variant[];
}

/** The protocols of the design's APIs, as one word that stays equal while they do; empty without any. */
export function protocolsOf(design: Design): string {
  const apis = indexOf(design).byType.get('api') ?? [];
  const protocols = new Set(apis.flatMap((api) => variantOfObject(api)?.protocol ?? []));
  return [...protocols].toSorted((a, b) => a.localeCompare(b)).join(' ');
}

/** The kinds of integrations that fit APIs of these protocols; all while there is no API. */
export function integrationKinds(used: string): readonly KindGroup[] {
  const protocols = (['HTTP', 'WEBSOCKET'] as const).filter(
    (protocol) => used === '' || used.split(' ').includes(protocol),
  );
  const { variants } = resourceType('integration');
  return protocols.map((protocol) => ({
    protocol,
    heading: protocols.length > 1 ? resourceType('api').variants.find(({ id }) => id === protocol)?.label : undefined,
    kinds: variants.filter((variant) => variant.protocol === protocol),
  }));
}

/** The first field that a new object needs and does not have. */
function firstOpenField(object: DesignObject): string {
  const type = typeOf(object);
  const open = attributesOf(type, variantOfObject(object)).find(
    ([name, attribute]) => attribute.required === true && object.attributes[name] === undefined && name !== type.parent,
  );
  return open?.[0] ?? 'label';
}

export function addOfKind(type: ResourceTypeId, variant: Variant): void {
  const { present } = session.getState().history;
  const object = newObject(present, type, variant.id, type === 'api' ? { name: apiName(present) } : {});
  edit(addObject(object), `Add ${object.name}`);
  if (!indexOf(session.getState().history.present).byKey.has(object.key)) return;
  holdBack(object.key);
  select(object.key, [firstOpenField(object)], 'keyboard');
}

const apiName = (design: Design) => {
  const names = (indexOf(design).byType.get('api') ?? []).flatMap(({ attributes }) => {
    const name = attributes['name'];
    return typeof name === 'string' ? [name] : [];
  });
  return uniqueName('api', new Set(names)).replaceAll('_', '-');
};

export function addInputVariable(): void {
  const { present } = session.getState().history;
  const name = uniqueName('variable', new Set(present.variables.map((variable) => variable.name)));
  const key = freeKey(present, 'v');
  edit(addVariable({ key, name, type: 'string', description: '' }), `Add ${name}`);
  select(key, ['label'], 'keyboard');
}
