import { rejected, type RuleCases } from '../../cases.ts';
import { designWithRequest, designWithResponse, designWithSource, inRequest, inResponse } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithRequest({ 'remove:header.x': "''", 'remove:querystring.q': '' }), designWithSource('a')],
  rejects: [
    rejected(designWithRequest({ 'remove:header.x': 'a' }), inRequest('remove:header.x'), { fix: "Set ''" }),
    rejected(designWithResponse({ destination: 'remove:header.x', source: '$context.a' }), inResponse(0, 'source')),
  ],
};
