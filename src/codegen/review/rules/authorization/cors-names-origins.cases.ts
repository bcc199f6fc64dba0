import { anApi, aRoute, designOf, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';

const withOrigins = (origins: Value) => anApi('HTTP', { cors_configuration: { allow_origins: origins } });
const guarded = aRoute('GET /orders', { authorization_type: 'AWS_IAM' });

export const cases: RuleCases = {
  accepts: [
    designOf(withOrigins(['https://shop.example.com']), guarded),
    designOf(withOrigins(['*']), aRoute('GET /orders')),
    designOf(withOrigins({ var: 'origins' }), guarded),
  ],
  rejects: [
    rejected(designOf(withOrigins(['*']), guarded), ['cors_configuration', 'allow_origins', 0], { key: 'a1' }),
    rejected(
      designOf(withOrigins(['https://shop.example.com', 'https://*']), guarded),
      ['cors_configuration', 'allow_origins', 1],
      { key: 'a1' },
    ),
  ],
};
