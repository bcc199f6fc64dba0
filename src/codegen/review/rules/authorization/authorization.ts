/** Who may call a route, as far as the design says. */
import { protocolOf, type DesignIndex, type DesignObject } from '../../../../model/design/design.ts';
import { isTrue, type ApiMembers } from '../../../../model/checks/api-members.ts';
import type { Fix } from '../../../../model/checks/diagnostics.ts';
import { setWithImplied } from '../../../../model/design/implied-values.ts';
import type { Protocol } from '../../../../model/schema/resource.ts';
import { isDynamic } from '../../../../model/schema/value.ts';

/** Routes that have to ask who calls. Messages of a WebSocket come after `$connect` let the caller in. */
export const letsIn = ({ attributes }: DesignObject, protocol: Protocol | undefined): boolean =>
  protocol !== 'WEBSOCKET' || attributes['route_key'] === '$connect';

/** Says itself that everybody may call it; an expression may say anything. */
export const isPublic = ({ attributes: { authorization_type: type } }: DesignObject): boolean =>
  !isDynamic(type) && (type === undefined || type === null || type === '' || type === 'NONE');

/** Says itself that it asks who calls. */
export const isGuarded = (route: DesignObject): boolean =>
  !isPublic(route) && typeof route.attributes['authorization_type'] === 'string';

export const needsApiKey = (route: DesignObject, index: DesignIndex): boolean =>
  protocolOf(route, index) === 'WEBSOCKET' && isTrue(route.attributes['api_key_required']);

/** "Use NAME", where the API has one authorizer and so leaves no choice. */
export function onlyAuthorizer({ key }: DesignObject, { members }: ApiMembers): Fix | undefined {
  const [only, ...others] = members.authorizer;
  if (!only || others.length > 0) return undefined;
  return { title: `Use ${only.name}`, edit: setWithImplied(key, ['authorizer_id'], { ref: only.key }) };
}
