import { blockOf } from '../../../../model/checks/api-members.ts';
import { none } from '../../../../model/checks/rule.ts';
import { isUnset } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const block = 'mutual_tls_authentication';
const how = 'Turn on versioning for the bucket and set truststore_version.';

export const truststoreVersionSet: ReviewRule = {
  id: 'truststore-version-set',
  category: 'review',
  topic: 'TLS',
  severity: 'hint',
  title: 'The trust store of mutual TLS has a version',
  headline: 'Trust store has no version',
  why: 'API Gateway reads the trust store when the domain is created or updated. Without a version, Terraform detects no change when the file in S3 changes, so a revoked certificate authority stays trusted.',
  how,
  source: sources.httpMutualTls,
  outsideIds: [],
  on: ['domain_name'],
  applies: ({ attributes }) => !isUnset(attributes[block]),
  check(domain) {
    const store = blockOf(domain.attributes[block]);
    if (!store || isUnset(store['truststore_uri']) || !isUnset(store['truststore_version'])) return none;
    return [
      {
        path: [block, 'truststore_version'],
        problem: 'The trust store has no version, so a new file in S3 does not reach the domain.',
        how,
      },
    ];
  },
};
