/** awscc_apigatewayv2_domain_name: a name of your own for APIs. */
import type { Attributes } from '../schema/attribute.ts';
import type { ResourceType, Variant } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';

/** "Only REGIONAL domain names with a security policy of TLS 1.2 can be managed through the API Gateway V2 API." */
const regionalWithTls12 = sources.issue('aws/aws-cdk', 8983);

const attributes = {
  domain_name: {
    kind: 'string',
    label: 'Domain name',
    help: 'The custom domain name; a *. prefix matches all subdomains.',
    source: sources.domainName,
    required: true,
    replaces: true,
    lead: true,
    max: 512,
    placeholder: 'api.example.com',
    pattern: {
      anyOf: ['domainName'],
      severity: 'error',
      problem: 'AWS refuses these characters in domain names.',
      how: 'Use lowercase letters, digits, - and dots, such as api.example.com.',
    },
  },
  routing_mode: {
    kind: 'enum',
    label: 'Routing',
    help: 'Whether API mappings, routing rules or both select the API.',
    source: sources.routingRules,
    values: ['API_MAPPING_ONLY', 'ROUTING_RULE_THEN_API_MAPPING', 'ROUTING_RULE_ONLY'],
    meanings: {
      API_MAPPING_ONLY: 'By path',
      ROUTING_RULE_THEN_API_MAPPING: 'By rules, then by path',
      ROUTING_RULE_ONLY: 'By rules',
    },
    default: 'API_MAPPING_ONLY',
    plansDefault: true,
  },
  domain_name_configurations: {
    kind: 'object-list',
    label: 'Configuration',
    itemLabel: 'Configuration',
    help: 'Exactly one, with the certificate.',
    source: sources.issue('hashicorp/terraform-provider-awscc', 1667),
    required: 'warning',
    attributes: {
      certificate_arn: {
        kind: 'string',
        label: 'Certificate',
        help: 'The ACM certificate of the domain, in the region of the API.',
        source: sources.httpDomains,
        placeholder: 'arn:aws:acm:eu-west-1:123456789012:certificate/6a1b2c3d-4e5f-6789-0abc-def012345678',
      },
      certificate_name: {
        kind: 'string',
        label: 'Certificate name',
        help: 'Your own name for the certificate.',
        source: sources.domainName,
      },
      endpoint_type: {
        kind: 'enum',
        label: 'Endpoint',
        help: 'HTTP and WebSocket APIs support regional endpoints only.',
        source: regionalWithTls12,
        values: ['REGIONAL'],
        enumProblem: "API Gateway v2 supports regional domain names with TLS 1.2 only. This one isn't regional.",
        default: 'REGIONAL',
      },
      ip_address_type: {
        kind: 'enum',
        label: 'IP address type',
        help: 'Whether clients can also reach the domain over IPv6.',
        source: sources.domainName,
        values: ['ipv4', 'dualstack'],
        meanings: { ipv4: 'IPv4 only', dualstack: 'IPv4 and IPv6' },
        default: 'ipv4',
      },
      ownership_verification_certificate_arn: {
        kind: 'string',
        label: 'Ownership certificate',
        help: 'A public certificate that proves domain ownership; required for mutual TLS with an imported or private certificate.',
        source: sources.httpMutualTls,
      },
      security_policy: {
        kind: 'enum',
        label: 'TLS version',
        help: 'The minimum TLS version for clients.',
        source: regionalWithTls12,
        values: ['TLS_1_2'],
        enumProblem: 'API Gateway v2 supports TLS 1.2 only; other security policies are for REST APIs.',
        default: 'TLS_1_2',
      },
    },
  },
  mutual_tls_authentication: {
    kind: 'object',
    label: 'Mutual TLS',
    help: 'Clients authenticate with certificates trusted by the trust store.',
    source: sources.httpMutualTls,
    group: 'tls',
    attributes: {
      truststore_uri: {
        kind: 'string',
        label: 'Trust store',
        help: 'The S3 URI of a PEM file with certificates.',
        source: sources.httpMutualTls,
        placeholder: 's3://trust/store.pem',
      },
      truststore_version: {
        kind: 'string',
        label: 'Version',
        help: 'The object version, if the bucket is versioned.',
        source: sources.httpMutualTls,
      },
    },
  },
  tags: {
    kind: 'map',
    label: 'Tags',
    help: 'Keys and values for cost reports and search.',
    source: sources.tagging,
    group: 'tags',
    keyLabel: 'Key',
    valueLabel: 'Value',
    editor: 'pairs',
    max: 1600,
    keySuggestions: ['Environment', 'Team', 'Service'],
  },
} as const satisfies Attributes;

type Uses = { readonly [name in keyof typeof attributes]?: Variant['uses'][string] };

export const domainName = {
  id: 'domain_name',
  collection: 'domainNames',
  terraformType: 'awscc_apigatewayv2_domain_name',
  provider: 'awscc',
  since: '0.62.0',
  label: 'Domain name',
  plural: 'Domain names',
  source: sources.providerDomainName,
  attributes,
  identity: ['domain_name'],
  ownId: 'domain_name',
  listable: true,
  exported: 'domain_name',
  readOnly: ['domain_name_arn', 'regional_domain_name', 'regional_hosted_zone_id', 'id'],
  keyPrefix: 'dn',
  nameFrom: ['domain_name'],
  variantField: 'variant',
  file: 'domains.tf',
  variants: [
    {
      id: 'domain_name',
      label: 'Domain name',
      summary: 'A regional domain with its certificate.',
      icon: 'globe',
      fixed: {},
      uses: {
        domain_name: {},
        routing_mode: {},
        domain_name_configurations: {},
        mutual_tls_authentication: {},
        tags: {},
      } satisfies Uses,
    },
  ],
} as const satisfies ResourceType;
