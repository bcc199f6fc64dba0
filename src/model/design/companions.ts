/** What goes with integrations, routes and stages, added and removed by one switch each. */
import { accessLogFormats } from '../schema/access-log-formats.ts';
import { indexOf, protocolOf, typeOf, type Design, type DesignIndex, type DesignObject } from './design.ts';
import type { Edit } from '../checks/diagnostics.ts';
import { addObject, changeObject, newObject, referencesTo, removeObject, setValue } from './edits.ts';
import { ownIdOf } from './imported/import-parts.ts';
import { dropInactive, deactivate } from './variant-edits.ts';
import { isDynamic, isRef, mapOf, pairsOf, type Key, type Values } from '../schema/value.ts';

const refersTo = (object: DesignObject, name: string, key: Key): boolean => {
  const value = object.attributes[name];
  return isRef(value) && value.ref === key;
};

/** Integrations and authorizers that invoke a function without a role of their own. */
export const functionCallers = (design: Design): readonly DesignObject[] =>
  design.objects.filter(
    ({ type, variant, attributes }) =>
      (type === 'integration' && variant.includes('lambda') && attributes['credentials_arn'] === undefined) ||
      (type === 'authorizer' && variant !== 'jwt' && attributes['authorizer_credentials_arn'] === undefined),
  );

/** The permissions that name the object as what calls; those for single routes count for their integration. */
export function permissionsOf(caller: DesignObject, index: DesignIndex): readonly DesignObject[] {
  const routes = (index.byType.get('route') ?? []).filter((route) => refersTo(route, 'target', caller.key));
  const keys = new Set([caller.key, ...routes.map(({ key }) => key)]);
  return (index.byType.get('lambda_permission') ?? []).filter(({ attributes: { caller: value } }) =>
    isRef(value) ? keys.has(value.ref) : false,
  );
}

/** One permission for each caller of a function that has none; all of that kind, or none at all for `undefined`. */
export const permitFunctions =
  (kind: 'awscc' | 'aws' | undefined): Edit =>
  (design) => {
    const present = indexOf(design).byType.get('lambda_permission') ?? [];
    if (kind === undefined) return present.reduce((whole, { key }) => removeObject(key)(whole), design);
    const changed = present.reduce(
      (whole, { key }) =>
        changeObject(key, (object) => (object.variant === kind ? object : { ...object, variant: kind }))(whole),
      design,
    );
    return functionCallers(design)
      .filter((caller) => permissionsOf(caller, indexOf(design)).length === 0)
      .reduce(
        (whole, { key }) => addObject(newObject(whole, 'lambda_permission', kind, { caller: { ref: key } }))(whole),
        changed,
      );
  };

/** Adds a role with just what the object does, and has the object use it. */
export const giveRole =
  (key: Key): Edit =>
  (design) => {
    const object = indexOf(design).byKey.get(key);
    const name = object?.type === 'authorizer' ? 'authorizer_credentials_arn' : 'credentials_arn';
    if (!object || !Object.hasOwn(typeOf(object).attributes, name)) return design;
    const role = { ...newObject(design, 'role', 'service-role'), name: object.name };
    return setValue(key, [name], { ref: role.key })(addObject(role)(design));
  };

const logs = 'access_log_settings';

const formatFor = (stage: DesignObject, index: DesignIndex) =>
  accessLogFormats[protocolOf(stage, index) === 'WEBSOCKET' ? 'websocket' : 'http'];

/** Lets a stage write access logs: as it did before that was switched off, or to a log group of its own in a ready format. */
export const logAccess =
  (key: Key): Edit =>
  (design) => {
    const index = indexOf(design);
    const stage = index.byKey.get(key);
    if (stage?.type !== 'stage') return design;
    const passthrough = stage.inactiveValues[logs];
    const ready = dropInactive(key, logs)(design);
    if (isDynamic(passthrough)) return setValue(key, [logs], passthrough)(ready);
    const before = new Map(pairsOf(passthrough));
    const { format = formatFor(stage, index), ...rest } = Object.fromEntries(before);
    const destination = before.get('destination_arn');
    if (destination !== undefined && (!isRef(destination) || index.byKey.has(destination.ref)))
      return setValue(key, [logs], { ...rest, destination_arn: destination, format })(ready);
    const group = { ...newObject(design, 'log_group', 'log_group'), name: stage.name };
    return setValue(key, [logs], { ...rest, destination_arn: { ref: group.key }, format })(addObject(group)(ready));
  };

/**
 * The reverse: what is not just what `logAccess` writes is put aside, and the log group goes with the last stage that
 * writes to it if nobody has set anything of it.
 */
export const stopLogging =
  (key: Key): Edit =>
  (design) => {
    const index = indexOf(design);
    const stage = index.byKey.get(key);
    if (stage?.type !== 'stage') return design;
    if (isDynamic(stage.attributes[logs])) return deactivate(key, logs)(design);
    const settings = new Map(pairsOf(stage.attributes[logs]));
    const destination = settings.get('destination_arn');
    const group = isRef(destination) ? index.byKey.get(destination.ref) : undefined;
    const untouched = newObject(design, 'log_group', 'log_group').attributes;
    const without = setValue(key, [logs], undefined)(design);
    const goes =
      group?.type === 'log_group' &&
      sameValues(group.attributes, untouched) &&
      ownIdOf(group) === undefined &&
      referencesTo(without, group.key).length === 0;
    if (goes) settings.delete('destination_arn');
    const isOurs = settings.size === 1 && settings.get('format') === formatFor(stage, index);
    const keep = changeObject(key, ({ inactiveValues: aside, ...rest }) => ({
      ...rest,
      inactiveValues: { ...aside, [logs]: mapOf([...settings]) },
    }));
    const off = isOurs ? without : keep(without);
    return goes ? removeObject(group.key)(off) : off;
  };

const sameValues = (a: Values, b: Values): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Integrations whose answers go on as they are, without an integration response. */
const passesOn: ReadonlySet<string> = new Set(['ws-lambda', 'ws-http-proxy', 'ws-private-proxy']);

/** Whether what the integration of a WebSocket route returns goes back to the sender. */
export const setTwoWay =
  (key: Key, on: boolean): Edit =>
  (design) => {
    const index = indexOf(design);
    const route = index.byKey.get(key);
    if (route?.type !== 'route') return design;
    const answers = (index.byType.get('route_response') ?? []).filter((answer) => refersTo(answer, 'route_id', key));
    const expression = on ? '$default' : undefined;
    const set = setValue(key, ['route_response_selection_expression'], expression)(design);
    if (!on) return answers.reduce((whole, answer) => removeObject(answer.key)(whole), set);
    const api = route.attributes['api_id'] ?? '';
    const answered =
      answers.length > 0
        ? set
        : addObject(newObject(set, 'route_response', 'route_response', { api_id: api, route_id: { ref: key } }))(set);
    const target = route.attributes['target'];
    const integration = isRef(target) ? index.byKey.get(target.ref) : undefined;
    if (!integration || passesOn.has(integration.variant)) return answered;
    const shaped = (index.byType.get('integration_response') ?? []).some((response) =>
      refersTo(response, 'integration_id', integration.key),
    );
    if (shaped) return answered;
    const values = { api_id: api, integration_id: { ref: integration.key } };
    return addObject(newObject(answered, 'integration_response', 'integration_response', values))(answered);
  };
