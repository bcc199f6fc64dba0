/** Where an API takes its routes from besides the design. */
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const oneDefinition: ObjectRule = {
  id: 'one-definition',
  severity: 'warning',
  title: 'An API has one OpenAPI definition, not a body and one in S3',
  source: sources.providerApi,
  on: ['api'],
  check(object) {
    const { body, body_s3_location: inS3 } = object.attributes;
    if (isUnset(body) || isUnset(inS3)) return none;
    return [
      {
        path: ['body_s3_location'],
        problem: 'The API has an OpenAPI body and one in S3, and only one can hold.',
        how: 'Remove one of them.',
        fix: leaveOut(object, ['body_s3_location'], 'Keep the body'),
      },
    ];
  },
};

export const quickCreateUnmanaged: ObjectRule = {
  id: 'quick-create-unmanaged',
  severity: 'warning',
  title: 'Quick create is left out, as Terraform does not manage what it makes',
  source: sources.quickCreate,
  on: ['api'],
  check(object, { protocol }) {
    if (protocol !== 'HTTP') return none;
    return ['target', 'route_key'].flatMap((name) => {
      if (isUnset(object.attributes[name])) return [];
      return [
        {
          path: [name],
          problem: 'Quick create makes an integration, a route and a stage that Terraform does not manage.',
          how: 'Leave it out, and add an integration to the design.',
          fix: leaveOut(object, [name]),
        },
      ];
    });
  },
};
