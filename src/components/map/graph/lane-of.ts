/** Which API an object belongs to, also where nothing in it names one. */
import { addressOf, indexOf, parentOf, type Design } from '../../../model/design/design.ts';
import { dynamicsOf } from '../../../model/design/dynamics.ts';
import { knownBlocks, type KnownBlock } from '../../../model/design/passthrough/known-blocks.ts';
import { memoByObject } from '../../../model/memo.ts';
import type { Key } from '../../../model/schema/value.ts';
import { namedAddresses, settingText } from './kept-text.ts';

/** The lane of what belongs to no API of the design. */
export const noLane = '';

/** How far a lane is followed from object to object: a role is of an integration, and that of an API. */
const mostSteps = 3;

/** By key, the lane of each object and known block: the API it names, else that of what it refers to or is referred to by. */
export const lanesByKey: (design: Design) => ReadonlyMap<Key, string> = memoByObject((design: Design) => {
  const index = indexOf(design);
  const apis = index.byType.get('api') ?? [];
  const lanes = new Map<Key, string>();
  for (const object of design.objects) {
    const api = object.type === 'api' ? object : parentOf(object, index);
    if (api?.type === 'api') lanes.set(object.key, api.key);
  }
  for (let step = 0; step < mostSteps; step += 1) {
    const found: (readonly [Key, string])[] = [];
    for (const object of design.objects)
      for (const { value } of dynamicsOf(object).refs) {
        const [own, other] = [lanes.get(object.key), lanes.get(value.ref)];
        if (own === undefined && other !== undefined) found.push([object.key, other]);
        if (own !== undefined && other === undefined) found.push([value.ref, own]);
      }
    if (found.length === 0) break;
    for (const [key, lane] of found) if (!lanes.has(key)) lanes.set(key, lane);
  }
  const byAddress = new Map(apis.map((api) => [addressOf(api), api.key]));
  for (const block of knownBlocks(design.passthrough)) lanes.set(block.key, laneOfBlock(block, byAddress) ?? noLane);
  // With one API there is nothing else to belong to.
  const [only, ...others] = apis;
  if (only && others.length === 0)
    for (const key of [...design.objects.map((object) => object.key), ...lanes.keys()])
      if ((lanes.get(key) ?? noLane) === noLane) lanes.set(key, only.key);
  return lanes;
});

const laneOfBlock = (block: KnownBlock, byAddress: ReadonlyMap<string, string>): string | undefined =>
  namedAddresses(settingText(block, 'api_id')).flatMap((address) => byAddress.get(address) ?? [])[0];
