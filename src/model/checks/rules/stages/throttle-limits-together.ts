import type { DesignObject } from '../../../design/design.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';
import { inEachSettings, type RouteSettings } from './route-settings.ts';

function oneLimit(stage: DesignObject, { burst, rate }: RouteSettings): readonly Finding[] {
  if (isUnset(burst.value) === isUnset(rate.value)) return none;
  const missing = isUnset(rate.value) ? rate : burst;
  const [label, other, usual] =
    missing === rate ? ['rate limit', 'burst limit', 10_000] : (['burst limit', 'rate limit', 5000] as const);
  return [
    {
      path: missing.path,
      problem: `The ${other} is set without a ${label}, which may become 0, so that each request gets 429.`,
      how: `Set both or neither. The account default is ${usual}.`,
      fix: setTo(stage, missing.path, usual),
    },
  ];
}

export const throttleLimitsTogether: ObjectRule = {
  id: 'throttle-limits-together',
  severity: 'warning',
  title: 'Rate limit and burst limit are set together',
  source: sources.issue('pulumi/pulumi-aws', 2363),
  on: ['stage', 'managed_overrides'],
  check: (stage) => inEachSettings(stage, (settings) => oneLimit(stage, settings)),
};
