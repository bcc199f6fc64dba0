import { aRoute, rejected, type RuleCases } from '../../cases.ts';
import { designWithLimits, designWithRouteSettings, designWithWebSocketStage } from '../stages/testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithLimits({ detailed_metrics_enabled: true, logging_level: { var: 'level' } }),
    designWithWebSocketStage({ default_route_settings: { logging_level: 'INFO', data_trace_enabled: true } }),
  ],
  rejects: [
    rejected(designWithLimits({ logging_level: 'INFO' }), ['default_route_settings', 'logging_level'], {
      fix: 'Clear',
    }),
    rejected(designWithLimits({ logging_level: 'OFF' }), ['default_route_settings', 'logging_level'], {
      severity: 'warning',
    }),
    rejected(designWithLimits({ data_trace_enabled: true }), ['default_route_settings', 'data_trace_enabled']),
    rejected(designWithLimits({ data_trace_enabled: 'false' }), ['default_route_settings', 'data_trace_enabled'], {
      severity: 'warning',
    }),
    rejected(designWithRouteSettings({ 'GET /': { LoggingLevel: 'ERROR' } }, aRoute('GET /')), [
      'route_settings',
      'GET /',
      'LoggingLevel',
    ]),
  ],
};
