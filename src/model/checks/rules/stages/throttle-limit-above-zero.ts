import { setValue } from '../../../design/edits.ts';
import { sources } from '../../../schema/sources.ts';
import type { ObjectRule } from '../../rule.ts';
import { inEachSettings, type RouteSetting } from './route-settings.ts';

const isZero = ({ value }: RouteSetting) =>
  value === 0 || (typeof value === 'string' && /^[+-]?0+(?:\.0+)?$/.test(value.trim()));

export const throttleLimitAboveZero: ObjectRule = {
  id: 'throttle-limit-above-zero',
  severity: 'warning',
  title: 'Throttling limits are greater than 0',
  source: sources.issue('terraform-aws-modules/terraform-aws-apigateway-v2', 59),
  on: ['stage', 'managed_overrides'],
  check: (stage) =>
    inEachSettings(stage, ({ burst, rate }) =>
      [burst, rate].filter(isZero).map(({ path }) => ({
        path,
        problem: 'The limit is 0, so every request gets 429.',
        how: 'Enter a higher limit, or clear both to use the account limits.',
        fix: {
          title: 'Clear both',
          edit: (design) =>
            setValue(stage.key, rate.path, undefined)(setValue(stage.key, burst.path, undefined)(design)),
        },
      })),
    ),
};
