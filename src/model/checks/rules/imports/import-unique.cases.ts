import type { ImportIds } from '../../../design/design.ts';
import { anApi, anIntegration, designOf, rejected, type RuleCases } from '../../cases.ts';
import { ownId } from './testing.ts';

const twice = (first: ImportIds, second: ImportIds) =>
  designOf(
    anApi('WEBSOCKET', {}, { import: { api_id: 'x9y8z7' } }),
    anIntegration('ws-mock', {}, { import: first }),
    anIntegration('ws-mock', {}, { key: 'i2', name: 'other', import: second }),
  );

export const cases: RuleCases = {
  accepts: [
    twice(ownId, { integration_id: 'other' }),
    twice(ownId, { ...ownId, region: 'us-east-1' }),
    designOf(
      anIntegration('ws-mock', { api_id: 'a' }, { import: ownId }),
      anIntegration('ws-mock', { api_id: 'b' }, { key: 'i2', name: 'other', import: ownId }),
    ),
    twice({}, {}),
  ],
  rejects: [
    rejected(twice(ownId, ownId), ['import', 'integration_id'], { fix: "Don't import this one" }),
    rejected(
      designOf(
        anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }),
        anApi('HTTP', {}, { key: 'a2', name: 'b', import: { api_id: 'x9y8z7' } }),
      ),
      ['import', 'api_id'],
    ),
  ],
};
