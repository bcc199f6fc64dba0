import { variantOfObject } from '../../../design/design.ts';
import { sources } from '../../../schema/sources.ts';
import { textOf } from '../../../schema/literals.ts';
import { referred } from '../../api-members.ts';
import { setTo } from '../../fixes.ts';
import { none, type ReferenceRule } from '../../rule.ts';

const name = 'api_mapping_key';

export const mappingLevelsFit: ReferenceRule = {
  id: 'mapping-levels-fit',
  severity: 'error',
  title: 'WebSocket API mapping keys have one level',
  source: sources.issue('amplify-education/serverless-domain-manager', 381),
  checkReferences(object, index) {
    if (object.type !== 'api_mapping') return none;
    const key = textOf(object.attributes, name)?.replace(/\/+$/, '');
    if (key === undefined || !key.includes('/')) return none;
    const api = referred(object, 'api_id', index);
    if (!api || variantOfObject(api)?.protocol !== 'WEBSOCKET') return none;
    return [
      {
        path: [name],
        problem: `API ${api.name} is a WebSocket API. Multilevel mapping keys are supported for HTTP and REST APIs only.`,
        how: 'Use a key without slashes.',
        fix: setTo(object, [name], key.replace(/^\/+/, '').replaceAll('/', '-')),
      },
    ];
  },
};
