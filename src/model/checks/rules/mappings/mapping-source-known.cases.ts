import { rejected, type RuleCases } from '../../cases.ts';
import { designWithRequest, designWithResponse, designWithSource, inRequest, inResponse } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithSource('text'),
    designWithSource('5 $'),
    designWithSource('$request.header.X-Id'),
    designWithSource('$request.body.items[0].id'),
    designWithSource('${request.path.a}-${stageVariables.env}'),
    designWithSource({ hcl: 'local.x' }),
    designWithResponse({ destination: 'overwrite:header.x', source: '$response.body.id' }),
    designWithRequest({ MessageBody: '$request.body' }, 'http-service'),
  ],
  rejects: [
    rejected(designWithSource('$request.header'), inRequest('overwrite:header.x')),
    rejected(designWithSource('$response.header.x'), inRequest('overwrite:header.x')),
    rejected(designWithSource('$context'), inRequest('overwrite:header.x')),
    rejected(designWithSource('$5'), inRequest('overwrite:header.x')),
    rejected(designWithSource('$request.body..id'), inRequest('overwrite:header.x')),
    rejected(designWithSource('${request.path.a'), inRequest('overwrite:header.x')),
    rejected(designWithSource('${request.unknown}-a'), inRequest('overwrite:header.x')),
    rejected(designWithSource('Bearer $request.header.token'), inRequest('overwrite:header.x'), {
      fix: 'Set Bearer ${request.header.token}',
    }),
    rejected(
      designWithResponse({ destination: 'overwrite:header.x', source: '$request.path' }),
      inResponse(0, 'source'),
    ),
    rejected(designWithRequest({ MessageBody: '$response.body' }, 'http-service'), inRequest('MessageBody')),
  ],
};
