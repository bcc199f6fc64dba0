import { aMessageRoute, designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(webSocketApi, aMessageRoute('$connect', { api_key_required: true })),
    designOf(webSocketApi, aMessageRoute('chat', { api_key_required: false })),
  ],
  rejects: [rejected(designOf(webSocketApi, aMessageRoute('chat', { api_key_required: true })), ['api_key_required'])],
};
