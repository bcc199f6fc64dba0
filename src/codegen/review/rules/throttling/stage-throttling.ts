import { isUnset } from '../../../../model/schema/literals.ts';
import { none } from '../../../../model/checks/rule.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { routeDefaultPath, routeDefaults, setRouteDefaults, stageTypes } from '../stage-settings.ts';

const rate = 'throttling_rate_limit';
const burst = 'throttling_burst_limit';
const how = 'Set a rate limit and a burst limit that the backends can handle.';

export const stageThrottling: ReviewRule = {
  id: 'stage-throttling',
  category: 'review',
  topic: 'Throttling',
  severity: 'warning',
  title: 'Each stage has throttling limits',
  headline: 'Stage has no throttling limits',
  why: 'The account quota applies to all APIs in the Region. A stage without limits of its own can use all of it, and passes all of it on to its backends.',
  how,
  source: sources.httpThrottling,
  outsideIds: [],
  on: stageTypes,
  check(stage) {
    const defaults = routeDefaults(stage);
    if (!defaults || !isUnset(defaults[rate]) || !isUnset(defaults[burst])) return none;
    return [
      {
        path: routeDefaultPath(stage, rate),
        problem:
          'The stage has no throttling limits, so it shares the limit of the account with all APIs in the Region.',
        how,
        fix: { title: 'Set 100 rps, burst 200', edit: setRouteDefaults(stage, { [rate]: 100, [burst]: 200 }) },
      },
    ];
  },
};
