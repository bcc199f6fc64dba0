import { anObject, designOf, httpApi, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { aDomain, oneConfiguration } from './testing.ts';

const mapping = (key: string) =>
  anObject('api_mapping', { api_id: { ref: 'a1' }, domain_name: { ref: 'dn1' }, stage: 'live', api_mapping_key: key });
const domain = aDomain(oneConfiguration);

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, domain, mapping('v1/orders')),
    designOf(webSocketApi, domain, mapping('chat')),
    designOf(webSocketApi, domain, mapping('chat/')),
    designOf(domain, anObject('api_mapping', { api_id: 'x9y8z7', api_mapping_key: 'v1/chat' })),
  ],
  rejects: [rejected(designOf(webSocketApi, domain, mapping('v1/chat')), ['api_mapping_key'], { fix: 'Set v1-chat' })],
};
