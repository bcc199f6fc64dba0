/** What there is to read of a block that is kept as text: its settings, what it refers to and what refers to it. */
import { moduleBlocks } from '../../../codegen/checks/folder.ts';
import { addressesOfItems } from '../../../hcl/addresses.ts';
import { slice, type HclBlock, type HclItem } from '../../../hcl/body.ts';
import { addressOf, indexOf, variantOfObject, type Design } from '../../../model/design/design.ts';
import {
  knownBlock,
  knownBlocks,
  type KeptReason,
  type KnownBlock,
} from '../../../model/design/passthrough/known-blocks.ts';
import type { FilePlace } from '../../../model/checks/diagnostics.ts';
import { groupsOf, itemsAt } from '../../../model/groups.ts';
import { memoByObject } from '../../../model/memo.ts';
import { resourceType } from '../../../model/resources/index.ts';
import type { Key } from '../../../model/schema/value.ts';
import { titleText } from '../../outline/row-title.ts';

export interface KnownSetting {
  readonly label: string;
  /** As the provider spells it. */
  readonly name: string;
  /** The source of the expression, or the block. */
  readonly text: string;
}

const metaLabels: { readonly [name: string]: string } = {
  for_each: 'For each',
  count: 'Count',
  depends_on: 'Depends on',
  provider: 'Provider',
  lifecycle: 'Lifecycle',
};

const plainLabel = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');

/** Lines of a block as if it stood at the left edge. */
function unindented(text: string, start: number, source: string): string {
  const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  return indent === '' ? source : source.replaceAll(`\n${indent}`, '\n');
}

const nameOfItem = (item: Exclude<HclItem, { readonly kind: 'comment' }>): string => {
  if (item.kind === 'attribute') return item.name;
  return item.type === 'dynamic' ? (item.labels[0] ?? item.type) : item.type;
};

/** All settings in their order. */
export function knownSettings({ block, part, difference }: KnownBlock): readonly KnownSetting[] {
  const { attributes } = resourceType(difference.type);
  return block.items.flatMap((item) => {
    if (item.kind === 'comment') return [];
    const name = nameOfItem(item);
    const shape = Object.hasOwn(difference.blocks, name) ? difference.blocks[name] : undefined;
    const own = shape?.attribute ?? difference.renamed[name] ?? name;
    const known = Object.hasOwn(attributes, own) ? attributes[own]?.label : undefined;
    const range = item.kind === 'attribute' ? item.value : item;
    const text = unindented(part.text, item.start, slice(part.text, range));
    return [{ name, label: known ?? metaLabels[name] ?? plainLabel(name), text }];
  });
}

export interface Relation {
  /** Counts through the list. */
  readonly id: string;
  readonly label: string;
  /** What can be selected; undefined for what has no form here. */
  readonly key: Key | undefined;
  /** Icon of the kind; undefined for what is no resource of API Gateway. */
  readonly icon: string | undefined;
  readonly reason: KeptReason | undefined;
  /** The settings that refer, or where the reference stands. */
  readonly aside: string;
}

type Target = Pick<Relation, 'label' | 'key' | 'icon' | 'reason'>;

const knownTarget = ({ key, name, variant, reason }: KnownBlock): Target => ({
  label: name,
  key,
  icon: variant?.icon,
  reason,
});

function objectTarget(key: Key, design: Design): Target | undefined {
  const object = indexOf(design).byKey.get(key);
  return object && { label: titleText(object), key, icon: variantOfObject(object)?.icon, reason: undefined };
}

const plainTarget = (label: string): Target => ({ label, key: undefined, icon: undefined, reason: undefined });

const objectsByAddress = memoByObject(
  (design: Design) => new Map(design.objects.map((object) => [addressOf(object), object.key])),
);

