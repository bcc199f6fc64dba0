import { rejected, type RuleCases } from '../../cases.ts';
import { designWithDestination, designWithRequest, inRequest, inResponse } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithRequest({
      'append:header.X-Id': 'a',
      'overwrite:querystring.q': 'b',
      'overwrite:path': '/',
      'remove:header.x': '',
    }),
    designWithRequest({ '': '' }),
    designWithRequest({ QueueUrl: 'a' }, 'http-service'),
    designWithRequest({ 'integration.request.header.x': "'a'" }, 'ws-http'),
    designWithDestination('overwrite:statuscode'),
    designWithDestination('remove:header.Server'),
  ],
  rejects: [
    rejected(designWithRequest({ 'header.X': 'a' }), inRequest('header.X'), { fix: 'Rename to overwrite:header.X' }),
    rejected(designWithRequest({ 'set:header.X': 'a' }), inRequest('set:header.X'), {
      fix: 'Rename to overwrite:header.X',
    }),
    rejected(designWithRequest({ 'Append:Header.X': 'a' }), inRequest('Append:Header.X'), {
      fix: 'Rename to append:header.X',
    }),
    rejected(designWithRequest({ 'append:path': 'a' }), inRequest('append:path'), { fix: 'Rename to overwrite:path' }),
    rejected(designWithRequest({ 'integration.request.header.x': 'a' }), inRequest('integration.request.header.x'), {
      fix: 'Rename to overwrite:header.x',
    }),
    rejected(designWithRequest({ 'overwrite:body.x': 'a' }), inRequest('overwrite:body.x')),
    rejected(designWithRequest({ 'overwrite:path.x': 'a' }), inRequest('overwrite:path.x'), { severity: 'warning' }),
    rejected(designWithDestination('overwrite.statuscode'), inResponse(0, 'destination'), {
      fix: 'Set overwrite:statuscode',
    }),
    rejected(designWithDestination('append:statuscode'), inResponse(0, 'destination'), {
      fix: 'Set overwrite:statuscode',
    }),
    rejected(designWithDestination('append:querystring.x'), inResponse(0, 'destination')),
  ],
};
