/** What stands at the left of a lane: the ways in, and what routes and integrations use. */
import { indexOf, variantOfObject, type Design, type DesignObject } from '../../../model/design/design.ts';
import type { Path } from '../../../hcl/path.ts';
import { groupsOf, itemsAt } from '../../../model/groups.ts';
import { resourceType } from '../../../model/resources/index.ts';
import { isList, isRef, pairsOf, type Value } from '../../../model/schema/value.ts';
import { partOf, type EntrySection, type MapPart, type PartKind, type Tie } from './map-part.ts';
import { referredBy, wordsOf } from './route-parts.ts';

/** More of one sort than this are drawn as one. */
const mostAlone = 4;

export const amountOf = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const objectPart = (object: DesignObject, kind: PartKind, lane: string, more: Partial<MapPart> = {}): MapPart =>
  partOf({
    id: object.key,
    kind,
    lane,
    keys: [object.key],
    name: object.name,
    detail: resourceType(object.type).label,
    icon: variantOfObject(object)?.icon ?? '',
    ...more,
  });

/** The parts, or one in their place where they are many. */
function fewOf(parts: readonly MapPart[], plural: string): readonly MapPart[] {
  const [first] = parts;
  if (!first || parts.length <= mostAlone) return parts;
  return [
    {
      ...first,
      id: `several ${first.lane} ${plural}`,
      keys: parts.flatMap(({ keys }) => keys),
      name: plural,
      detail: parts.map(({ name }) => name).join(', '),
    },
  ];
}

/** The stages that a mapping or rule leads to. */
function stagesOfWay({
  type,
  attributes,
}: DesignObject): readonly { readonly value: Value | undefined; readonly path: Path }[] {
  if (type === 'api_mapping') return [{ value: attributes['stage'], path: ['stage'] }];
  const { actions } = attributes;
  return (isList(actions) ? actions : []).map((action, at) => {
    const call = new Map(pairsOf(action)).get('invoke_api');
    return { value: new Map(pairsOf(call)).get('stage'), path: ['actions', at, 'invoke_api', 'stage'] };
  });
}

const wayName = ({ type, attributes, name }: DesignObject): string => {
  if (type !== 'api_mapping') return name;
  const key = attributes['api_mapping_key'];
  return key === undefined || typeof key === 'string' ? `/${wordsOf(key)}` : name;
};

/** Domains with their mappings and rules, then stages and the endpoint that every API has. */
export function waysInto(
  lane: string,
  api: DesignObject | undefined,
  own: ReadonlyMap<string, readonly DesignObject[]>,
  design: Design,
): { readonly parts: readonly MapPart[]; readonly ties: readonly Tie[] } {
  const index = indexOf(design);
  const ways = [...(own.get('api_mapping') ?? []), ...(own.get('routing_rule') ?? [])];
  const stages = own.get('stage') ?? [];
  const domains = new Map<string, { readonly part: MapPart; readonly ways: MapPart[] }>();
  const open = (id: string, part: () => MapPart) => {
    const known = domains.get(id) ?? { part: part(), ways: [] };
    domains.set(id, known);
    return known;
  };
  const domainPart = (object: DesignObject): MapPart =>
    objectPart(object, 'domain', lane, {
      // The same domain may lead to several APIs.
      id: `${lane} ${object.key}`,
      name: wordsOf(object.attributes['domain_name']) || object.name,
    });
  const ties: Tie[] = [];
  const tie = (more: Pick<Tie, 'kind' | 'from' | 'to'> & Required<Pick<Tie, 'reference'>>) =>
    ties.push({ count: 1, returns: false, isText: false, ...more });

  for (const object of own.get('domain_name') ?? []) open(object.key, () => domainPart(object));
  for (const way of ways) {
    const attribute = way.type === 'api_mapping' ? 'domain_name' : 'domain_name_arn';
    const value = way.attributes[attribute];
    const domain = referredBy(value, index);
    const words = wordsOf(value);
    const part = objectPart(way, 'mapping', lane, { name: wayName(way) });
    const above = domain
      ? open(domain.key, () => domainPart(domain))
      : open(words === '' ? `of ${way.key}` : words, () =>
          partOf({
            id: `${lane} domain ${way.key}`,
            kind: 'domain',
            lane,
            keys: [],
            name: words || 'No domain',
            icon: 'globe',
          }),
        );
    above.ways.push(part);
    tie({ kind: 'domain', from: above.part.id, to: part.id, reference: { key: way.key, path: [attribute] } });
    for (const { value: stage, path } of stagesOfWay(way)) {
      const name = wordsOf(stage);
      const to =
        referredBy(stage, index) ?? stages.find(({ attributes }) => name !== '' && attributes['stage_name'] === name);
      if (to) tie({ kind: 'stage', from: part.id, to: to.key, reference: { key: way.key, path } });
    }
  }
  const endpoint = api && endpointOf(api, lane);
  return {
    parts: [
      ...[...domains.values()].flatMap((domain) => [domain.part, ...domain.ways]),
      ...stages.map((stage) =>
        objectPart(stage, 'stage', lane, {
          name: wordsOf(stage.attributes['stage_name']) || stage.name,
          detail: stage.attributes['auto_deploy'] === true ? 'Stage · auto deploy' : 'Stage',
        }),
      ),
      ...(endpoint ? [endpoint] : []),
    ],
    ties,
  };
}

/** The address that AWS gives an API. */
function endpointOf(api: DesignObject, lane: string): MapPart {
  const isOff = api.attributes['disable_execute_api_endpoint'] === true;
  return objectPart(api, 'endpoint', lane, {
    id: `endpoint ${api.key}`,
    name: 'Default endpoint',
    detail: isOff ? 'Disabled' : 'Enabled',
    icon: isOff ? 'unlinked' : 'linked',
  });
}

/** Models, authorizers and what else belongs to a lane, as far as there is any. */
export function usedIn(
  lane: string,
  own: ReadonlyMap<string, readonly DesignObject[]>,
  others: readonly DesignObject[],
): readonly EntrySection[] {
  const guarded = new Map<string, number>();
  for (const { attributes } of own.get('route') ?? []) {
    const value = attributes['authorizer_id'];
    if (isRef(value)) guarded.set(value.ref, (guarded.get(value.ref) ?? 0) + 1);
  }
  const authorizers = (own.get('authorizer') ?? []).map((object) =>
    objectPart(object, 'authorizer', lane, {
      detail: `${variantOfObject(object)?.label ?? ''} · ${amountOf(guarded.get(object.key) ?? 0, 'route')}`,
    }),
  );
  const models = (own.get('model') ?? []).map((object) => objectPart(object, 'model', lane));
  const places = groupsOf(others, ({ type }) => type);
  const companions = [...places].flatMap(([type, at]) =>
    fewOf(
      itemsAt(others, at).map((object) => objectPart(object, 'companion', lane)),
      resourceType(type as DesignObject['type']).plural,
    ),
  );
  return (
    [
      { id: 'models', caption: 'Models', parts: fewOf(models, 'Models') },
      { id: 'authorizers', caption: 'Authorizers', parts: authorizers },
      { id: 'companions', caption: 'Supporting resources', parts: companions },
    ] as const
  ).filter(({ parts }) => parts.length > 0);
}
