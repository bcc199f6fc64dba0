import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { blockOf, itemsOf } from '../../api-members.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

const configurations = 'domain_name_configurations';

export const domainHasCertificate: ObjectRule = {
  id: 'domain-has-certificate',
  severity: 'warning',
  title: 'Domain names have a certificate',
  source: sources.httpDomains,
  on: ['domain_name'],
  check({ attributes }) {
    return itemsOf(attributes[configurations]).flatMap((item, at): readonly Finding[] => {
      const block = blockOf(item);
      if (!block || !isUnset(block['certificate_arn'])) return none;
      return [
        {
          path: [configurations, at, 'certificate_arn'],
          problem: 'The domain configuration has no certificate.',
          how: 'Enter the ARN of an ACM certificate in the region of the API.',
        },
      ];
    });
  },
};
