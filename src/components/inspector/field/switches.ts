/** What one switch of the form adds or removes as a whole, where a field alone would say half of it. */
import { indexOf, protocolOf, type Design, type DesignIndex, type DesignObject } from '../../../model/design/design.ts';
import type { Edit } from '../../../model/checks/diagnostics.ts';
import { functionCallers, logAccess, permissionsOf, setTwoWay, stopLogging } from '../../../model/design/companions.ts';
import { saysRedeploy, setRedeploys } from '../../../model/design/redeploy.ts';
import { addObject, newObject, removeObject, setValue } from '../../../model/design/edits.ts';
import type { ResourceTypeId } from '../../../model/resources/index.ts';
import { isRef, type Key } from '../../../model/schema/value.ts';

export interface ObjectSwitch {
  readonly label: string;
  readonly help: string;
  /** The attribute that it stands at. */
  readonly at: string;
  /** It says all that the field would, for these values and for none. */
  readonly insteadOf?: readonly (string | boolean)[];
  readonly fits: (object: DesignObject, design: Design) => boolean;
  readonly isOn: (object: DesignObject, index: DesignIndex) => boolean;
  readonly turn: (key: Key, on: boolean) => Edit;
}

const withObject =
  (key: Key, change: (object: DesignObject, design: Design) => Design): Edit =>
  (design) => {
    const object = indexOf(design).byKey.get(key);
    return object ? change(object, design) : design;
  };

const permission = (at: string): ObjectSwitch => ({
  label: 'Lambda permission',
  help: 'Adds the permission that allows API Gateway to invoke the function.',
  at,
  fits: (object, design) => functionCallers(design).includes(object),
  isOn: (object, index) => permissionsOf(object, index).length > 0,
  turn: (key, on) =>
    withObject(key, (object, design) => {
      const index = indexOf(design);
      if (!on) return permissionsOf(object, index).reduce((whole, own) => removeObject(own.key)(whole), design);
      const kind = index.byType.get('lambda_permission')?.[0]?.variant ?? 'awscc';
      return addObject(newObject(design, 'lambda_permission', kind, { caller: { ref: key } }))(design);
    }),
});

const twoWay: ObjectSwitch = {
  label: 'Return the integration response',
  help: 'Returns the integration response to the sender. Adds a route response and, for non-proxy integrations, an integration response.',
  at: 'route_response_selection_expression',
  insteadOf: ['$default'],
  fits: (object, design) => protocolOf(object, indexOf(design)) === 'WEBSOCKET',
  isOn: (object, index) =>
    object.attributes['route_response_selection_expression'] !== undefined &&
    (index.byType.get('route_response') ?? []).some(({ attributes: { route_id: route } }) =>
      isRef(route) ? route.ref === object.key : false,
    ),
  turn: setTwoWay,
};

const accessLogs: ObjectSwitch = {
  label: 'Write access logs',
  help: 'Adds a log group and a JSON log format.',
  at: 'access_log_settings',
  fits: () => true,
  isOn: ({ attributes }) => attributes['access_log_settings'] !== undefined,
  turn: (key, on) => (on ? logAccess(key) : stopLogging(key)),
};

const autoDeploy: ObjectSwitch = {
  label: 'Automatic deployment',
  help: 'Deploy changes automatically. If off, a deployment is added for the stage.',
  at: 'auto_deploy',
  insteadOf: [true, false],
  fits: () => true,
  isOn: ({ attributes }) => attributes['auto_deploy'] === true,
  turn: (key, on) =>
    withObject(key, (object, design) => {
      if (on) return setValue(key, ['auto_deploy'], true)(design);
      const off = setValue(key, ['auto_deploy'], undefined)(design);
      if (object.attributes['deployment_id'] !== undefined) return off;
      const api = object.attributes['api_id'];
      const siblings = isRef(api) ? (indexOf(design).children.get(api.ref) ?? []) : [];
      const present = siblings.find(({ type }) => type === 'deployment');
      const deployment =
        present ?? newObject(design, 'deployment', 'deployment', api === undefined ? {} : { api_id: api });
      const ready = present ? off : addObject(deployment)(off);
      return setValue(key, ['deployment_id'], { ref: deployment.key })(ready);
    }),
};

const redeploy: ObjectSwitch = {
  label: 'Redeploy on changes',
  help: 'Replaces the deployment when a route or integration changes. For an imported deployment, the first plan adds or replaces it.',
  at: 'description',
  fits: (object) => !saysRedeploy(object),
  isOn: ({ redeploys }) => redeploys !== false,
  turn: setRedeploys,
};

const byType: { readonly [type in ResourceTypeId]?: readonly ObjectSwitch[] } = {
  integration: [permission('integration_uri')],
  authorizer: [permission('authorizer_uri')],
  route: [twoWay],
  stage: [autoDeploy, accessLogs],
  deployment: [redeploy],
};

/** The switch that stands at an attribute of a type. */
export const switchAt = (type: ResourceTypeId, attribute: string): ObjectSwitch | undefined =>
  byType[type]?.find(({ at }) => at === attribute);
