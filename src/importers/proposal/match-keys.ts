/** What makes two objects the same thing although their ids differ, or one has none. */
import { variantOfObject, type DesignObject } from '../../model/design/design.ts';
import { functionInvoked } from '../../model/schema/invoke-arn.ts';
import { saidName } from '../../model/design/naming/names.ts';
import { naturalKeyOf } from '../../model/design/naming/natural-keys.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import type { Key, Value, Values } from '../../model/schema/value.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import { scopeOf } from './references.ts';

/** The values with what the variant prints by itself: as a source would say them. */
export const completeValues = (object: DesignObject): Values => ({
  ...variantOfObject(object)?.fixed,
  ...object.attributes,
});

/** Equal for what is the same thing; undefined where nothing tells. */
export function matchKey(type: ResourceTypeId, values: Values): string | undefined {
  const parts = naturalKeyOf(type, values);
  if (!parts) return undefined;
  const scope = resourceType(type).parent === 'api_id' ? scopeOf(values) : '';
  return `${type} ${scope} ${parts.map((part) => canonical(part)).join(' ')}`;
}

/** The function within the path that invokes it, which HTTP APIs take for the same. */
const called = (uri: Value | undefined): Value | undefined =>
  typeof uri === 'string' ? (functionInvoked(uri) ?? uri) : uri;

/** Equal for integrations that call the same thing in the same way. */
export function exactTarget(values: Values): string | undefined {
  const { integration_type: type, integration_subtype: subtype, integration_uri: uri } = values;
  if (uri === undefined && subtype === undefined) return undefined;
  const parts = [type, subtype, called(uri), values['integration_method']];
  const rest = subtype === undefined ? [] : [values['request_parameters']];
  return `${scopeOf(values)} ${[...parts, ...rest].map((part) => (part === undefined ? '' : canonical(part))).join(' ')}`;
}

/** Equal for integrations whose targets have the same name, such as one function in two accounts. */
export function looseTarget(
  values: Values,
  find: (key: Key) => Pick<DesignObject, 'name'> | undefined,
): string | undefined {
  const type: ResourceTypeId = 'integration';
  const name = saidName(
    { type, key: '', name: '', variant: '', attributes: values, import: {}, inactiveValues: {} },
    find,
  );
  const kind = values['integration_subtype'] ?? values['integration_type'] ?? '';
  return name === '' ? undefined : `${scopeOf(values)} ${canonical(kind)} ${name}`;
}
