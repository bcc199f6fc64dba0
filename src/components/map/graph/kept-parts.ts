/** Blocks of API Gateway that are kept as text, as parts of the map. */
import type { KnownBlock } from '../../../model/design/passthrough/known-blocks.ts';
import { resourceType, type ResourceTypeId } from '../../../model/resources/index.ts';
import { settingText, unquoted } from './kept-text.ts';
import { partOf, type MapPart, type PartKind } from './map-part.ts';
import { calledBy } from './route-parts.ts';

const kinds: { readonly [type in ResourceTypeId]?: PartKind } = {
  route: 'route',
  integration: 'integration',
  stage: 'stage',
  authorizer: 'authorizer',
  model: 'model',
  domain_name: 'domain',
  api_mapping: 'mapping',
  routing_rule: 'mapping',
};

export function keptPart(block: KnownBlock, lane: string): MapPart {
  const { key, name, type, reason } = block;
  const kind = kinds[type] ?? 'companion';
  const said = kind === 'route' ? unquoted(settingText(block, 'route_key')) : '';
  return partOf({
    id: key,
    kind,
    lane,
    keys: [key],
    reason,
    detail: block.variant?.label ?? resourceType(type).label,
    icon: block.variant?.icon ?? '',
    ...(kind === 'route' ? calledBy(said, name) : { verb: '', name }),
  });
}

/** What a kept integration calls, in its own words. */
export function keptBackend(block: KnownBlock, lane: string): MapPart | undefined {
  const words = unquoted(settingText(block, 'integration_uri'));
  return words === ''
    ? undefined
    : partOf({
        id: `backend ${block.key}`,
        kind: 'backend',
        lane,
        keys: [],
        name: words,
        detail: 'Known at plan',
        icon: 'globe',
        reason: block.reason,
      });
}
