import { rejected, type RuleCases } from '../../cases.ts';
import { designWithCors } from './testing.ts';

const block = 'cors_configuration';

export const cases: RuleCases = {
  accepts: [designWithCors({ allow_methods: ['GET', 'HEAD', 'PATCH', 'OPTIONS', '*', '', { var: 'method' }] })],
  rejects: [
    rejected(designWithCors({ allow_methods: ['get'] }), [block, 'allow_methods', 0], { fix: 'Set GET' }),
    rejected(designWithCors({ allow_methods: ['GET', 'GETPOST'] }), [block, 'allow_methods', 1]),
    rejected(designWithCors({ allow_methods: ['ANY'] }), [block, 'allow_methods', 0]),
  ],
};
