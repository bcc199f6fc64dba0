import { inEachSettings, type RouteSettings } from '../../../../model/checks/rules/stages/route-settings.ts';
import type { Finding } from '../../../../model/checks/rule.ts';
import { formatNumber } from '../../../../model/text/format-number.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { stageTypes } from '../stage-settings.ts';

/** Quotas of an account in one Region, unless they were raised. */
const quotas = { rate: 10_000, burst: 5000 } as const;
const how = 'Set a lower limit, or waive the finding where the quota of the account was raised.';

const aboveQuota = (settings: RouteSettings): readonly Finding[] =>
  (['rate', 'burst'] as const).flatMap((name) => {
    const { path, value } = settings[name];
    const limit = typeof value === 'number' ? value : Number.NaN;
    const quota = quotas[name];
    if (!(limit >= quota)) return [];
    return [
      {
        path,
        problem: `The ${name} limit ${formatNumber(limit)} is not below the account quota of ${formatNumber(quota)}, so it has no effect.`,
        how,
      },
    ];
  });

export const throttlingWithinAccount: ReviewRule = {
  id: 'throttling-within-account',
  category: 'review',
  topic: 'Throttling',
  severity: 'hint',
  title: 'Throttling limits are below the account quota',
  headline: 'Throttling limit is above the account quota',
  why: 'The account quota, 10,000 requests per second with a burst of 5,000, applies first. A limit at or above it protects neither the backends nor the other APIs.',
  how,
  source: sources.httpThrottling,
  outsideIds: [],
  on: stageTypes,
  check: (stage) => inEachSettings(stage, aboveQuota),
};
