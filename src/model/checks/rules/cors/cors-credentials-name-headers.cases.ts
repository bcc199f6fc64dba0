import { rejected, type RuleCases } from '../../cases.ts';
import { designWithCors } from './testing.ts';

const block = 'cors_configuration';

export const cases: RuleCases = {
  accepts: [
    designWithCors({ allow_headers: ['*'] }),
    designWithCors({ allow_credentials: true, allow_headers: ['content-type'] }),
  ],
  rejects: [
    rejected(designWithCors({ allow_credentials: true, allow_headers: ['x-a', '*'] }), [block, 'allow_headers', 1]),
    rejected(designWithCors({ allow_credentials: true, allow_methods: ['*'] }), [block, 'allow_methods', 0]),
  ],
};
