import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const websocketStageNamed: ObjectRule = {
  id: 'websocket-stage-named',
  severity: 'warning',
  title: 'A stage of a WebSocket API has a name; with $default connections are turned away',
  source: sources.issue('terraform-aws-modules/terraform-aws-apigateway-v2', 7),
  on: ['stage'],
  check(stage, { protocol }) {
    if (protocol !== 'WEBSOCKET' || stage.attributes['stage_name'] !== '$default') return none;
    return [
      {
        path: ['stage_name'],
        problem: 'AWS makes a stage $default for a WebSocket API, and then turns connections away with 429.',
        how: 'Give it a name, such as prod.',
        fix: setTo(stage, ['stage_name'], 'prod'),
      },
    ];
  },
};
