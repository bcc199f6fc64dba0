import { aMessageRoute, anObject, designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(
      webSocketApi,
      anObject('model', { name: 'Message' }),
      aMessageRoute('chat', { request_models: { chat: 'Message', $default: { ref: 'm1' } } }),
    ),
    designOf(
      webSocketApi,
      anObject('model', { name: { var: 'name' } }),
      aMessageRoute('chat', { request_models: { chat: 'Message' } }),
    ),
  ],
  rejects: [
    rejected(designOf(webSocketApi, aMessageRoute('chat', { request_models: { chat: 'Message' } })), [
      'request_models',
      'chat',
    ]),
  ],
};
