import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const integrationResponseOnce = uniqueness({
  id: 'integration-response-once',
  title: 'Integration response keys are unique',
  source: sources.integrationResponse,
  type: 'integration_response',
  place: 'integration_id',
  name: 'integration_response_key',
  problem: (name) => `Response key ${name} is already used by this integration.`,
});
