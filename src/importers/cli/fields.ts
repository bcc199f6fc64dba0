/**
 * What answers of the AWS command line and SDKs look like. The default rule needs no entry: a member is the attribute
 * with the same letters. Here stand the exceptions.
 */
import type { ResourceTypeId } from '../../model/resources/index.ts';
import { RawObject, isRawList, isRawObject, lettersOf, type RawValue } from '../convert/raw-value.ts';

/**
 * Members that tell what an object is, most telling first: a stage has a DeploymentId too. The command is not needed
 * for it.
 */
export const cliKinds: readonly (readonly [type: ResourceTypeId, members: readonly string[]])[] = [
  ['api', ['ProtocolType', 'ApiEndpoint']],
  ['integration_response', ['IntegrationResponseId', 'IntegrationResponseKey']],
  ['route_response', ['RouteResponseId', 'RouteResponseKey']],
  ['integration', ['IntegrationId', 'IntegrationType', 'IntegrationUri', 'IntegrationSubtype']],
  ['route', ['RouteId', 'RouteKey']],
  ['api_mapping', ['ApiMappingId', 'ApiMappingKey']],
  ['vpc_link', ['VpcLinkId', 'VpcLinkStatus']],
  ['routing_rule', ['RoutingRuleArn', 'RoutingRuleId']],
  ['domain_name', ['DomainNameConfigurations', 'DomainNameArn']],
  ['stage', ['StageName']],
  ['deployment', ['DeploymentId', 'DeploymentStatus']],
  ['authorizer', ['AuthorizerId', 'AuthorizerType', 'AuthorizerUri']],
  ['model', ['ModelId', 'Schema']],
  ['domain_name', ['DomainName']],
  ['api', ['ApiId']],
];

/** Where lists of objects are kept. */
export const cliLists: readonly string[] = ['Items', 'RoutingRules'];

/** What is around an answer and says nothing of the API. */
export const cliWrappers: readonly string[] = ['$metadata', 'ResponseMetadata', 'MaxResults'];

const awsSets = 'AWS sets it.';
const noAttribute = 'The provider has no attribute for it.';

/** Why a member is left out, by its letters. */
const whys: ReadonlyMap<string, string> = new Map(
  [
    [
      awsSets,
      'ApiEndpoint CreatedDate LastUpdatedDate LastDeploymentStatusMessage DeploymentStatus DeploymentStatusMessage',
      'AutoDeployed VpcLinkStatus VpcLinkStatusMessage VpcLinkVersion DomainNameArn RoutingRuleId',
      'ApiGatewayDomainName CertificateUploadDate DomainNameStatus DomainNameStatusMessage HostedZoneId',
    ],
    [
      noAttribute,
      'ImportInfo Warnings TruststoreWarnings ApiMappingSelectionExpression IntegrationResponseSelectionExpression',
    ],
  ].flatMap(([why = '', ...names]) =>
    names.flatMap((list) => list.split(' ').map((name): [string, string] => [lettersOf(name), why])),
  ),
);

export const skipReasonOf = (name: string): string | undefined => whys.get(lettersOf(name));

export interface Reshaped {
  readonly foreign: RawValue;
  /** What became of it, as a sentence; absent: nothing that a person would notice. */
  readonly converted?: string;
  /** Names within it that are not taken, and why. */
  readonly left?: readonly (readonly [name: string, why: string])[];
}

/** Attributes whose value has another shape there, by type and attribute; `*` is any type. */
export const cliShapes: { readonly [place: string]: (raw: RawValue) => Reshaped } = {
  'integration.response_parameters': responseParameters,
  '*.tags': ownTags,
};

/** `{ status: { destination: source } }` → `{ status: { response_parameters: [{ destination, source }] } }`. */
function responseParameters(raw: RawValue): Reshaped {
  if (!isRawObject(raw)) return { foreign: raw };
  const result = new RawObject(raw.line);
  let converted = false;
  for (const [status, changes] of raw) {
    const flat =
      isRawObject(changes) && ![...changes.values()].some((source) => isRawList(source) || isRawObject(source));
    if (!flat) {
      result.set(status, changes);
      continue;
    }
    const block = new RawObject(changes.line);
    block.set(
      'response_parameters',
      [...changes].map(([destination, source]) => {
        const change = new RawObject(changes.line);
        return change.set('destination', destination).set('source', source);
      }),
    );
    result.set(status, block);
    converted = true;
  }
  return converted
    ? {
        foreign: result,
        converted: 'Converted from a map to the list of destination and source that the provider requires.',
      }
    : { foreign: raw };
}

/** Tags that AWS sets itself cannot be set by others. */
function ownTags(raw: RawValue): Reshaped {
  if (!isRawObject(raw)) return { foreign: raw };
  const own = new RawObject(raw.line);
  const left: [string, string][] = [];
  for (const [key, value] of raw) {
    if (/^aws:/i.test(key)) left.push([key, 'Tags that start with aws: are reserved for AWS.']);
    else own.set(key, value);
  }
  return { foreign: own, left };
}
