import { isFalse } from '../../../../model/checks/api-members.ts';
import { none } from '../../../../model/checks/rule.ts';
import { isUnset } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { routeDefaultPath, routeDefaults, setRouteDefaults, stageTypes } from '../stage-settings.ts';

const metrics = 'detailed_metrics_enabled';
const how = 'Turn on detailed_metrics_enabled; CloudWatch charges for the metrics of each route.';

export const detailedMetrics: ReviewRule = {
  id: 'detailed-metrics',
  category: 'review',
  topic: 'Logging',
  severity: 'hint',
  title: 'Detailed route metrics are on',
  headline: 'Detailed route metrics are off',
  why: 'Without them, count, latency, and errors are metrics of the whole stage, and an alarm cannot tell one failing route from the others.',
  how,
  source: sources.httpMetrics,
  outsideIds: [],
  on: stageTypes,
  check(stage) {
    const defaults = routeDefaults(stage);
    const value = defaults?.[metrics];
    if (!defaults || !(isUnset(value) || isFalse(value))) return none;
    return [
      {
        path: routeDefaultPath(stage, metrics),
        problem: 'Detailed metrics are off, so errors and latency of single routes are not measured.',
        how,
        fix: { title: 'Turn on', edit: setRouteDefaults(stage, { [metrics]: true }) },
      },
    ];
  },
};
