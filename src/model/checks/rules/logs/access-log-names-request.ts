import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { accessLogsOf, formatPath } from './access-logs.ts';

/** A format with the request id in it: as a member of JSON, else at its end. */
const withRequestId = (format: string): string => {
  const json = /^\s*\{(?=\s*")/.exec(format)?.[0];
  return json === undefined
    ? `${format} $context.requestId`
    : `${json}"requestId":"$context.requestId",${format.slice(json.length)}`;
};

export const accessLogNamesRequest: ObjectRule = {
  id: 'access-log-names-request',
  severity: 'error',
  title: 'Access log formats contain the request ID',
  source: sources.refusals,
  on: ['stage'],
  check(stage) {
    const settings = accessLogsOf(stage);
    const format = settings && textOf(settings, 'format');
    if (format === undefined || /\$context\.(?:requestId|extendedRequestId)(?![A-Za-z0-9_])/.test(format)) return none;
    return [
      {
        path: formatPath,
        problem: 'The format has neither $context.requestId nor $context.extendedRequestId. AWS refuses it at apply.',
        how: 'Add one of them.',
        fix: setTo(stage, formatPath, withRequestId(format), 'Add $context.requestId'),
      },
    ];
  },
};
