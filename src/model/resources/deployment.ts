/** awscc_apigatewayv2_deployment: a picture of an API that stages without automatic deployment serve. */
import type { Attributes } from '../schema/attribute.ts';
import type { DesignObject } from '../design/design.ts';
import { memoByObject } from '../memo.ts';
import type { Related, ResourceType, Variant } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';
import { isRef } from '../schema/value.ts';

const attributes = {
  api_id: {
    kind: 'string',
    label: 'API',
    help: 'The API this deployment belongs to.',
    source: sources.providerDeployment,
    required: true,
    replaces: true,
    lead: true,
    refersTo: { api: 'api_id' },
    startsAs: 'ref',
    placeholder: 'a1b2c3d4e5',
  },
  description: {
    kind: 'string',
    label: 'Description',
    help: 'Shown for the deployment in the AWS console.',
    source: sources.deployment,
    max: 1024,
  },
  stage_name: {
    kind: 'string',
    label: 'Stage name',
    help: 'An existing stage to update with the deployment. Not recommended: set deployment_id in the stage instead.',
    source: sources.deployment,
    writeOnly: true,
    max: 128,
  },
} as const satisfies Attributes;

type Uses = { readonly [name in keyof typeof attributes]?: Variant['uses'][string] };

const deployed: ReadonlySet<string> = new Set(['integration', 'integration_response', 'route', 'route_response']);

/** The same list for all deployments of an API. */
const deployedAmong = memoByObject((children: readonly DesignObject[]) =>
  children.filter((child) => deployed.has(child.type)),
);

/** All that a deployment keeps a picture of; without routes AWS refuses it, so they have to be there first. */
const snapshotOf: Related = (object, index) => {
  const api = object.attributes['api_id'];
  return isRef(api) ? deployedAmong(index.children.get(api.ref) ?? []) : [];
};

export const deployment = {
  id: 'deployment',
  collection: 'deployments',
  terraformType: 'awscc_apigatewayv2_deployment',
  provider: 'awscc',
  since: '0.40.0',
  label: 'Deployment',
  plural: 'Deployments',
  source: sources.providerDeployment,
  attributes,
  identity: ['api_id', 'deployment_id'],
  ownId: 'deployment_id',
  exported: 'deployment_id',
  readOnly: ['deployment_id', 'id'],
  parent: 'api_id',
  keyPrefix: 'd',
  nameFrom: ['api_id'],
  variantField: 'variant',
  file: 'stages.tf',
  snapshotOf,
  variants: [
    {
      id: 'deployment',
      label: 'Deployment',
      summary: 'A snapshot of the API, replaced when its routes change.',
      icon: 'deployment',
      fixed: {},
      uses: { api_id: {}, description: {}, stage_name: {} } satisfies Uses,
    },
  ],
} as const satisfies ResourceType;
