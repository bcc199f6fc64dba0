/** Blocks of API Gateway in passthrough text: they are not edited here, but they are known, and can be referred to. */
import type { Design, PassthroughPart } from '../design.ts';
import { blocksOf, hclAttributesOf, slice, type HclBlock, type Range } from '../../../hcl/body.ts';
import { memoByObject } from '../../memo.ts';
import { resourceType, type ResourceTypeId } from '../../resources/index.ts';
import { providerDifferenceOf, type ProviderDifference } from '../../resources/provider-differences.ts';
import type { Variant } from '../../schema/resource.ts';
import type { Key } from '../../schema/value.ts';
import { isLabel } from '../naming/names.ts';
import { isOverride, partItems } from './passthrough.ts';

/** Why a block stays text: what makes more or less than one resource of it, or anything else that is not edited here. */
export type KeptReason = 'for_each' | 'count' | 'dynamic' | 'text';

export interface KnownBlock extends Range {
  /** Its address; one of an address that is declared before has a number behind it. */
  readonly key: Key;
  /** `TYPE.NAME`. */
  readonly address: string;
  readonly name: string;
  readonly type: ResourceTypeId;
  readonly difference: ProviderDifference;
  /** As far as the settings that are plain text tell. */
  readonly variant: Variant | undefined;
  readonly reason: KeptReason;
  /** The piece of a file in whose text it stands. */
  readonly part: PassthroughPart & { readonly text: string };
  readonly block: HclBlock;
}

const isDynamic = ({ items }: HclBlock): boolean =>
  blocksOf(items).some((block) => block.type === 'dynamic' || isDynamic(block));

function reasonOf(block: HclBlock): KeptReason {
  const names = hclAttributesOf(block.items).map(({ name }) => name);
  return (
    (['for_each', 'count'] as const).find((name) => names.includes(name)) ?? (isDynamic(block) ? 'dynamic' : 'text')
  );
}

/** The settings that are plain text, by the names of the table. */
const textsOf = (text: string, { items }: HclBlock, { renamed }: ProviderDifference): ReadonlyMap<string, string> =>
  new Map(
    hclAttributesOf(items).flatMap(({ name, value }): [string, string][] => {
      const said = /^"([^"\\$%]*)"$/.exec(slice(text, value))?.[1];
      return said === undefined ? [] : [[renamed[name] ?? name, said]];
    }),
  );

/** The kind that fixes most of what is said, and can use the rest; none where what tells kinds apart is an expression. */
function kindOf(text: string, block: HclBlock, difference: ProviderDifference): Variant | undefined {
  const { variants } = resourceType(difference.type);
  // Where all look the same it does not matter.
  if (variants.every(({ icon }) => icon === variants[0]?.icon)) return variants[0];
  const texts = textsOf(text, block, difference);
  const names = hclAttributesOf(block.items).map(({ name }) => difference.renamed[name] ?? name);
  const scores = variants.map(({ fixed, uses }) => {
    const said = Object.entries(fixed).filter(([name]) => texts.has(name));
    if (said.length === 0 || said.some(([name, value]) => texts.get(name) !== value)) return 0;
    return (
      1 + said.length - 0.1 * names.filter((name) => !Object.hasOwn(uses, name) && !Object.hasOwn(fixed, name)).length
    );
  });
  const best = scores.reduce((high, score) => Math.max(high, score), 0);
  return best > 0 ? variants[scores.indexOf(best)] : undefined;
}

/** Those of one piece of a file, keyed by address alone. */
export const knownBlocksIn = memoByObject((part: PassthroughPart): readonly KnownBlock[] => {
  if (!('text' in part) || part.file.includes('/') || isOverride(part.file)) return [];
  return blocksOf(partItems(part)).flatMap((block): readonly KnownBlock[] => {
    const [terraformType = '', name = ''] = block.labels;
    // Terraform refuses other labels, so nothing could refer to it.
    if (
      block.type !== 'resource' ||
      block.labels.length !== 2 ||
      !isLabel(name) ||
      !/^aws(?:cc)?_apigatewayv2_/.test(terraformType)
    )
      return [];
    const difference = providerDifferenceOf(terraformType);
    if (!difference) return [];
    const address = `${terraformType}.${name}`;
    const { type } = difference;
    const { start, end } = block;
    const variant = kindOf(part.text, block, difference);
    return [
      { key: address, address, name, type, difference, variant, reason: reasonOf(block), part, block, start, end },
    ];
  });
});

/** In the order of the text. Each piece of a file is read once. */
export const knownBlocks: (passthrough: Design['passthrough']) => readonly KnownBlock[] = memoByObject(
  (passthrough: Design['passthrough']) => {
    const seen = new Map<string, number>();
    return passthrough.flatMap(knownBlocksIn).map((block) => {
      const times = (seen.get(block.address) ?? 0) + 1;
      seen.set(block.address, times);
      return times === 1 ? block : { ...block, key: `${block.address} ${times}` };
    });
  },
);

/** By key. */
export const knownBlock: (passthrough: Design['passthrough']) => ReadonlyMap<Key, KnownBlock> = memoByObject(
  (passthrough: Design['passthrough']) => new Map(knownBlocks(passthrough).map((block) => [block.key, block])),
);

/** The text of the block. */
export const knownText = ({ part, block }: KnownBlock): string => slice(part.text, block);
