import type { DesignObject } from '../../../design/design.ts';
import { addObject, newObject } from '../../../design/edits.ts';
import { sources } from '../../../schema/sources.ts';
import { apiFactsOf, owningApi, referred, responsesOfIntegration } from '../../api-members.ts';
import type { Fix } from '../../diagnostics.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule } from '../../rule.ts';

const integrationKey = 'integration_response_key';

/** Variants whose answer is shaped before it goes back. */
const shaping = new Set(['ws-lambda-custom', 'ws-service', 'ws-http', 'ws-private', 'ws-mock']);

const addDefaultResponse = ({ key, attributes }: DesignObject): Fix => ({
  title: 'Add the response $default',
  edit: (design) => {
    const values = { api_id: attributes['api_id'] ?? '', integration_id: { ref: key }, [integrationKey]: '$default' };
    return addObject(newObject(design, 'integration_response', 'integration_response', values))(design);
  },
});

export const integrationAnswerShaped: DesignRule = {
  id: 'integration-answer-shaped',
  severity: 'warning',
  title: 'Non-proxy integrations have a $default response',
  source: sources.webSocketResponses,
  checkDesign: eachNear({
    on: ['integration'],
    concerns: (object, index) => [referred(object, 'integration_id', index)],
    *look(integration, index, design) {
      if (!shaping.has(integration.variant)) return;
      const facts = apiFactsOf(design).get(owningApi(integration) ?? '');
      if (!facts || facts.protocol === 'HTTP') return;
      const responses = responsesOfIntegration(index, integration.key);
      const hasDefault = responses.some(({ attributes }) => {
        const key = attributes[integrationKey];
        return key === '$default' || typeof key === 'object';
      });
      if (hasDefault) return;
      yield {
        path: [],
        problem:
          responses.length === 0
            ? 'Non-proxy integrations require an integration response.'
            : 'No integration response has key $default, so responses that match no other are lost.',
        how: 'Add an integration response with the key $default.',
        // Without routes the design shows only a part of the API.
        severity: !facts.hasRoutes && responses.length === 0 ? 'hint' : 'warning',
        fix: addDefaultResponse(integration),
      };
    },
  }),
};
