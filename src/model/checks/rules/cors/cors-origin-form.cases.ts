import { rejected, type RuleCases } from '../../cases.ts';
import { designWithCors } from './testing.ts';

const block = 'cors_configuration';

export const cases: RuleCases = {
  accepts: [
    designWithCors({
      allow_origins: ['*', 'https://*', 'https://shop.example.com', 'http://localhost:3000', 'app://x', { var: 'o' }],
    }),
  ],
  rejects: [
    rejected(designWithCors({ allow_origins: ['https://shop.example.com/'] }), [block, 'allow_origins', 0], {
      fix: 'Set https://shop.example.com',
    }),
    rejected(designWithCors({ allow_origins: ['shop.example.com'] }), [block, 'allow_origins', 0], {
      fix: 'Set https://shop.example.com',
    }),
    rejected(designWithCors({ allow_origins: ['null'] }), [block, 'allow_origins', 0]),
  ],
};
