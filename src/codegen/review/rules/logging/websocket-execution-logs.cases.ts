import { rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designOfStage, designOfWebSocketStage } from '../testing.ts';

const place = ['default_route_settings', 'logging_level'];
const withLevel = (level: string) => designOfWebSocketStage({ default_route_settings: { logging_level: level } });

export const cases: RuleCases = {
  accepts: [
    withLevel('ERROR'),
    withLevel('INFO'),
    designOfStage({}),
    designOfWebSocketStage({ default_route_settings: { var: 'settings' } }),
  ],
  rejects: [
    rejected(designOfWebSocketStage({}), place, { fix: 'Log errors' }),
    rejected(withLevel('OFF'), place, { fix: 'Log errors' }),
  ],
};
