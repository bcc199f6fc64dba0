/** Which resources move to the other provider, under which address, and which stay. */
import {
  indexOf,
  addressOf,
  printedAs,
  protocolOf,
  type Design,
  type DesignObject,
} from '../../model/design/design.ts';
import { isLabel, NamePool } from '../../model/design/naming/names.ts';
import { declaredIn } from '../../model/design/passthrough/passthrough.ts';
import {
  differenceOf,
  providerDifferenceOf,
  type ProviderDifference,
  type ProviderId,
} from '../../model/resources/provider-differences.ts';
import { isHcl, isRef, type Key } from '../../model/schema/value.ts';
import type { Moving, Movings } from './context.ts';
import { apiIn, textFacts, type TextResource } from './module-facts.ts';
import { nameOfBlock } from './passthrough.ts';

interface Scope {
  /** The objects that move; undefined: all. */
  readonly keys: ReadonlySet<Key> | undefined;
  readonly texts: readonly TextResource[];
}

export interface Staying {
  readonly key: Key | undefined;
  readonly address: string;
}

export interface MovingsIn {
  readonly movings: Movings;
  readonly byKey: ReadonlyMap<Key, Moving>;
  /** What the other provider does not have. */
  readonly stays: readonly Staying[];
}

/** What moves to the other provider, by its address before; texts are the blocks that no object stands for. */
export function movingsIn(design: Design, to: ProviderId, { keys, texts }: Scope): MovingsIn {
  const { objects, passthrough } = design;
  const byKey = new Map<Key, Moving>();
  const stays: Staying[] = [];
  const movings = new Map<string, Moving>();
  const pools = new Map<string, NamePool>();
  const taken = new Map<string, string[]>();
  for (const address of [...objects.map(addressOf), ...declaredIn(passthrough).resources]) {
    const [type = '', ...name] = address.split('.');
    const list = taken.get(type) ?? [];
    list.push(name.join('.'));
    taken.set(type, list);
  }
  const add = (from: string, before: ProviderDifference, more: Omit<Moving, 'from' | 'into' | 'before' | 'after'>) => {
    const after = differenceOf(before.type, to);
    if (!after) return undefined;
    const { terraformType } = after;
    const names = pools.get(terraformType) ?? new NamePool(taken.get(terraformType) ?? []);
    pools.set(terraformType, names);
    const into = `${terraformType}.${names.take(from.slice(before.terraformType.length + 1))}`;
    const moving: Moving = { from, into, before, after, ...more };
    movings.set(from, moving);
    return moving;
  };
  for (const object of objects) {
    if (keys?.has(object.key) === false) continue;
    const difference = providerDifferenceOf(printedAs(object).terraformType);
    if (difference?.provider === to) continue;
    const isHere = object.address === undefined && isLabel(object.name);
    const moving = difference && isHere ? add(addressOf(object), difference, factsOf(object, design)) : undefined;
    if (moving) byKey.set(object.key, moving);
    else if (printedAs(object).provider !== to)
      stays.push({ key: object.key, address: object.address ?? addressOf(object) });
  }
  for (const { text, block } of texts) {
    const difference = providerDifferenceOf(block.labels[0] ?? '');
    const address = nameOfBlock(block);
    if (!difference || difference.provider === to || movings.has(address)) continue;
    if (!add(address, difference, textFacts(text, block))) stays.push({ key: undefined, address });
  }
  return { movings, byKey, stays };
}

function factsOf(object: DesignObject, design: Design): Omit<Moving, 'from' | 'into' | 'before' | 'after'> {
  const index = indexOf(design);
  const { api_id: value, stage_name: name } = object.attributes;
  const parent = isRef(value) ? index.byKey.get(value.ref) : undefined;
  const api = parent ? { address: addressOf(parent), index: '' } : isHcl(value) ? apiIn(value.hcl) : undefined;
  const protocol = protocolOf(object, index);
  return {
    isMany: false,
    ...(api ? { api } : {}),
    ...(object.type === 'stage' && typeof name === 'string' ? { stageName: name } : {}),
    ...(protocol ? { protocol } : {}),
  };
}
