import { anObject, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designOfStage, designOfWebSocketStage } from '../testing.ts';

const rate = 'throttling_rate_limit';
const limits = { default_route_settings: { [rate]: 100, throttling_burst_limit: 200 } };
const overrides = (stage = {}) => designOf(httpApi, anObject('managed_overrides', { stage }));
const fix = 'Set 100 rps, burst 200';

export const cases: RuleCases = {
  accepts: [
    designOfStage(limits),
    designOfStage({ default_route_settings: { hcl: 'local.settings' } }),
    designOfStage({ default_route_settings: { [rate]: { var: 'rate' }, throttling_burst_limit: 200 } }),
    overrides(limits),
  ],
  rejects: [
    rejected(designOfStage({}), ['default_route_settings', rate], { fix }),
    rejected(designOfStage({ default_route_settings: { detailed_metrics_enabled: true } }), [
      'default_route_settings',
      rate,
    ]),
    rejected(designOfWebSocketStage({}), ['default_route_settings', rate], { fix }),
    rejected(overrides(), ['stage', 'default_route_settings', rate], { fix }),
  ],
};
