/** The grade of each difference: one table, by type and attribute. */
import type { DesignObject } from '../../../model/design/design.ts';
import { groupsOf } from '../../../model/groups.ts';
import type { ResourceTypeId } from '../../../model/resources/index.ts';
import type { Path } from '../../../hcl/path.ts';
import type { Change } from '../changes.ts';
import { apiRules } from './api.ts';
import { authorizerRules, modelRules, overridesRules } from './authorizer.ts';
import { companionRules } from './companions.ts';
import { domainRules, mappingRules, routingRuleRules, vpcLinkRules } from './domain.ts';
import type { ChangeRule, GradeFacts, PresenceRule } from './grade-rule.ts';
import { integrationResponseRules, integrationRules } from './integration.ts';
import { additionRules, removalRules } from './objects.ts';
import { routeResponseRules, routeRules } from './route.ts';
import { deploymentRules, stageRules } from './stage.ts';

export const changeRules: readonly ChangeRule[] = [
  ...apiRules,
  ...integrationRules,
  ...integrationResponseRules,
  ...routeRules,
  ...routeResponseRules,
  ...stageRules,
  ...deploymentRules,
  ...authorizerRules,
  ...modelRules,
  ...overridesRules,
  ...vpcLinkRules,
  ...domainRules,
  ...mappingRules,
  ...routingRuleRules,
  ...companionRules,
];

export const presenceRules: readonly PresenceRule[] = [...removalRules, ...additionRules];

/** What lives in an API has moved to another one. */
const ownerRule: Pick<ChangeRule, 'grade' | 'so'> = {
  grade: 'breaking',
  so: 'Terraform creates it in another API and removes it from the previous one.',
};

/** An attribute that is in no row yet: one that the tables got since. */
const unknownRule: Pick<ChangeRule, 'grade' | 'so'> = { grade: 'risky', so: 'Requests may behave differently.' };

const placesByType = groupsOf(changeRules, ({ type }) => type);
const segmentsOf = new Map(changeRules.map((rule) => [rule, rule.path.split('.')]));

const fits = (segments: readonly string[], path: Path): boolean =>
  segments.length === path.length && segments.every((segment, at) => segment === '*' || segment === path[at]);

function ruleAt(type: ResourceTypeId, path: Path, change: Change, facts: GradeFacts): ChangeRule | undefined {
  for (const place of placesByType.get(type) ?? []) {
    const rule = changeRules[place];
    if (rule && fits(segmentsOf.get(rule) ?? [], path) && (rule.when?.(change, facts) ?? true)) return rule;
  }
  return undefined;
}

/** The parts of managed overrides are graded as what they override. */
const overridden: { readonly [part: string]: ResourceTypeId } = {
  integration: 'integration',
  route: 'route',
  stage: 'stage',
};

export function ruleOfChange(
  change: Change,
  facts: GradeFacts,
): ChangeRule | Pick<ChangeRule, 'grade' | 'so' | 'source'> {
  const { path, other } = change;
  const own = ruleAt(other.type, path, change, facts);
  if (own) return own;
  const [head = '', ...rest] = path;
  const type = other.type === 'managed_overrides' ? overridden[head] : undefined;
  return (
    (type && ruleAt(type, rest, change, facts)) ?? (head === 'api_id' && rest.length === 0 ? ownerRule : unknownRule)
  );
}

export function ruleOfObject(
  object: DesignObject,
  kind: PresenceRule['kind'],
  facts: GradeFacts,
): Pick<PresenceRule, 'grade' | 'so' | 'source'> {
  const rule = presenceRules.find(
    (candidate) =>
      candidate.type === object.type && candidate.kind === kind && (candidate.when?.(object, facts) ?? true),
  );
  return rule ?? unknownRule;
}
