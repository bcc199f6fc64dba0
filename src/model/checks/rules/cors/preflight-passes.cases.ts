import { anApi, aRoute, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';
import { iamAuthorization } from '../route-authorization/testing.ts';
import { aSecondRoute } from '../routes/testing.ts';

const cors = anApi('HTTP', { cors_configuration: { allow_origins: ['https://shop.example.com'] } });

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, aRoute('$default', iamAuthorization)),
    designOf(cors, aRoute('$default')),
    designOf(cors, aRoute('GET /a', iamAuthorization)),
    designOf(cors, aRoute('$default', { authorization_type: { var: 'type' } })),
    designOf(cors, aRoute('$default', iamAuthorization), aSecondRoute('OPTIONS /{proxy+}')),
    designOf(cors, aRoute('ANY /pets/{id}', iamAuthorization), aSecondRoute('OPTIONS /pets/{proxy+}')),
    designOf(cors, aRoute('ANY /pets/{id}', iamAuthorization), aSecondRoute('OPTIONS /pets/{pet}')),
  ],
  rejects: [
    rejected(designOf(cors, aRoute('$default', iamAuthorization)), ['authorization_type'], {
      fix: 'Add OPTIONS /{proxy+}',
    }),
    rejected(designOf(cors, aRoute('ANY /pets', iamAuthorization)), ['authorization_type'], {
      fix: 'Add OPTIONS /pets',
    }),
    rejected(
      designOf(cors, aRoute('ANY /pets', iamAuthorization), aSecondRoute('OPTIONS /other')),
      ['authorization_type'],
      { key: 'r1' },
    ),
    rejected(
      designOf(cors, aRoute('$default', iamAuthorization), aSecondRoute('OPTIONS /{proxy+}', iamAuthorization)),
      ['authorization_type'],
      { key: 'r1' },
    ),
  ],
};
