import { designWithIntegration, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { ValueMap } from '../../../../model/schema/value.ts';

const withRequest = (request_parameters: ValueMap) => designWithIntegration('http-url', { request_parameters });
const withResponses = (...blocks: readonly ValueMap[]) =>
  designWithIntegration('http-url', {
    response_parameters: Object.fromEntries(blocks.map((block, at) => [String(200 + at), block])),
  });
const change = (destination: string, source = 'a') => ({ destination, source });
const changes = (...list: readonly ValueMap[]) => ({ response_parameters: list });

export const cases: RuleCases = {
  accepts: [
    // A header that gets another name.
    withRequest({ 'append:header.b': '$request.header.a', 'remove:header.a': '' }),
    withRequest({ 'append:header.a': 'x', 'overwrite:header.b': 'y', 'remove:querystring.a': '' }),
    withRequest({ 'append:querystring.a': 'x', 'remove:querystring.A': '' }),
    withRequest({ 'append:header.a': 'x', 'overwrite:header.a': 'y' }),
    withRequest({ 'overwrite:path': '/a' }),
    withResponses(changes(change('append:header.a')), changes(change('remove:header.a', ''))),
    designWithIntegration('http-service', { request_parameters: { 'append:header.a': 'x', 'remove:header.a': '' } }),
  ],
  rejects: [
    rejected(withRequest({ 'append:header.X-Id': 'x', 'remove:header.x-id': '' }), [
      'request_parameters',
      'append:header.X-Id',
    ]),
    rejected(withRequest({ 'remove:querystring.a': '', 'overwrite:querystring.a': 'x' }), [
      'request_parameters',
      'overwrite:querystring.a',
    ]),
    rejected(withRequest({ 'overwrite:header.X-Id': 'x', 'overwrite:header.x-id': 'y' }), [
      'request_parameters',
      'overwrite:header.x-id',
    ]),
    rejected(withResponses(changes(change('append:header.a'), change('remove:header.A', ''))), [
      'response_parameters',
      '200',
      'response_parameters',
      0,
      'destination',
    ]),
  ],
};
