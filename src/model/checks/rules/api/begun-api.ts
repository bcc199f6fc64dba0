/** What an API needs before anybody can call it: a route to each backend, and a stage that has a URL. */
import { indexOf, type DesignObject } from '../../../design/design.ts';
import { addObject, newObject } from '../../../design/edits.ts';
import type { ResourceTypeId } from '../../../resources/index.ts';
import type { Protocol } from '../../../schema/resource.ts';
import type { Values } from '../../../schema/value.ts';
import type { ApiMembers } from '../../api-members.ts';
import type { Edit } from '../../diagnostics.ts';

const variants = { HTTP: 'http', WEBSOCKET: 'websocket' } as const satisfies {
  readonly [protocol in Protocol]: string;
};

/** Adds a member to an API, which may be gone by then. */
export const addMember =
  ({ key }: DesignObject, type: ResourceTypeId, protocol: Protocol, values: Values = {}): Edit =>
  (design) =>
    indexOf(design).byKey.has(key)
      ? addObject(newObject(design, type, variants[protocol], { api_id: { ref: key }, ...values }))(design)
      : design;

export interface BegunApi extends ApiMembers {
  readonly api: DesignObject;
  readonly protocol: Protocol;
}

/** New APIs all of whose members are here, once there is something to call: a blank one is only begun. */
export const isBegun = (family: ApiMembers): family is BegunApi =>
  family.whole &&
  family.api !== undefined &&
  family.protocol !== undefined &&
  family.members.integration.length + family.members.route.length > 0;
