import type { Path } from '../../../../hcl/path.ts';
import { parentKeyOf, typeOf, type DesignIndex, type DesignObject } from '../../../design/design.ts';
import { dynamicsOf } from '../../../design/dynamics.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef, type Key } from '../../../schema/value.ts';
import { blockOf, itemsOf } from '../../api-members.ts';
import { eachNear } from '../../near.ts';
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

export const referenceWithinApi: DesignRule = {
  id: 'reference-within-api',
  severity: 'warning',
  title: 'References stay within one API',
  source: sources.route,
  checkDesign: eachNear({
    given: (_, index) => (index.byType.get('api') ?? []).length > 1,
    *look(object, index, _, hasOthers) {
      if (!hasOthers) return;
      for (const { path, target } of strangers(object, index))
        yield {
          path,
          problem: `${typeOf(target).label} ${target.name} belongs to another API.`,
          how: 'Choose one of the same API.',
        };
    },
  }),
};
