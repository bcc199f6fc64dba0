/** The name of a design, beside that of its API. */
import type { Edit } from '../checks/diagnostics.ts';
import { indexOf, type Design } from './design.ts';

export const setDesignName =
  (name: string): Edit =>
  (design) =>
    design.name === name ? design : { ...design, name };

const apisIn = (design: Design) => indexOf(design).byType.get('api') ?? [];

/**
 * A changed design, called like its API where it was called so before: until a person gives it a name of its own, it
 * follows the API's.
 * @param earlier the design one step before, for a name that is cleared and typed anew
 */
export function withApiName(before: Design, after: Design, earlier: Design | undefined): Design {
  if (before === after || before.name !== after.name) return after;
  const nameIn = (design: Design | undefined, key: string) =>
    design && indexOf(design).byKey.get(key)?.attributes['name'];
  const api = apisIn(before).find(
    ({ key, attributes }) => (attributes['name'] ?? nameIn(earlier, key)) === before.name,
  );
  const name = api && nameIn(after, api.key);
  return typeof name === 'string' && name.trim() !== '' && name !== before.name
    ? { ...after, name: name.trim() }
    : after;
}
