import { aRoute, rejected, type RuleCases } from '../../cases.ts';
import { designWithLimits, designWithOverrides, designWithRouteSettings } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithLimits({ throttling_burst_limit: 1, throttling_rate_limit: 0.5 })],
  rejects: [
    rejected(
      designWithLimits({ throttling_burst_limit: 0, throttling_rate_limit: 5 }),
      ['default_route_settings', 'throttling_burst_limit'],
      { fix: 'Clear both' },
    ),
    rejected(
      designWithRouteSettings({ 'GET /': { ThrottlingRateLimit: '0', ThrottlingBurstLimit: 1 } }, aRoute('GET /')),
      ['route_settings', 'GET /', 'ThrottlingRateLimit'],
    ),
    rejected(
      designWithOverrides({ route_settings: { 'GET /': { throttling_rate_limit: 0, throttling_burst_limit: 1 } } }),
      ['stage', 'route_settings', 'GET /', 'throttling_rate_limit'],
      { key: 'mo1', fix: 'Clear both' },
    ),
  ],
};
