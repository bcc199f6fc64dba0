import { setValue } from '../../../design/edits.ts';
import { sources } from '../../../schema/sources.ts';
import type { ObjectRule } from '../../rule.ts';
import { inEachSettings, type RouteSetting } from './route-settings.ts';

const isZero = ({ value }: RouteSetting) =>
  value === 0 || (typeof value === 'string' && /^[+-]?0+(?:\.0+)?$/.test(value.trim()));

export const throttleLimitAboveZero: ObjectRule = {
  id: 'throttle-limit-above-zero',
  severity: 'warning',
  title: 'A limit of 0 turns every request away',
  source: sources.issue('terraform-aws-modules/terraform-aws-apigateway-v2', 59),
  on: ['stage', 'managed_overrides'],
  check: (stage) =>
    inEachSettings(stage, ({ burst, rate }) =>
      [burst, rate].filter(isZero).map(({ path }) => ({
        path,
        problem: 'The limit is 0, so every request is answered with 429.',
        how: 'Enter more, or leave both limits out for those of the account.',
        fix: {
          title: 'Leave both out',
          edit: (design) =>
            setValue(stage.key, rate.path, undefined)(setValue(stage.key, burst.path, undefined)(design)),
        },
      })),
    ),
};
