/** What the cases of rules about logs share. */
import type { Values } from '../../../schema/value.ts';
import { designWithStage } from '../stages/testing.ts';

export const logGroupArn = 'arn:aws:logs:eu-west-1:123456789012:log-group:orders';
export const designWithAccessLogs = (values: Values) => designWithStage({ access_log_settings: values });
export const logFormat = '{"requestId":"$context.requestId"}';
export const logDestination = ['access_log_settings', 'destination_arn'];
