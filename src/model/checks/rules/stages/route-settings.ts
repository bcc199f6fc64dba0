/** Limits and logs of a stage, for all its routes and for single ones; of overrides, those of the stage they change. */
import type { Path } from '../../../../hcl/path.ts';
import type { DesignObject } from '../../../design/design.ts';
import { pairsOf, type Value, type Values } from '../../../schema/value.ts';
import { blockOf } from '../../api-members.ts';
import { none, type Finding } from '../../rule.ts';

/** One setting, with its path in the stage. */
export interface RouteSetting {
  readonly path: Path;
  readonly value: Value | undefined;
}

/** The settings that rules look at, however the block spells them. */
export interface RouteSettings {
  readonly burst: RouteSetting;
  readonly rate: RouteSetting;
  readonly logs: RouteSetting;
  readonly trace: RouteSetting;
}

function settingsAt(path: Path, values: Values, [burst, rate, logs, trace]: readonly [string, string, string, string]) {
  const member = (name: string): RouteSetting => ({ path: [...path, name], value: values[name] });
  return { burst: member(burst), rate: member(rate), logs: member(logs), trace: member(trace) };
}

const own = ['throttling_burst_limit', 'throttling_rate_limit', 'logging_level', 'data_trace_enabled'] as const;
const ofRoutes = ['ThrottlingBurstLimit', 'ThrottlingRateLimit', 'LoggingLevel', 'DataTraceEnabled'] as const;
const nothing: readonly RouteSettings[] = [];

/** The blocks of settings that are written out. */
export function settingsOf({ type, attributes }: DesignObject): readonly RouteSettings[] {
  const isOverrides = type === 'managed_overrides';
  const values = isOverrides ? blockOf(attributes['stage']) : attributes;
  const { default_route_settings: defaults, route_settings: byRoute } = values ?? {};
  if (defaults === undefined && byRoute === undefined) return nothing;
  const block = blockOf(defaults);
  const at = isOverrides ? ['stage'] : [];
  return [
    ...(block ? [settingsAt([...at, 'default_route_settings'], block, own)] : []),
    ...pairsOf(byRoute).flatMap(([route, value]) => {
      const settings = blockOf(value);
      return settings ? [settingsAt([...at, 'route_settings', route], settings, isOverrides ? own : ofRoutes)] : [];
    }),
  ];
}

/** Whether a logging level writes anything. */
export const logs = ({ value }: RouteSetting): boolean => value === 'INFO' || value === 'ERROR';

/** What `find` finds in each block of settings. */
export const inEachSettings = (
  stage: DesignObject,
  find: (settings: RouteSettings) => readonly Finding[],
): readonly Finding[] => {
  const all = settingsOf(stage);
  return all.length === 0 ? none : all.flatMap(find);
};
