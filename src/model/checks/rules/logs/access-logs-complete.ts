import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { accessLogsOf, destinationPath, formatPath } from './access-logs.ts';

export const accessLogsComplete: ObjectRule = {
  id: 'access-logs-complete',
  severity: 'error',
  title: 'Access logs have a log group and a format',
  source: sources.httpLogging,
  on: ['stage'],
  check(stage) {
    const settings = accessLogsOf(stage);
    if (!settings) return none;
    const destination = isUnset(settings['destination_arn']);
    const format = isUnset(settings['format']);
    if (destination === format) return none;
    return [
      {
        path: destination ? destinationPath : formatPath,
        problem: destination ? 'Access logs have a format but no log group.' : 'Access logs have no format.',
        how: destination
          ? 'Choose a log group, or clear the format.'
          : 'Enter a format that contains $context.requestId.',
        ...fixed(
          destination
            ? undefined
            : setTo(stage, formatPath, '{"requestId":"$context.requestId"}', 'Log the request ID'),
        ),
      },
    ];
  },
};
