import { isFalse, referred } from '../../../../model/checks/api-members.ts';
import { setTo } from '../../../../model/checks/fixes.ts';
import { attributeOfObject, type DesignIndex, type DesignObject } from '../../../../model/design/design.ts';
import { isUnset } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const off = 'disable_execute_api_endpoint';
const how = `Set ${off} to true once clients use the domain.`;

/** The domains at which an API can be reached. */
const domainsOf = (api: DesignObject, index: DesignIndex) =>
  (index.byType.get('api_mapping') ?? [])
    .filter((mapping) => referred(mapping, 'api_id', index)?.key === api.key)
    .map((mapping) => referred(mapping, 'domain_name', index));

export const defaultEndpointOff: ReviewRule = {
  id: 'default-endpoint-off',
  category: 'review',
  topic: 'TLS',
  severity: 'hint',
  title: 'The default endpoint is off for an API with a custom domain',
  headline: 'Default endpoint is open beside a custom domain',
  why: 'Clients can still call the execute-api endpoint, which bypasses mutual TLS of the domain and any WAF or CDN in front of it.',
  how,
  source: sources.defaultEndpoint,
  outsideIds: [],
  on: ['api'],
  *checkDesign(_, index) {
    for (const api of index.byType.get('api') ?? []) {
      const value = api.attributes[off];
      if (!(isUnset(value) || isFalse(value)) || !attributeOfObject(api, off)) continue;
      const domains = domainsOf(api, index);
      if (domains.length === 0) continue;
      const isMutual = domains.some((domain) => !isUnset(domain?.attributes['mutual_tls_authentication']));
      yield {
        key: api.key,
        path: [off],
        problem: isMutual
          ? 'The default endpoint is open, so clients without a certificate go around mutual TLS of the domain.'
          : 'The default endpoint is open beside the custom domain.',
        how,
        severity: isMutual ? 'warning' : 'hint',
        fix: setTo(api, [off], true, 'Turn off'),
      };
    }
  },
};
