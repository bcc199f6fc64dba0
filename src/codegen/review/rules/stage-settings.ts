/** Settings of a stage that count for all its routes, or that managed overrides give to the stage of quick create. */
import type { Path } from '../../../hcl/path.ts';
import { blockOf } from '../../../model/checks/api-members.ts';
import type { Edit } from '../../../model/checks/diagnostics.ts';
import type { DesignObject } from '../../../model/design/design.ts';
import { setValue } from '../../../model/design/edits.ts';
import { isDynamic, type Value, type Values } from '../../../model/schema/value.ts';

export const stageTypes = ['stage', 'managed_overrides'] as const;

const within = ({ type }: DesignObject): Path => (type === 'managed_overrides' ? ['stage'] : []);

/** Values of the stage; undefined where an expression gives them. */
function valuesOf({ type, attributes }: DesignObject): Values | undefined {
  if (type !== 'managed_overrides') return attributes;
  return isDynamic(attributes['stage']) ? undefined : (blockOf(attributes['stage']) ?? {});
}

/** What stands at an attribute of the stage; `isKnown` is false where an expression around it says so. */
export function stageValue(stage: DesignObject, name: string): { readonly isKnown: boolean; readonly value?: Value } {
  const value = valuesOf(stage)?.[name];
  return { isKnown: valuesOf(stage) !== undefined && !isDynamic(value), ...(value === undefined ? {} : { value }) };
}

/** The defaults of all routes; undefined where an expression gives them. */
export function routeDefaults(stage: DesignObject): Values | undefined {
  const { isKnown, value } = stageValue(stage, 'default_route_settings');
  return isKnown ? (blockOf(value) ?? {}) : undefined;
}

export const stagePath = (stage: DesignObject, ...path: Path): Path => [...within(stage), ...path];

export const routeDefaultPath = (stage: DesignObject, name: string): Path =>
  stagePath(stage, 'default_route_settings', name);

/** Sets defaults of all routes. */
export const setRouteDefaults =
  (stage: DesignObject, values: { readonly [name: string]: Value }): Edit =>
  (design) =>
    Object.entries(values).reduce(
      (whole, [name, value]) => setValue(stage.key, routeDefaultPath(stage, name), value)(whole),
      design,
    );
