import { anApi, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Design } from '../../../../model/design/design.ts';
import type { Value } from '../../../../model/schema/value.ts';

const sending = (design: Design, ...origins: readonly (string | undefined)[]): Design => ({
  ...design,
  requests: origins.map((origin, at) => ({
    key: `q${at}`,
    name: `Request ${at}`,
    request: { method: 'GET', path: '/', ...(origin === undefined ? {} : { headers: { Origin: origin } }) },
  })),
});
const withCors = (allow_origins: Value) => designOf(anApi('HTTP', { cors_configuration: { allow_origins } }));
const shop = 'https://shop.example.com';
const block = 'cors_configuration';

export const cases: RuleCases = {
  accepts: [
    sending(withCors([shop]), 'https://other.example.com', shop),
    sending(withCors([shop])),
    sending(withCors([shop]), undefined),
    sending(withCors(['https://*']), shop),
    sending(withCors(['*']), 'null'),
    sending(withCors([shop, { var: 'origin' }]), 'https://other.example.com'),
    sending(withCors({ var: 'origins' }), 'https://other.example.com'),
    sending(designOf(httpApi), shop),
    sending(
      designOf(anApi('HTTP', { [block]: { allow_origins: [shop] } }), anApi('HTTP', {}, { key: 'a2', name: 'other' })),
      'https://other.example.com',
    ),
  ],
  rejects: [
    rejected(sending(withCors([shop]), 'https://other.example.com', 'http://localhost:3000'), [block, 'allow_origins']),
    rejected(sending(withCors(['http://*']), shop), [block, 'allow_origins']),
    rejected(sending(designOf(anApi('HTTP', { [block]: { allow_methods: ['GET'] } })), shop), [block]),
  ],
};
