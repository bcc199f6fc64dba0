/** Limits and logs of a stage, for all its routes and for single ones. */
import type { Path } from '../../../../hcl/path.ts';
import type { DesignObject } from '../../../design/design.ts';
import { setValue } from '../../../design/edits.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { isDynamic, pairsOf, type Value, type Values } from '../../../schema/value.ts';
import { blockOf, isFalse, isTrue } from '../../api-members.ts';
import { leaveOut, setTo } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

interface Member {
  readonly path: Path;
  readonly value: Value | undefined;
}
interface Settings {
  readonly burst: Member;
  readonly rate: Member;
  readonly logs: Member;
  readonly trace: Member;
}

function settingsAt(path: Path, values: Values, [burst, rate, logs, trace]: readonly [string, string, string, string]) {
  const member = (name: string): Member => ({ path: [...path, name], value: values[name] });
  return { burst: member(burst), rate: member(rate), logs: member(logs), trace: member(trace) };
}

const own = ['throttling_burst_limit', 'throttling_rate_limit', 'logging_level', 'data_trace_enabled'] as const;
const ofRoutes = ['ThrottlingBurstLimit', 'ThrottlingRateLimit', 'LoggingLevel', 'DataTraceEnabled'] as const;
const nothing: readonly Settings[] = [];

/** The blocks of settings that are written out. */
export function settingsOf({ attributes }: DesignObject): readonly Settings[] {
  const { default_route_settings: defaults, route_settings: byRoute } = attributes;
  if (defaults === undefined && byRoute === undefined) return nothing;
  const block = blockOf(defaults);
  return [
    ...(block ? [settingsAt(['default_route_settings'], block, own)] : []),
    ...pairsOf(byRoute).flatMap(([route, value]) => {
      const values = blockOf(value);
      return values ? [settingsAt(['route_settings', route], values, ofRoutes)] : [];
    }),
  ];
}

export const logs = ({ value }: Member): boolean => value === 'INFO' || value === 'ERROR';

const isZero = ({ value }: Member) =>
  value === 0 || (typeof value === 'string' && /^[+-]?0+(?:\.0+)?$/.test(value.trim()));

function oneLimit(stage: DesignObject, { burst, rate }: Settings): readonly Finding[] {
  if (isUnset(burst.value) === isUnset(rate.value)) return none;
  const missing = isUnset(rate.value) ? rate : burst;
  const [label, other, usual] =
    missing === rate ? ['rate limit', 'burst limit', 10_000] : (['burst limit', 'rate limit', 5000] as const);
  return [
    {
      path: missing.path,
      problem: `There is a ${other} without a ${label}, which may then become 0, so that each request is turned away.`,
      how: `Set both or none; an account has ${usual} unless it was raised.`,
      fix: setTo(stage, missing.path, usual),
    },
  ];
}

function executionLogs(stage: DesignObject, { logs: level, trace }: Settings): readonly Finding[] {
  const finding = ({ path }: Member, on: boolean): Finding => ({
    path,
    problem: on
      ? 'An HTTP API has no execution logs, and AWS refuses the stage.'
      : 'An HTTP API has no execution logs that could be switched.',
    how: 'Leave it out; access logs are there for HTTP APIs.',
    severity: on ? 'error' : 'warning',
    fix: leaveOut(stage, path),
  });
  return [
    ...(logs(level) || level.value === 'OFF' ? [finding(level, level.value !== 'OFF')] : []),
    ...(isTrue(trace.value) || isFalse(trace.value) ? [finding(trace, isTrue(trace.value))] : []),
  ];
}

const each = (stage: DesignObject, find: (settings: Settings) => readonly Finding[]): readonly Finding[] => {
  const all = settingsOf(stage);
  return all.length === 0 ? none : all.flatMap(find);
};

export const stageSettingRules: readonly ObjectRule[] = [
  {
    id: 'throttle-limits-together',
    severity: 'warning',
    title: 'Rate and burst limit are set together; one alone may turn the other into 0',
    source: sources.issue('pulumi/pulumi-aws', 2363),
    on: ['stage'],
    check: (stage) => each(stage, (settings) => oneLimit(stage, settings)),
  },
  {
    id: 'throttle-limit-above-zero',
    severity: 'warning',
    title: 'A limit of 0 turns every request away',
    source: sources.issue('terraform-aws-modules/terraform-aws-apigateway-v2', 59),
    on: ['stage'],
    check: (stage) =>
      each(stage, ({ burst, rate }) =>
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
  },
  {
    id: 'http-without-execution-logs',
    severity: 'error',
    title: 'Execution logs are for WebSocket APIs; AWS refuses them for HTTP APIs',
    source: sources.issue('terraform-aws-modules/terraform-aws-apigateway-v2', 42),
    on: ['stage'],
    check: (stage, { protocol }) =>
      protocol === 'HTTP' ? each(stage, (settings) => executionLogs(stage, settings)) : none,
  },
  {
    id: 'stage-variable-name',
    severity: 'error',
    title: 'The name of a stage variable has letters, digits and _ only',
    source: sources.stage,
    on: ['stage'],
    check({ attributes }) {
      return pairsOf(attributes['stage_variables']).flatMap(([name]): readonly Finding[] => {
        if (name === '' || /^[A-Za-z0-9_]{1,64}$/.test(name)) return none;
        const long = /^[A-Za-z0-9_]+$/.test(name);
        return [
          {
            path: ['stage_variables', name],
            problem: long
              ? `The name has ${name.length} characters; 64 is the quota.`
              : 'The name has characters that AWS refuses.',
            how: long ? 'Shorten it.' : 'Use letters, digits and _.',
            severity: long ? 'warning' : 'error',
          },
        ];
      });
    },
  },
  {
    id: 'stage-variable-value',
    severity: 'warning',
    title: 'The value of a stage variable has letters, digits and -._~:/?#&=, only',
    source: sources.stage,
    on: ['stage'],
    check({ attributes }) {
      return pairsOf(attributes['stage_variables']).flatMap(([name, value]): readonly Finding[] => {
        if (isDynamic(value) || typeof value !== 'string' || /^[A-Za-z0-9\-._~:/?#&=,]+$/.test(value)) return none;
        return [
          {
            path: ['stage_variables', name],
            problem:
              value === ''
                ? 'The value is empty, which AWS is not documented to take.'
                : 'The value has characters that AWS is not documented to take.',
            how: 'Use letters, digits and - . _ ~ : / ? # & = ,.',
          },
        ];
      });
    },
  },
];
