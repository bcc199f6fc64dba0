import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const integrationResponseOnce = uniqueness({
  id: 'integration-response-once',
  title: 'An integration has each response key once',
  source: sources.integrationResponse,
  type: 'integration_response',
  place: 'integration_id',
  name: 'integration_response_key',
  problem: (name) => `The integration has another response ${name}.`,
});
