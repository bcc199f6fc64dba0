import type { Value } from '../../../schema/value.ts';
import { rejected, type RuleCases } from '../../cases.ts';
import { designWithMessageParameters, inRequest, messageHeader } from './testing.ts';

const wsValue = (value: Value) => designWithMessageParameters({ [messageHeader]: value });

export const cases: RuleCases = {
  accepts: [
    wsValue('route.request.header.X-Id'),
    wsValue('context.connectionId'),
    wsValue("'application/json'"),
    wsValue({ hcl: 'local.x' }),
    wsValue(''),
  ],
  rejects: [
    rejected(wsValue('application/json'), inRequest(messageHeader), { fix: "Set 'application/json'" }),
    rejected(wsValue('$request.header.x'), inRequest(messageHeader), { fix: 'Set route.request.header.x' }),
    rejected(wsValue('method.request.querystring.q'), inRequest(messageHeader), {
      fix: 'Set route.request.querystring.q',
    }),
    rejected(wsValue('${context.connectionId}'), inRequest(messageHeader), { fix: 'Set context.connectionId' }),
    rejected(wsValue("it's"), inRequest(messageHeader)),
  ],
};
