import { anObject, designWithText, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { designWithWebSocketStage } from '../stages/testing.ts';
import { designWithAccessLogs, logFormat, logGroupArn } from './testing.ts';

const loggingStage = anObject('stage', { access_log_settings: {} }, { variant: 'websocket' });

export const cases: RuleCases = {
  accepts: [
    designWithWebSocketStage({ default_route_settings: { logging_level: 'OFF' } }),
    designWithWebSocketStage(
      { access_log_settings: { destination_arn: logGroupArn, format: logFormat } },
      anObject('account_logging'),
    ),
    designWithAccessLogs({ destination_arn: logGroupArn, format: logFormat }),
    designWithText('resource "aws_api_gateway_account" "this" {}', webSocketApi, loggingStage),
  ],
  rejects: [
    rejected(designWithText('resource "aws_api_gateway_rest_api" "this" {}', webSocketApi, loggingStage), []),
    rejected(
      designWithWebSocketStage({ access_log_settings: { destination_arn: logGroupArn, format: logFormat } }),
      [],
      { fix: 'Add the account log role' },
    ),
    rejected(designWithWebSocketStage({ default_route_settings: { logging_level: 'ERROR' } }), []),
    rejected(designWithWebSocketStage({ route_settings: { $connect: { DataTraceEnabled: true } } }), []),
  ],
};
