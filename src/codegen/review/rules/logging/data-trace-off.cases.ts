import { rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designOfStage, designOfWebSocketStage } from '../testing.ts';

const withTrace = (on: boolean) => ({ default_route_settings: { data_trace_enabled: on } });

export const cases: RuleCases = {
  accepts: [
    designOfWebSocketStage({}),
    designOfWebSocketStage(withTrace(false)),
    // An error of its own, as HTTP APIs have no execution logs.
    designOfStage(withTrace(true)),
  ],
  rejects: [
    rejected(designOfWebSocketStage(withTrace(true)), ['default_route_settings', 'data_trace_enabled'], {
      fix: 'Turn off',
    }),
    rejected(
      designOfWebSocketStage({ route_settings: { $connect: { DataTraceEnabled: true } } }),
      ['route_settings', '$connect', 'DataTraceEnabled'],
      { fix: 'Turn off' },
    ),
  ],
};
