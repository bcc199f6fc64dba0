import { variantOfObject, type DesignObject } from '../../../design/design.ts';
import { changeVariant } from '../../../design/variant-edits.ts';
import { isUnset, textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { variantOf, type Protocol, type Variant } from '../../../schema/resource.ts';
import { sources } from '../../../schema/sources.ts';
import { keepsState } from '../../api-members.ts';
import { fixed } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const version = 'authorizer_payload_format_version';

/** Where the mismatch itself is on record as refused; elsewhere AWS may take it. */
const refused = (object: DesignObject, variant: Variant, protocol: Protocol): boolean => {
  const { type, attributes } = object;
  return protocol === 'HTTP'
    ? webSocketOnly.has(type) ||
        nonProxy.has(variant.fixed['integration_type'] ?? '') ||
        variant.id === 'ws-private-proxy' ||
        (type === 'authorizer' && isUnset(attributes[version]) && !keepsState(object, version)) ||
        (type === 'route' && !patterns.httpRouteKey.test(textOf(attributes, 'route_key') ?? '$default'))
    : type === 'managed_overrides' || variant.fixed['authorizer_type'] === 'JWT';
};

/** Only proxy types may be associated with HTTP APIs: https://github.com/aws/aws-cli/issues/6363 */
const nonProxy: ReadonlySet<string> = new Set(['AWS', 'HTTP', 'MOCK']);
const webSocketOnly: ReadonlySet<string> = new Set(['integration_response', 'route_response', 'model']);
const words = { HTTP: 'an HTTP API', WEBSOCKET: 'a WebSocket API' } as const;

export const variantFitsProtocol: ObjectRule = {
  id: 'variant-fits-protocol',
  severity: 'error',
  title: 'Resource types match the protocol of their API',
  source: sources.integration,
  check(object, { type, variant, api }) {
    const protocol = api && variantOfObject(api)?.protocol;
    if (!protocol || !variant?.protocol || variant.protocol === protocol || api === object) return none;
    const other = variant.counterpart === undefined ? undefined : variantOf(type, variant.counterpart);
    return [
      {
        path: [],
        severity: refused(object, variant, protocol) ? 'error' : 'warning',
        source: type.id === 'integration' ? sources.integration : type.source,
        problem: `${variant.label} requires ${words[variant.protocol]}, but ${api.name} is ${words[protocol]}.`,
        how: other
          ? 'Switch to a supported kind, or choose another API.'
          : `Remove it, or choose ${words[variant.protocol]}.`,
        ...fixed(
          other && {
            title: `Switch to ${other.label} for ${words[protocol]}`,
            edit: changeVariant(object.key, other.id),
          },
        ),
      },
    ];
  },
};
