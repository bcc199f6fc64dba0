/** Objects of one API that refer to each other, and those that nothing refers to. */
import type { Path } from '../../../../hcl/path.ts';
import { parentKeyOf, typeOf, type DesignIndex, type DesignObject } from '../../../design/design.ts';
import { dynamicsOf } from '../../../design/dynamics.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef, pairsOf, type Key } from '../../../schema/value.ts';
import { blockOf, apiMembersOf, itemsOf, routesTo, type ApiMembers } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

interface Elsewhere {
  readonly path: Path;
  readonly target: DesignObject;
}

function* elsewhere(object: DesignObject, api: Key, from: Path, index: DesignIndex): Iterable<Elsewhere> {
  for (const { value, path } of dynamicsOf(object).refs) {
    if (from.some((part, at) => part !== path[at])) continue;
    const target = index.byKey.get(value.ref);
    const home = target && parentKeyOf(target);
    if (target && home !== undefined && home !== api) yield { path, target };
  }
}

/** An object that lives in an API as a whole; the actions of a routing rule each name an API of their own. */
function* strangers(object: DesignObject, index: DesignIndex): Iterable<Elsewhere> {
  if (dynamicsOf(object).refs.length < 2) return;
  if (typeOf(object).parent !== undefined) {
    const api = parentKeyOf(object);
    if (api !== undefined) yield* elsewhere(object, api, [], index);
  } else if (object.type === 'routing_rule') {
    for (const [at, action] of itemsOf(object.attributes['actions']).entries()) {
      const api = blockOf(blockOf(action)?.['invoke_api'])?.['api_id'];
      if (isRef(api)) yield* elsewhere(object, api.ref, ['actions', at], index);
    }
  }
}

/** Some route of the API may call an integration without saying so by reference. */
const callsUnknown = ({ members }: ApiMembers) =>
  members.route.some(({ attributes: { target } }) => !isUnset(target) && !isRef(target));

export const withinApiRules: readonly DesignRule[] = [
  {
    id: 'reference-within-api',
    severity: 'warning',
    title: 'Objects of an API refer to objects of the same API',
    source: sources.route,
    *checkDesign(design, index) {
      if ((index.byType.get('api') ?? []).length < 2) return;
      for (const object of design.objects)
        for (const { path, target } of strangers(object, index))
          yield {
            key: object.key,
            path,
            problem: `${typeOf(target).label} ${target.name} belongs to another API, where this one does not find it.`,
            how: 'Choose one of the same API.',
          };
    },
  },
  {
    id: 'integration-is-called',
    severity: 'hint',
    title: 'An integration is the target of a route; nothing calls it otherwise',
    source: sources.httpRoutes,
    *checkDesign(design, index) {
      for (const family of apiMembersOf(design)) {
        const { members, whole } = family;
        if (!whole || members.route.length === 0 || callsUnknown(family)) continue;
        for (const integration of members.integration)
          if (routesTo(index, integration.key).length === 0)
            yield {
              key: integration.key,
              path: [],
              problem: 'No route calls this integration.',
              how: 'Choose it as the target of a route, or remove it.',
            };
      }
    },
  },
  {
    id: 'message-model-exists',
    severity: 'warning',
    title: 'A route names models that its API has',
    source: sources.webSocketModels,
    *checkDesign(design) {
      for (const { whole, members } of apiMembersOf(design)) {
        if (!whole) continue;
        for (const route of members.route) {
          if (route.variant !== 'websocket' || route.attributes['request_models'] === undefined) continue;
          const names = members.model.map(({ attributes }) => attributes['name']);
          if (names.some((name) => name !== undefined && typeof name !== 'string')) break;
          for (const [key, name] of pairsOf(route.attributes['request_models']))
            if (typeof name === 'string' && name !== '' && !names.includes(name))
              yield {
                key: route.key,
                path: ['request_models', key],
                problem: `The API has no model ${name} in this design.`,
                how: 'Add the model, or choose one that is there.',
              };
        }
      }
    },
  },
];
