import { anObject, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designOfStage, designOfWebSocketStage } from '../testing.ts';

const metrics = 'detailed_metrics_enabled';
const withMetrics = (on: boolean) => ({ default_route_settings: { [metrics]: on } });
const place = ['default_route_settings', metrics];

export const cases: RuleCases = {
  accepts: [
    designOfStage(withMetrics(true)),
    designOfStage({ default_route_settings: { [metrics]: { var: 'metrics' } } }),
    designOfStage({ default_route_settings: { hcl: 'local.settings' } }),
  ],
  rejects: [
    rejected(designOfStage({}), place, { fix: 'Turn on' }),
    rejected(designOfWebSocketStage(withMetrics(false)), place, { fix: 'Turn on' }),
    rejected(designOf(httpApi, anObject('managed_overrides', {})), ['stage', ...place], { fix: 'Turn on' }),
  ],
};
