import {
  aMessageRoute,
  anApi,
  anObject,
  aRoute,
  designOf,
  designWithText,
  httpApi,
  rejected,
  webSocketApi,
  type RuleCases,
} from '../../cases.ts';
import { designWithRouteSettings, manyRoutes } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithRouteSettings({ 'GET /a': {} }, aRoute('GET /a')),
    designWithRouteSettings({ 'GET /a': {} }, aRoute('', { route_key: { var: 'key' } })),
    designWithRouteSettings({ var: 'settings' }, aRoute('GET /a')),
    designOf(anObject('stage', { api_id: 'x9y8z7', route_settings: { 'GET /a': {} } })),
  ],
  rejects: [
    rejected(designWithRouteSettings({ 'get  /a': {} }, aRoute('GET /a')), ['route_settings', 'get  /a'], {
      fix: 'Rename to GET /a',
    }),
    rejected(designWithRouteSettings({ 'GET /b': {} }, aRoute('GET /a')), ['route_settings', 'GET /b']),
    rejected(designWithRouteSettings({ 'GET /b': {} }), ['route_settings', 'GET /b'], { severity: 'hint' }),
    rejected(
      designOf(
        anApi('HTTP', { body: '{}' }),
        aRoute('GET /a'),
        anObject('stage', { route_settings: { 'GET /b': {} } }),
      ),
      ['route_settings', 'GET /b'],
      { severity: 'hint' },
    ),
    rejected(
      designOf(
        anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }),
        aRoute('GET /a'),
        anObject('stage', { route_settings: { 'GET /b': {} } }),
      ),
      ['route_settings', 'GET /b'],
      { severity: 'warning' },
    ),
    rejected(
      designWithText(manyRoutes, httpApi, anObject('stage', { route_settings: { 'GET /b': {} } })),
      ['route_settings', 'GET /b'],
      { severity: 'hint' },
    ),
    rejected(
      designOf(
        webSocketApi,
        aMessageRoute('chat'),
        anObject('stage', { route_settings: { $default: {} } }, { variant: 'websocket' }),
      ),
      ['route_settings', '$default'],
    ),
  ],
};
