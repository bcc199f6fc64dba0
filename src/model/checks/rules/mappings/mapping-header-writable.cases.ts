import { rejected, type RuleCases } from '../../cases.ts';
import { designWithDestination, designWithRequest, inRequest, inResponse } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithRequest({ 'overwrite:header.x-request-id': '$request.header.Authorization' }),
    designWithRequest({ 'overwrite:querystring.authorization': 'a' }),
    designWithRequest({ 'overwrite:header.x-forwarded-by': 'a' }),
    designWithDestination('overwrite:header.location'),
  ],
  rejects: [
    rejected(designWithRequest({ 'overwrite:header.authorization': 'a' }), inRequest('overwrite:header.authorization')),
    rejected(designWithRequest({ 'remove:header.X-Amzn-Trace-Id': '' }), inRequest('remove:header.X-Amzn-Trace-Id')),
    rejected(designWithDestination('append:header.Access-Control-Allow-Origin'), inResponse(0, 'destination')),
  ],
};
