import { variantOfObject } from '../design.ts';
import { changeVariant } from '../edits.ts';
import { variantOf, type Protocol, type Variant } from '../resource.ts';
import { sources } from '../sources.ts';
import { fixed } from './repair.ts';
import { none, type ObjectRule } from './rule.ts';

/** Where the mismatch itself is on record as refused; elsewhere AWS may take it. */
const refused = (variant: Variant, protocol: Protocol): boolean =>
  protocol === 'HTTP' && (nonProxy.has(variant.fixed['integration_type'] ?? '') || variant.id === 'ws-private-proxy');

/** Only proxy types may be associated with HTTP APIs: https://github.com/aws/aws-cli/issues/6363 */
const nonProxy: ReadonlySet<string> = new Set(['AWS', 'HTTP', 'MOCK']);

const words = { HTTP: 'an HTTP API', WEBSOCKET: 'a WebSocket API' } as const;

export const variantFitsProtocol: ObjectRule = {
  id: 'variant-fits-protocol',
  severity: 'error',
  title: 'An integration is of a kind that its API supports',
  source: sources.integration,
  on: ['integration'],
  check(object, { type, variant, api }) {
    const protocol = api && variantOfObject(api)?.protocol;
    if (!protocol || !variant?.protocol || variant.protocol === protocol) return none;
    const other = variant.counterpart === undefined ? undefined : variantOf(type, variant.counterpart);
    return [
      {
        path: [],
        severity: refused(variant, protocol) ? 'error' : 'warning',
        problem: `${variant.label} is made for ${words[variant.protocol]}, and ${api.name} is ${words[protocol]}.`,
        how: 'Switch it to a kind that fits, or choose another API.',
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
