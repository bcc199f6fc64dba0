import { anApi, anObject, aRoute, designOf, designWithApi, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [designWithApi('HTTP', { cors_configuration: { allow_origins: ['*'], max_age: 5 }, tags: { a: '' } })],
  rejects: [
    rejected(
      designWithApi('HTTP', { cors_configuration: { allow_methods: ['GET', ''] } }),
      ['cors_configuration', 'allow_methods', 1],
      { fix: 'Remove it' },
    ),
    rejected(designOf(anObject('vpc_link', { subnet_ids: [''] })), ['subnet_ids', 0]),
    rejected(
      designOf(
        anApi('HTTP'),
        anObject('authorizer', { jwt_configuration: { audience: ['a', ''] } }, { variant: 'jwt' }),
      ),
      ['jwt_configuration', 'audience', 1],
    ),
    rejected(designOf(anApi('HTTP'), aRoute('GET /', { authorization_scopes: [''] })), ['authorization_scopes', 0]),
    rejected(designOf(anObject('routing_rule', { conditions: [{ match_base_paths: { any_of: [''] } }] })), [
      'conditions',
      0,
      'match_base_paths',
      'any_of',
      0,
    ]),
  ],
};
