/** Where a stage writes its access logs. */
import type { DesignObject } from '../../../design/design.ts';
import { blockOf } from '../../api-members.ts';

const block = 'access_log_settings';
export const destinationPath = [block, 'destination_arn'];
export const formatPath = [block, 'format'];

/** The block of access logs; undefined where there is none, or an expression gives it. */
export const accessLogsOf = ({ attributes }: DesignObject) => blockOf(attributes[block]);
