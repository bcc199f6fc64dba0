import { anApi, anObject, designOf, designWithApi, rejected, type RuleCases } from '../../cases.ts';

const target = 'https://a.example';

export const cases: RuleCases = {
  accepts: [
    designWithApi('HTTP'),
    designWithApi('WEBSOCKET', { target }),
    designOf(anApi('HTTP', { target, route_key: '$default' }), anObject('managed_overrides')),
  ],
  rejects: [
    rejected(designWithApi('HTTP', { target, route_key: 'GET /' }), ['target'], { fix: 'Add managed overrides' }),
    rejected(designWithApi('HTTP', { route_key: '$default' }), ['route_key'], { fix: 'Clear' }),
    rejected(
      designOf(
        anApi('HTTP', { target }),
        anApi('HTTP', { target }, { key: 'a2', name: 'users' }),
        anObject('managed_overrides'),
      ),
      ['target'],
      { key: 'a2', fix: 'Add managed overrides' },
    ),
  ],
};
