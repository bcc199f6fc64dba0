import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const websocketStageNamed: ObjectRule = {
  id: 'websocket-stage-named',
  severity: 'warning',
  title: "WebSocket stages aren't named $default",
  source: sources.issue('terraform-aws-modules/terraform-aws-apigateway-v2', 7),
  on: ['stage'],
  check(stage, { protocol }) {
    if (protocol !== 'WEBSOCKET' || stage.attributes['stage_name'] !== '$default') return none;
    return [
      {
        path: ['stage_name'],
        problem: 'AWS creates stage $default for a WebSocket API, then rejects connections with 429.',
        how: 'Enter another name, such as prod.',
        fix: setTo(stage, ['stage_name'], 'prod'),
      },
    ];
  },
};
