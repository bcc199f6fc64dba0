import { sources } from '../../../schema/sources.ts';
import { isTrue } from '../../api-members.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const simpleAnswersNeedVersion2: ObjectRule = {
  id: 'simple-answers-need-version-2',
  severity: 'error',
  title: 'Simple responses use payload format version 2.0',
  source: sources.refusals,
  on: ['authorizer'],
  check(authorizer) {
    const { enable_simple_responses: simple, authorizer_payload_format_version: version } = authorizer.attributes;
    if (authorizer.variant !== 'request-http' || !isTrue(simple) || version !== '1.0') return none;
    return [
      {
        path: ['enable_simple_responses'],
        problem: 'Simple responses require payload format version 2.0.',
        how: 'Set the payload version to 2.0, or turn simple responses off.',
        fix: setTo(authorizer, ['authorizer_payload_format_version'], '2.0', 'Set payload version 2.0'),
      },
    ];
  },
};
