import {
  aMessageRoute,
  anObject,
  aRoute,
  designOf,
  designWithApi,
  designWithIntegration,
  designWithText,
  httpApi,
  rejected,
  webSocketApi,
  type RuleCases,
} from '../../cases.ts';
import { httpStage, openDesigns, ordersRoute, urlBackend } from './testing.ts';

const webSocketStage = anObject('stage', {}, { variant: 'websocket' });

export const cases: RuleCases = {
  accepts: [
    designWithApi('HTTP'),
    designWithApi('WEBSOCKET'),
    designOf(httpApi, anObject('authorizer')),
    designOf(httpApi, urlBackend, httpStage),
    designOf(webSocketApi, aMessageRoute('$default'), webSocketStage),
    ...openDesigns('stage', httpStage),
  ],
  rejects: [
    rejected(designOf(httpApi, urlBackend, ordersRoute), [], { key: 'a1', fix: 'Add $default stage' }),
    rejected(designOf(httpApi, aRoute('GET /')), [], { key: 'a1', fix: 'Add $default stage' }),
    rejected(designWithIntegration('ws-mock'), [], { key: 'a1', fix: 'Add prod stage' }),
    rejected(
      designOf(httpApi, { ...httpApi, key: 'a2', name: 'other' }, httpStage, {
        ...urlBackend,
        attributes: { api_id: { ref: 'a2' } },
      }),
      [],
      { key: 'a2' },
    ),
    rejected(designWithText('locals {}', httpApi, urlBackend), [], { key: 'a1' }),
  ],
};
