/** What an API needs before anybody can call it: a route to each backend, and a stage that has a URL. */
import { indexOf, type DesignObject } from '../../../design/design.ts';
import type { Edit, Fix } from '../../diagnostics.ts';
import { addObject, newObject } from '../../../design/edits.ts';
import type { Protocol } from '../../../schema/resource.ts';
import type { ResourceTypeId } from '../../../resources/index.ts';
import { sources } from '../../../schema/sources.ts';
import type { Values } from '../../../schema/value.ts';
import { apiMembersOf, type ApiMembers } from '../../api-members.ts';
import { fixed } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';

const variants = { HTTP: 'http', WEBSOCKET: 'websocket' } as const satisfies {
  readonly [protocol in Protocol]: string;
};

/** Adds a member to an API, which may be gone by then. */
const addMember =
  ({ key }: DesignObject, type: ResourceTypeId, protocol: Protocol, values: Values = {}): Edit =>
  (design) =>
    indexOf(design).byKey.has(key)
      ? addObject(newObject(design, type, variants[protocol], { api_id: { ref: key }, ...values }))(design)
      : design;

interface Begun extends ApiMembers {
  readonly api: DesignObject;
  readonly protocol: Protocol;
}

/** New APIs all of whose members are here, once there is something to call: a blank one is only begun. */
const isBegun = (family: ApiMembers): family is Begun =>
  family.whole &&
  family.api !== undefined &&
  family.protocol !== undefined &&
  family.members.integration.length + family.members.route.length > 0;

function routeFix({ api, protocol, members: { integration } }: Begun): Fix | undefined {
  const [only, ...others] = integration;
  if (!only || others.length > 0) return undefined;
  const values = { route_key: '$default', target: { ref: only.key } };
  return { title: 'Add $default route', edit: addMember(api, 'route', protocol, values) };
}

export const callableRules: readonly DesignRule[] = [
  {
    id: 'api-has-stage',
    severity: 'hint',
    title: 'An API has a stage; without one it has no invoke URL',
    source: sources.stage,
    *checkDesign(design) {
      for (const family of apiMembersOf(design).filter(isBegun)) {
        const { api, protocol, members } = family;
        if (members.stage.length > 0) continue;
        const name = protocol === 'HTTP' ? '$default' : 'prod';
        yield {
          key: api.key,
          path: [],
          problem: 'No stage: the API has no invoke URL.',
          how: `Add a ${name} stage.`,
          fix: { title: `Add ${name} stage`, edit: addMember(api, 'stage', protocol) },
        };
      }
    },
  },
  {
    id: 'api-has-route',
    severity: 'hint',
    title: 'An API has a route; without one no request reaches an integration',
    source: sources.route,
    *checkDesign(design) {
      for (const family of apiMembersOf(design).filter(isBegun)) {
        if (family.members.route.length > 0) continue;
        yield {
          key: family.api.key,
          path: [],
          problem: 'No routes: requests never reach an integration.',
          how: 'Add a route that targets one.',
          ...fixed(routeFix(family)),
        };
      }
    },
  },
];
