import { rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designOfStage } from '../testing.ts';

const withLimits = (rate: number, burst: number) =>
  designOfStage({ default_route_settings: { throttling_rate_limit: rate, throttling_burst_limit: burst } });

export const cases: RuleCases = {
  accepts: [
    withLimits(9999, 4999),
    designOfStage({}),
    designOfStage({ default_route_settings: { throttling_rate_limit: { var: 'rate' } } }),
  ],
  rejects: [
    rejected(withLimits(10_000, 200), ['default_route_settings', 'throttling_rate_limit']),
    rejected(withLimits(100, 5000), ['default_route_settings', 'throttling_burst_limit']),
    rejected(
      designOfStage({ route_settings: { $default: { ThrottlingRateLimit: 20_000, ThrottlingBurstLimit: 1 } } }),
      ['route_settings', '$default', 'ThrottlingRateLimit'],
    ),
  ],
};
