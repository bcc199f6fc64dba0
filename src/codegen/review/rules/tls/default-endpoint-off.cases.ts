import {
  anApi,
  anObject,
  designOf,
  httpApi,
  rejected,
  webSocketApi,
  type RuleCases,
} from '../../../../model/checks/cases.ts';
import type { Values } from '../../../../model/schema/value.ts';

const place = ['disable_execute_api_endpoint'];
const domain = (values: Values = {}) => anObject('domain_name', { domain_name: 'api.example.com', ...values });
const mapping = anObject('api_mapping', { domain_name: { ref: 'dn1' }, stage: '$default' });
const mutual = { mutual_tls_authentication: { truststore_uri: 's3://trust/store.pem' } };

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, domain()),
    designOf(anApi('HTTP', { disable_execute_api_endpoint: true }), domain(), mapping),
    designOf(anApi('HTTP', { disable_execute_api_endpoint: { var: 'off' } }), domain(), mapping),
  ],
  rejects: [
    rejected(designOf(httpApi, domain(), mapping), place, { key: 'a1', fix: 'Turn off' }),
    rejected(designOf(webSocketApi, domain(), mapping), place, { key: 'a1', fix: 'Turn off' }),
    rejected(designOf(httpApi, domain(mutual), mapping), place, { key: 'a1', severity: 'warning' }),
  ],
};
