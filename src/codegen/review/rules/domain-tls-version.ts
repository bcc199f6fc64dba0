import { blockOf, itemsOf } from '../../../model/checks/api-members.ts';
import { setTo } from '../../../model/checks/fixes.ts';
import type { Finding } from '../../../model/checks/rule.ts';
import { sources } from '../../../model/schema/sources.ts';
import type { ReviewRule } from '../review-rule.ts';

const configurations = 'domain_name_configurations';
const how = 'Set security_policy to TLS_1_2.';

export const domainTlsVersion: ReviewRule = {
  id: 'domain-tls-version',
  category: 'review',
  topic: 'TLS',
  severity: 'warning',
  title: 'A domain requires TLS 1.2, as older versions are broken',
  headline: 'Domain name accepts TLS 1.0',
  why: 'TLS 1.0 and 1.1 are deprecated (RFC 8996) and have known attacks. HTTP and WebSocket APIs support TLS 1.2 only.',
  how,
  source: sources.domainTls,
  outsideIds: ['AWS-0005'],
  on: ['domain_name'],
  check: (domain) =>
    itemsOf(domain.attributes[configurations]).flatMap((item, at): readonly Finding[] => {
      const path = [configurations, at, 'security_policy'];
      if (blockOf(item)?.['security_policy'] !== 'TLS_1_0') return [];
      return [{ path, problem: 'The domain accepts TLS 1.0.', how, fix: setTo(domain, path, 'TLS_1_2') }];
    }),
};
