import type { Value } from '../../../schema/value.ts';
import { anApi, anObject, designOf, rejected, type RuleCases } from '../../cases.ts';

const model = (schema: Value) => designOf(anApi('WEBSOCKET'), anObject('model', { name: 'A', schema }));

export const cases: RuleCases = {
  accepts: [
    model({ type: 'object' }),
    model('{"$schema":"http://json-schema.org/draft-04/schema#"}'),
    model({ $schema: 'http://json-schema.org/draft-04/schema#' }),
    model('{"$schema":'),
  ],
  rejects: [
    rejected(model({ $schema: 'http://json-schema.org/draft-07/schema#' }), ['schema']),
    rejected(model('{"$schema":"https://json-schema.org/draft/2020-12/schema"}'), ['schema']),
  ],
};
