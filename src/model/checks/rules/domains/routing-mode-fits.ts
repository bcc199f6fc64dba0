import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import type { ResourceTypeId } from '../../../resources/index.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { referred } from '../../api-members.ts';
import { setTo } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';

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
    problem: 'uses routing rules only, so this mapping has no effect.',
  },
  {
    type: 'routing_rule',
    name: 'domain_name_arn',
    closedBy: 'API_MAPPING_ONLY',
    problem: 'uses API mappings only, so this rule has no effect.',
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

export const routingModeFits: DesignRule = {
  id: 'routing-mode-fits',
  severity: 'warning',
  title: 'API mappings and routing rules match the routing mode of the domain',
  source: sources.routingRules,
  *checkDesign(_, index) {
    for (const way of ways)
      for (const [object, domain] of unused(way, index))
        yield {
          key: object.key,
          path: [way.name],
          problem: `Domain ${domain.name} ${way.problem}`,
          how: 'Change the routing mode of the domain, or remove this.',
          fix: setTo(domain, ['routing_mode'], 'ROUTING_RULE_THEN_API_MAPPING', 'Use rules, then mappings'),
        };
  },
};
