import { aMessageRoute, designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(webSocketApi, aMessageRoute('$connect', { authorization_type: 'AWS_IAM' })),
    designOf(webSocketApi, aMessageRoute('chat', { authorization_type: 'NONE' })),
    designOf(webSocketApi, aMessageRoute('chat', { authorization_type: { var: 'authorization' } })),
    designOf(webSocketApi, aMessageRoute('', { route_key: { var: 'key' }, authorization_type: 'AWS_IAM' })),
  ],
  rejects: [
    rejected(designOf(webSocketApi, aMessageRoute('chat', { authorization_type: 'AWS_IAM' })), ['authorization_type'], {
      fix: 'Set NONE',
    }),
    rejected(designOf(webSocketApi, aMessageRoute('$default', { authorization_type: 'CUSTOM' })), [
      'authorization_type',
    ]),
  ],
};
