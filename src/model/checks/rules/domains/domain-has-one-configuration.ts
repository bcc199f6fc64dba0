import { sources } from '../../../schema/sources.ts';
import { isDynamic } from '../../../schema/value.ts';
import { itemsOf, keepsState } from '../../api-members.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const configurations = 'domain_name_configurations';

export const domainHasOneConfiguration: ObjectRule = {
  id: 'domain-has-one-configuration',
  severity: 'error',
  title: 'Domain names have exactly one configuration',
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
            ? 'The domain has no configuration. AWS requires exactly one.'
            : `The domain has ${all.length} configurations. AWS requires exactly one.`,
        how: all.length === 0 ? 'Add one with the certificate.' : 'Keep one.',
        severity: keepsState(domain, configurations) ? 'warning' : 'error',
        ...fixed(all.length === 0 ? undefined : setTo(domain, [configurations], all.slice(0, 1), 'Keep the first')),
      },
    ];
  },
};
