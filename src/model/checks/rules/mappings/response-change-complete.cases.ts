import { rejected, type RuleCases } from '../../cases.ts';
import { designWithDestination, designWithResponse, inResponse } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithDestination('overwrite:header.x'),
    designWithResponse({ destination: 'remove:header.x' }),
    designWithResponse({ destination: { var: 'a' }, source: { var: 'b' } }),
  ],
  rejects: [
    rejected(designWithResponse({ source: 'a' }), inResponse(0, 'destination')),
    rejected(designWithResponse({ destination: 'overwrite:header.x' }), inResponse(0, 'source')),
  ],
};
