import { rejected, type RuleCases } from '../../cases.ts';
import { designWithMessageParameters, designWithRequest, inRequest, messageHeader } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithMessageParameters({ [messageHeader]: "'a'", 'integration.request.path.id': "'a'", '': '' }),
    designWithRequest({ 'append:header.x': 'a' }),
  ],
  rejects: [
    rejected(designWithMessageParameters({ 'overwrite:header.x': "'a'" }), inRequest('overwrite:header.x'), {
      fix: 'Rename to integration.request.header.x',
    }),
    rejected(
      designWithMessageParameters({ 'integration.request.body.x': "'a'" }),
      inRequest('integration.request.body.x'),
    ),
  ],
};
