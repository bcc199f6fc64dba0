import { aRoute, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designOfStage } from '../testing.ts';

const limits = { default_route_settings: { throttling_rate_limit: 100, throttling_burst_limit: 200 } };
const guarded = aRoute('GET /orders', { authorization_type: 'AWS_IAM' }, { key: 'r9', name: 'orders' });
const open = aRoute('GET /ping');

export const cases: RuleCases = {
  accepts: [
    designOfStage({}, guarded, open),
    designOfStage(limits, open),
    designOfStage({ ...limits, route_settings: { 'GET /ping': { ThrottlingRateLimit: 5 } } }, guarded, open),
    designOfStage({ ...limits, route_settings: { hcl: 'local.settings' } }, guarded, open),
  ],
  rejects: [
    rejected(designOfStage(limits, guarded, open), ['route_settings'], { fix: 'Limit to 50 rps, burst 100' }),
    rejected(
      designOfStage({ ...limits, route_settings: { 'GET /orders': { ThrottlingRateLimit: 5 } } }, guarded, open),
      ['route_settings'],
    ),
  ],
};
