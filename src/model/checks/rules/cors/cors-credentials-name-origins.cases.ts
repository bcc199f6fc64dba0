import { rejected, type RuleCases } from '../../cases.ts';
import { designWithCors } from './testing.ts';

const block = 'cors_configuration';

export const cases: RuleCases = {
  accepts: [
    designWithCors({ allow_origins: ['*'] }),
    designWithCors({ allow_credentials: true, allow_origins: ['https://shop.example.com'] }),
    designWithCors({ allow_credentials: { var: 'c' }, allow_origins: ['*'] }),
  ],
  rejects: [
    rejected(designWithCors({ allow_credentials: true, allow_origins: ['*'] }), [block, 'allow_credentials'], {
      fix: 'Turn credentials off',
    }),
    rejected(designWithCors({ allow_credentials: 'true', allow_origins: ['https://a.example', '*'] }), [
      block,
      'allow_credentials',
    ]),
  ],
};