/** What names lead to; nothing for what is no address, such as `each.value`. */
function targetOfNames(names: readonly string[], design: Design): readonly [address: string, Target] | undefined {
  const [root = '', name = ''] = names;
  const isData = root === 'data';
  const address = names.slice(0, isData ? 3 : 2).join('.');
  if (isData || root === 'local' || root === 'module') return [address, plainTarget(address)];
  if (root === 'var') {
    const variable = design.variables.find((other) => other.name === name);
    const target = plainTarget(address);
    return [address, variable ? { ...target, key: variable.key, icon: 'variable' } : target];
  }
  const known = knownBlock(design.passthrough).get(address);
  if (known) return [address, knownTarget(known)];
  const key = objectsByAddress(design).get(address);
  const object = key === undefined ? undefined : objectTarget(key, design);
  // A resource type has the name of its provider before it; what else has dots is a name that an expression gives.
  return object ? [address, object] : root.includes('_') ? [address, plainTarget(address)] : undefined;
}

interface Use {
  readonly names: readonly string[];
  readonly setting: string;
}

const usesOf = (text: string, { items }: HclBlock): readonly Use[] =>
  items.flatMap((item) =>
    item.kind === 'comment'
      ? []
      : addressesOfItems(text, [item]).map(({ names }) => ({ names, setting: nameOfItem(item) })),
  );

/** What a block refers to, each once, with its settings that do. */
export function referencesOfKnown(known: KnownBlock, design: Design): readonly Relation[] {
  const found = new Map<string, { readonly target: Target; readonly settings: Set<string> }>();
  for (const { names, setting } of usesOf(known.part.text, known.block)) {
    const [address, target] = targetOfNames(names, design) ?? [];
    if (address === undefined || target === undefined || address === known.address) continue;
    const entry = found.get(address);
    if (entry) entry.settings.add(setting);
    else found.set(address, { target, settings: new Set([setting]) });
  }
  return [...found].map(([id, { target, settings }]) => ({ id, ...target, aside: [...settings].join(', ') }));
}

const placedKnown = memoByObject((design: Design): ReadonlyMap<Key, FilePlace> => {
  const placed = moduleBlocks(design).filter(({ section }) => section.chunk.isPassthrough);
  const blocks = knownBlocks(design.passthrough);
  const byAddress = groupsOf(placed, ({ block }) => (block.type === 'resource' ? block.labels.join('.') : ''));
  const seen = new Map<string, number>();
  return new Map(
    blocks.flatMap(({ key, address }): [Key, FilePlace][] => {
      const at = seen.get(address) ?? 0;
      seen.set(address, at + 1);
      const found = itemsAt(placed, byAddress.get(address))[at];
      return found ? [[key, found.section.placeOf(found.block.start)]] : [];
    }),
  );
});

/** The line of the files on which a block begins. */
export const placeOfKnown = (key: Key, design: Design): FilePlace | undefined => placedKnown(design).get(key);

const placeText = ({ file, line }: FilePlace): string => `${file}:${line}`;

/** The blocks of the files that refer to a block, each once for each of its settings. */
export function referrersOfKnown({ address }: KnownBlock, design: Design): readonly Relation[] {
  const [type, name] = address.split('.');
  return moduleBlocks(design).flatMap(({ block, section }) => {
    const own = block.type === 'resource' ? block.labels.join('.') : undefined;
    if (own === address || !section.text.includes(address)) return [];
    const settings = new Set(
      usesOf(section.text, block).flatMap(({ names, setting }) =>
        names[0] === type && names[1] === name ? [setting] : [],
      ),
    );
    if (settings.size === 0) return [];
    const known = own === undefined ? undefined : knownBlock(design.passthrough).get(own);
    const { key } = section.chunk;
    const target =
      (key === undefined ? known && knownTarget(known) : objectTarget(key, design)) ??
      plainTarget(own ?? (block.labels.join('.') || [...settings].join(', ')));
    const what = own === undefined ? block.type : [...settings].join(', ');
    const place = placeText(section.placeOf(block.start));
    return [{ id: place, ...target, aside: `${what} · ${place}` }];
  });
}
