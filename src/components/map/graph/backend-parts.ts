/** What the integrations of a lane call, each thing once, and the VPC link it is reached through. */
import {
  indexOf,
  variantOfObject,
  type Design,
  type DesignIndex,
  type DesignObject,
} from '../../../model/design/design.ts';
import { backendOf } from '../../../model/schema/backend.ts';
import { isHcl, isRef, isVar, type Key } from '../../../model/schema/value.ts';
import { partOf, type BackendPart, type Tie } from './map-part.ts';

interface LinkUsed {
  readonly id: string;
  readonly name: string;
  readonly key: Key | undefined;
}

/** The VPC link of a private integration. */
function linkOf(integration: DesignObject, index: DesignIndex): LinkUsed | undefined {
  if (variantOfObject(integration)?.fixed['connection_type'] !== 'VPC_LINK') return undefined;
  const value = integration.attributes['connection_id'];
  const object = isRef(value) ? index.byKey.get(value.ref) : undefined;
  if (object) return { id: object.key, name: object.name, key: object.key };
  if (isVar(value)) return { id: value.var, name: `var.${value.var}`, key: index.variables.get(value.var)?.key };
  if (isHcl(value)) return { id: value.hcl, name: value.hcl, key: undefined };
  return typeof value === 'string' && value !== '' ? { id: value, name: value, key: undefined } : undefined;
}

/** Where the backend of an integration is set; an action names it among its parameters, which are edited as a whole. */
const isSetByUri = ({ attributes }: DesignObject): boolean =>
  attributes['integration_subtype'] === undefined && attributes['integration_uri'] !== undefined;

/** The backends of these integrations, in the order of the first call, with example functions that nothing calls. */
export function backendParts(
  lane: string,
  integrations: readonly DesignObject[],
  uncalled: readonly DesignObject[],
  design: Design,
): { readonly backends: readonly BackendPart[]; readonly calls: readonly Tie[] } {
  const index = indexOf(design);
  const found = new Map<string, BackendPart>();
  const calls: Tie[] = [];
  for (const integration of integrations) {
    const backend = backendOf(integration, index);
    if (!backend) continue;
    const link = linkOf(integration, index);
    const name = `${link?.id ?? ''} ${backend.id}`;
    // Named after who calls it first, so that it stays the same box while its target is typed.
    const id = `backend ${integration.key}`;
    const known = found.get(name) ?? {
      part: partOf({ ...backend, id, kind: 'backend', lane, keys: backend.key === undefined ? [] : [backend.key] }),
      link:
        link &&
        partOf({
          id: `link ${integration.key}`,
          kind: 'link',
          lane,
          keys: link.key === undefined ? [] : [link.key],
          name: link.name,
          detail: link.id,
          icon: 'lock',
        }),
    };
    found.set(name, known);
    const reference = { key: integration.key, path: ['integration_uri'] };
    calls.push({
      kind: 'call',
      from: integration.key,
      to: known.part.id,
      count: 1,
      ...(isSetByUri(integration) ? { reference } : {}),
      returns: false,
      isText: false,
    });
  }
  const others = uncalled.map((object): BackendPart => ({
    part: partOf({
      id: `backend ${object.key}`,
      kind: 'backend',
      lane,
      keys: [object.key],
      name: object.name,
      detail: variantOfObject(object)?.label ?? '',
      icon: variantOfObject(object)?.icon ?? '',
    }),
    link: undefined,
  }));
  return { backends: [...found.values(), ...others], calls };
}
