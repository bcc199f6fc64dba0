import { apiMembersOf } from '../../../../model/checks/api-members.ts';
import { isUnset } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const certificate = 'client_certificate_id';
const how = 'Set client_certificate_id, and have the backend verify it.';

export const websocketClientCertificate: ReviewRule = {
  id: 'websocket-client-certificate',
  category: 'review',
  topic: 'TLS',
  severity: 'hint',
  title: 'WebSocket stages with HTTP integrations have a client certificate',
  headline: 'WebSocket stage has no client certificate',
  why: 'Anyone who finds the address of a public HTTP backend can call it. With a client certificate the backend can accept requests of API Gateway only, so authorization cannot be bypassed.',
  how,
  source: sources.clientCertificates,
  outsideIds: ['CKV2_AWS_51'],
  on: ['stage'],
  applies: (_, protocol) => protocol === 'WEBSOCKET',
  *checkDesign(design) {
    for (const { protocol, members } of apiMembersOf(design)) {
      const isHttp = members.integration.some(({ variant }) => variant === 'ws-http' || variant === 'ws-http-proxy');
      if (protocol !== 'WEBSOCKET' || !isHttp) continue;
      for (const stage of members.stage)
        if (isUnset(stage.attributes[certificate]))
          yield {
            key: stage.key,
            path: [certificate],
            problem: 'HTTP backends of this stage cannot tell whether API Gateway calls them.',
            how,
          };
    }
  },
};
