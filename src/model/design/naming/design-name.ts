/** The name of a design, beside that of its API. */
import type { Edit } from '../../checks/diagnostics.ts';
import { indexOf, type Design, type DesignObject } from '../design.ts';

export const setDesignName =
  (name: string): Edit =>
  (design) =>
    design.name === name ? design : { ...design, name };

/** What a design is called while its API has no name. */
export const namelessDesign = (protocol: string): string => (protocol === 'HTTP' ? 'http-api' : 'websocket-api');

/** What a design is called that is called like this API; undefined where only Terraform knows its name. */
function nameOfApi({ attributes: { name = '' }, variant }: DesignObject): string | undefined {
  return typeof name === 'string' ? name.trim() || namelessDesign(variant) : undefined;
}

/**
 * A changed design, called like its API where it was called so before: until a person gives it a name of its own, it
 * follows the API's.
 */
export function withApiName(before: Design, after: Design): Design {
  if (before === after || before.name !== after.name) return after;
  const api = indexOf(before)
    .byType.get('api')
    ?.find((one) => nameOfApi(one) === before.name);
  const now = api && indexOf(after).byKey.get(api.key);
  const name = now && nameOfApi(now);
  return name === undefined || name === before.name ? after : { ...after, name };
}
