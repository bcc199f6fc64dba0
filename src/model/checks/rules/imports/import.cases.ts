import { emptyDesign, type Design, type ImportIds, type Output } from '../../../design/design.ts';
import type { Value, Values } from '../../../schema/value.ts';
import {
  anApi,
  anIntegration,
  anObject,
  designWithApi,
  designOf,
  designWithIntegration,
  rejected,
  type Cases,
} from '../../cases.ts';

const own = { integration_id: 'a1b2c3d' };
const imported = (ids: ImportIds, apiIds: ImportIds = { api_id: 'x9y8z7' }) =>
  designWithIntegration('ws-mock', {}, { own: ids, api: apiIds });
const elsewhere = (apiId: string | { readonly hcl: string }, ids: ImportIds) =>
  designOf(anIntegration('ws-mock', { api_id: apiId }, { import: ids }));
const live = (imported: string, name: Value = '$default') =>
  designOf(
    anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }),
    anObject('stage', { stage_name: name }, { import: { stage_name: imported } }),
  );
const mappingOf = (domain: Values) =>
  designOf(
    anObject('domain_name', domain),
    anObject('api_mapping', { domain_name: { ref: 'dn1' } }, { import: { api_mapping_id: 'map001' } }),
  );
const output = (more: Partial<Output>): Design => ({ ...emptyDesign, output: { ...emptyDesign.output, ...more } });
const twice = (first: ImportIds, second: ImportIds) =>
  designOf(
    anApi('WEBSOCKET', {}, { import: { api_id: 'x9y8z7' } }),
    anIntegration('ws-mock', {}, { import: first }),
    anIntegration('ws-mock', {}, { key: 'i2', name: 'other', import: second }),
  );

export const cases: Cases = {
  'import-parent-first': {
    accepts: [
      designWithIntegration('ws-mock'),
      imported(own),
      elsewhere('x9y8z7', own),
      elsewhere({ hcl: 'var.api' }, { ...own, api_id: 'x9y8z7' }),
      designWithIntegration('ws-mock', { api_id: { ref: 'a9' } }, { own }),
      { ...imported(own, {}), output: { ...emptyDesign.output, imports: 'none' } },
      // The name of a domain is known before it is made, so nothing is replaced.
      mappingOf({ domain_name: 'api.example.com' }),
    ],
    rejects: [
      rejected(imported(own, {}), ['import', 'integration_id']),
      rejected(imported({ ...own, api_id: 'x9y8z7' }, {}), ['import', 'integration_id'], {
        fix: 'Import orders as x9y8z7',
      }),
      rejected(elsewhere({ hcl: 'var.api' }, own), ['import', 'integration_id']),
      rejected(mappingOf({ domain_name: { var: 'domain' } }), ['import', 'api_mapping_id']),
    ],
  },
  'import-ids-agree': {
    accepts: [
      live('$default'),
      live('$default', { var: 'stage' }),
      imported(own),
      imported({ ...own, api_id: 'x9y8z7' }),
      elsewhere('x9y8z7', { ...own, api_id: 'x9y8z7' }),
    ],
    rejects: [
      rejected(live('prod'), ['import', 'stage_name'], { fix: 'Import $default' }),
      rejected(imported({ ...own, api_id: 'other' }), ['import', 'api_id'], { fix: 'Use x9y8z7' }),
      rejected(elsewhere('x9y8z7', { ...own, api_id: 'other' }), ['import', 'api_id'], { fix: 'Use x9y8z7' }),
    ],
  },
  'import-id-text': {
    accepts: [imported(own), elsewhere('x9y8z7', own), elsewhere('my api', {})],
    rejects: [
      rejected(imported({ integration_id: 'x9y8z7|a1b2c3d' }), ['import', 'integration_id'], { fix: 'Set a1b2c3d' }),
      rejected(imported({ integration_id: ' a1b2c3d\n' }), ['import', 'integration_id'], { fix: 'Set a1b2c3d' }),
      rejected(designWithApi('HTTP', {}, { api_id: '"x9y8z7"' }), ['import', 'api_id'], { fix: 'Set x9y8z7' }),
      rejected(imported({ integration_id: 'a1 b2' }), ['import', 'integration_id']),
      rejected(elsewhere('x9y8z7|a1b2c3d', own), ['api_id'], { fix: 'Set x9y8z7' }),
    ],
  },
  'import-unique': {
    accepts: [
      twice(own, { integration_id: 'other' }),
      twice(own, { ...own, region: 'us-east-1' }),
      designOf(
        anIntegration('ws-mock', { api_id: 'a' }, { import: own }),
        anIntegration('ws-mock', { api_id: 'b' }, { key: 'i2', name: 'other', import: own }),
      ),
      twice({}, {}),
    ],
    rejects: [
      rejected(twice(own, own), ['import', 'integration_id'], { fix: 'Do not import this one' }),
      rejected(
        designOf(
          anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }),
          anApi('HTTP', {}, { key: 'a2', name: 'b', import: { api_id: 'x9y8z7' } }),
        ),
        ['import', 'api_id'],
      ),
    ],
  },
  'import-has-own-id': {
    accepts: [imported(own), imported({}), imported({ integration_id: '', region: '' })],
    rejects: [
      rejected(imported({ api_id: 'x9y8z7' }), ['import', 'integration_id']),
      rejected(designWithApi('HTTP', {}, { region: 'eu-west-1' }), ['import', 'api_id']),
    ],
  },
  'import-write-only': {
    accepts: [
      designWithApi('HTTP', { body: { openapi: '3.0.1' } }),
      designWithApi('HTTP', { description: 'a' }, { api_id: 'x9y8z7' }),
    ],
    rejects: [rejected(designWithApi('HTTP', { body: { openapi: '3.0.1' } }, { api_id: 'x9y8z7' }), ['body'])],
  },
  'account-form': {
    accepts: [output({ account: '123456789012' }), output({ account: '' }), imported({ ...own, account_id: '' })],
    rejects: [
      rejected(output({ account: '1234-5678-9012' }), ['output', 'account'], {
        key: undefined,
        fix: 'Set 123456789012',
      }),
      rejected(imported({ ...own, account_id: 'me' }), ['import', 'account_id']),
    ],
  },
  'region-form': {
    accepts: [output({ region: 'us-gov-west-1' }), output({ region: 'eusc-de-east-1' }), imported(own)],
    rejects: [
      rejected(output({ region: 'Ireland' }), ['output', 'region'], { key: undefined }),
      rejected(imported({ ...own, region: 'eu-west-1a' }), ['import', 'region'], { fix: 'Set eu-west-1' }),
    ],
  },
};
