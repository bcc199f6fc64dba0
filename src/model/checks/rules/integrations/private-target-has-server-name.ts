import { isUnset, textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { isMap, type Values } from '../../../schema/value.ts';
import { none, type ObjectRule } from '../../rule.ts';

const target = 'integration_uri';

export const privateTargetHasServerName: ObjectRule = {
  id: 'private-target-has-server-name',
  severity: 'hint',
  title: 'HTTPS listeners have a server name to verify',
  source: sources.httpPrivate,
  on: ['integration'],
  check(object) {
    if (object.variant !== 'http-private') return none;
    const tls = object.attributes['tls_config'];
    if (tls !== undefined && (!isMap(tls) || !isUnset((tls as Values)['server_name_to_verify']))) return none;
    if (tls !== undefined)
      return [
        {
          path: ['tls_config', 'server_name_to_verify'],
          problem: 'tls_config without a server name is ignored; the integration uses plain HTTP.',
          how: 'Enter the name on the certificate, or clear TLS.',
          severity: 'warning',
        },
      ];
    const text = textOf(object.attributes, target);
    if (text === undefined || !patterns.elbListenerArn.test(text)) return none;
    return [
      {
        path: ['tls_config', 'server_name_to_verify'],
        problem: 'No server name to verify: the integration uses plain HTTP.',
        how: 'For an HTTPS listener, enter the name on its certificate.',
      },
    ];
  },
};
