import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const oneDefinition: ObjectRule = {
  id: 'one-definition',
  severity: 'warning',
  title: 'APIs have one OpenAPI definition, as body or in S3',
  source: sources.providerApi,
  on: ['api'],
  check(object) {
    const { body, body_s3_location: inS3 } = object.attributes;
    if (isUnset(body) || isUnset(inS3)) return none;
    return [
      {
        path: ['body_s3_location'],
        problem: 'Both body and body_s3_location are set. Only one is supported.',
        how: 'Remove one of them.',
        fix: leaveOut(object, ['body_s3_location'], 'Keep the body'),
      },
    ];
  },
};
