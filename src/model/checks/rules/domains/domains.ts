/** Domain names, and how requests to them find an API. */
import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import { isUnset, textOf } from '../../../schema/literals.ts';
import type { ResourceTypeId } from '../../../resources/index.ts';
import { sources } from '../../../schema/sources.ts';
import { isDynamic, isRef } from '../../../schema/value.ts';
import { blockOf, itemsOf, keepsState, referred } from '../../api-members.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type DesignRule, type Finding, type ObjectRule } from '../../rule.ts';

const configurations = 'domain_name_configurations';

export const domainRules: readonly ObjectRule[] = [
  {
    id: 'domain-has-one-configuration',
    severity: 'error',
    title: 'A domain name has exactly one configuration; AWS refuses any other count',
    source: sources.issue('hashicorp/terraform-provider-awscc', 1667),
    on: ['domain_name'],
    check(domain) {
      const value = domain.attributes[configurations];
      if (isDynamic(value)) return none;
      const all = itemsOf(value);
      if (all.length === 1) return none;
      return [
        {
          path: [configurations],
          problem:
            all.length === 0
              ? 'The domain has no configuration, and AWS takes exactly one.'
              : `The domain has ${all.length} configurations, and AWS takes exactly one.`,
          how: all.length === 0 ? 'Add one, with the certificate.' : 'Keep one.',
          severity: keepsState(domain, configurations) ? 'warning' : 'error',
          ...fixed(all.length === 0 ? undefined : setTo(domain, [configurations], all.slice(0, 1), 'Keep the first')),
        },
      ];
    },
  },
  {
    id: 'domain-has-certificate',
    severity: 'warning',
    title: 'A domain name has a certificate',
    source: sources.httpDomains,
    on: ['domain_name'],
    check({ attributes }) {
      return itemsOf(attributes[configurations]).flatMap((item, at): readonly Finding[] => {
        const block = blockOf(item);
        if (!block || !isUnset(block['certificate_arn'])) return none;
        return [
          {
            path: [configurations, at, 'certificate_arn'],
            problem: 'The configuration has no certificate for the domain.',
            how: 'Enter the ARN of an ACM certificate in the region of the API.',
          },
        ];
      });
    },
  },
  {
    id: 'rule-has-condition',
    severity: 'warning',
    title: 'A routing rule has a condition; awscc leaves out an empty list, and the service asks for one',
    source: sources.routingRules,
    on: ['routing_rule'],
    check({ attributes: { conditions } }) {
      if (!Array.isArray(conditions) || conditions.length > 0) return none;
      return [
        {
          path: ['conditions'],
          problem: 'The rule has no condition, which AWS takes for every request and awscc does not send.',
          how: 'Add a base path or a header.',
        },
      ];
    },
  },
  {
    id: 'rule-has-one-action',
    severity: 'warning',
    title: 'A routing rule has exactly one action',
    source: sources.routingRules,
    on: ['routing_rule'],
    check(rule) {
      const actions = itemsOf(rule.attributes['actions']);
      if (actions.length < 2) return none;
      return [
        {
          path: ['actions'],
          problem: `The rule has ${actions.length} actions, and one API answers a request.`,
          how: 'Keep one.',
          fix: setTo(rule, ['actions'], actions.slice(0, 1), 'Keep the first'),
        },
      ];
    },
  },
];

interface Way {
  readonly type: ResourceTypeId;
  readonly name: string;
  /** The mode in which the way is not looked at. */
  readonly closedBy: string;
  readonly problem: string;
}

const ways: readonly Way[] = [
  {
    type: 'api_mapping',
    name: 'domain_name',
    closedBy: 'ROUTING_RULE_ONLY',
    problem: 'uses routing rules only, so this mapping leads nowhere.',
  },
  {
    type: 'routing_rule',
    name: 'domain_name_arn',
    closedBy: 'API_MAPPING_ONLY',
    problem: 'uses API mappings only, so this rule is not looked at.',
  },
];

function* unused(way: Way, index: DesignIndex): Iterable<readonly [DesignObject, DesignObject]> {
  for (const object of index.byType.get(way.type) ?? []) {
    const domain = referred(object, way.name, index);
    if (domain?.type !== 'domain_name') continue;
    const mode = domain.attributes['routing_mode'];
    if ((isUnset(mode) ? 'API_MAPPING_ONLY' : mode) === way.closedBy) yield [object, domain];
  }
}

const regionOf = (arn: string): string | undefined => /^arn:[^:]+:acm:([^:]+):/.exec(arn)?.[1];

export const domainRelationRules: readonly DesignRule[] = [
  {
    id: 'routing-mode-fits',
    severity: 'warning',
    title: 'A domain looks at mappings or rules as its routing says',
    source: sources.routingRules,
    *checkDesign(_, index) {
      for (const way of ways)
        for (const [object, domain] of unused(way, index))
          yield {
            key: object.key,
            path: [way.name],
            problem: `The domain ${domain.name} ${way.problem}`,
            how: 'Change the routing of the domain, or remove this.',
            fix: setTo(domain, ['routing_mode'], 'ROUTING_RULE_THEN_API_MAPPING', 'Use rules, then mappings'),
          };
    },
  },
  {
    id: 'rule-leads-to-rest-api',
    severity: 'warning',
    title: 'A routing rule leads to a REST API; HTTP and WebSocket APIs are not supported there',
    source: sources.routingModes,
    *checkDesign(_, index) {
      for (const rule of index.byType.get('routing_rule') ?? [])
        for (const [at, action] of itemsOf(rule.attributes['actions']).entries()) {
          const target = blockOf(blockOf(action)?.['invoke_api'])?.['api_id'];
          const api = isRef(target) ? index.byKey.get(target.ref) : undefined;
          if (api?.type === 'api')
            yield {
              key: rule.key,
              path: ['actions', at, 'invoke_api', 'api_id'],
              problem: `The rule leads to ${api.name}, which is no REST API, and AWS supports no others in routing rules.`,
              how: 'Lead to a REST API by its id, or add an API mapping in place of the rule.',
            };
        }
    },
  },
  {
    id: 'certificate-in-region',
    severity: 'warning',
    title: 'The certificate of a domain is in the region of the API',
    source: sources.httpDomains,
    *checkDesign({ output }, index) {
      for (const domain of index.byType.get('domain_name') ?? []) {
        const region = domain.import['region'] ?? output.region;
        if (region === '') continue;
        for (const [at, item] of itemsOf(domain.attributes[configurations]).entries()) {
          const other = regionOf(textOf(blockOf(item) ?? {}, 'certificate_arn') ?? region);
          if (other !== undefined && other !== '' && other !== region)
            yield {
              key: domain.key,
              path: [configurations, at, 'certificate_arn'],
              problem: `The certificate is in ${other}, and the design is for ${region}.`,
              how: `Use a certificate in ${region}.`,
            };
        }
      }
    },
  },
];
