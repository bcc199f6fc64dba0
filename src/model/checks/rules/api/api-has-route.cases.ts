import {
  aMessageRoute,
  anIntegration,
  designOf,
  designWithApi,
  designWithIntegration,
  httpApi,
  rejected,
  webSocketApi,
  type RuleCases,
} from '../../cases.ts';
import { httpStage, openDesigns, ordersRoute, urlBackend } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithApi('HTTP'),
    designOf(httpApi, urlBackend, ordersRoute),
    designOf(webSocketApi, aMessageRoute('$connect'), anIntegration('ws-mock')),
    ...openDesigns('route', ordersRoute),
  ],
  rejects: [
    rejected(designOf(httpApi, urlBackend, httpStage), [], { key: 'a1', fix: 'Add $default route' }),
    rejected(designWithIntegration('ws-mock'), [], { key: 'a1', fix: 'Add $default route' }),
    rejected(designOf(httpApi, urlBackend, { ...urlBackend, key: 'i2', name: 'other' }), [], { key: 'a1' }),
  ],
};
