import { designWithApi, designWithIntegration, rejected, type RuleCases } from '../../cases.ts';
import { designWithAttribute } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithApi('HTTP', { name: 'x'.repeat(128), tags: { note: 'x'.repeat(1600) } }),
    designWithApi('HTTP', { body: { info: 'x'.repeat(32_768) } }),
    designWithIntegration('http-private', { tls_config: {} }),
  ],
  rejects: [
    rejected(designWithApi('HTTP', { tags: { note: 'x'.repeat(1601) } }), ['tags', 'note']),
    ...[{ title: 'x'.repeat(32_768) }, `{"title":"${'x'.repeat(32_768)}"}`].map((schema) =>
      rejected(designWithAttribute('model', 'schema', schema), ['schema']),
    ),
    rejected(designWithApi('HTTP', { name: 'x'.repeat(129) }), ['name']),
    rejected(designWithIntegration('http-url', { request_parameters: { 'overwrite:header.x': 'x'.repeat(513) } }), [
      'request_parameters',
      'overwrite:header.x',
    ]),
    rejected(designWithIntegration('http-private', { tls_config: { server_name_to_verify: 'x'.repeat(513) } }), [
      'tls_config',
      'server_name_to_verify',
    ]),
  ],
};
