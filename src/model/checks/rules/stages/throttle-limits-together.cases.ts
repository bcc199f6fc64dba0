import { aRoute, rejected, type RuleCases } from '../../cases.ts';
import { designWithLimits, designWithOverrides, designWithRouteSettings, designWithStage } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithLimits({}),
    designWithLimits({ throttling_burst_limit: 5, throttling_rate_limit: { var: 'rate' } }),
    designWithStage({ default_route_settings: { var: 'settings' } }),
  ],
  rejects: [
    rejected(designWithLimits({ throttling_burst_limit: 5 }), ['default_route_settings', 'throttling_rate_limit'], {
      fix: 'Set 10000',
    }),
    rejected(designWithLimits({ throttling_rate_limit: '2.5' }), ['default_route_settings', 'throttling_burst_limit'], {
      fix: 'Set 5000',
    }),
    rejected(designWithRouteSettings({ 'GET /': { ThrottlingRateLimit: 5 } }, aRoute('GET /')), [
      'route_settings',
      'GET /',
      'ThrottlingBurstLimit',
    ]),
    rejected(
      designWithOverrides({ default_route_settings: { throttling_rate_limit: 5 } }),
      ['stage', 'default_route_settings', 'throttling_burst_limit'],
      { key: 'mo1', fix: 'Set 5000' },
    ),
    rejected(
      designWithOverrides({ route_settings: { 'GET /': { throttling_burst_limit: 5 } } }),
      ['stage', 'route_settings', 'GET /', 'throttling_rate_limit'],
      { key: 'mo1', fix: 'Set 10000' },
    ),
  ],
};
