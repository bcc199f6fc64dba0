/**
 * What a block says of its resource beside its settings: order, lifecycle, provider configuration, and what only one
 * provider has. It stays with the words of the block, and is printed again when the settings are edited.
 */
import type { DesignObject } from '../../model/design/design.ts';
import { differenceOf, type ProviderDifference } from '../../model/resources/provider-differences.ts';
import { slice, type HclBlock, type HclItem } from '../../hcl/body.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import { append } from '../../hcl/lists.ts';
import { block, entry, gap, list, source, type Block, type BodyItem, type Entry } from '../../hcl/print/ast.ts';

type Setting = Exclude<HclItem, { readonly kind: 'comment' }>;

const nameOf = (item: Setting): string => (item.kind === 'block' ? item.type : item.name);

/** Whether an item of a block says something that no setting of the table is. Never a program to run. */
export function isMetaArgument(text: string, item: Setting, difference: ProviderDifference | undefined): boolean {
  const name = nameOf(item);
  if (item.kind === 'block') return name === 'lifecycle' ? !isConditional(item) : isOwnSetting(name, difference);
  if (name === 'provider') return readTree(text, item.value)?.kind === 'path';
  if (name === 'depends_on') return readTree(text, item.value)?.kind === 'list';
  return isOwnSetting(name, difference) && readTree(text, item.value) !== undefined;
}

/** OpenTofu makes a resource or none by `enabled`, as `count` does. */
const isConditional = ({ items }: HclBlock): boolean =>
  items.some((item) => item.kind === 'attribute' && item.name === 'enabled');

/** A setting that `aws` has and the tables have not. */
const isOwnSetting = (name: string, difference: ProviderDifference | undefined): boolean =>
  difference !== undefined && Object.hasOwn(difference.leftOut, name);

export const differenceOfObject = ({ type, provider }: DesignObject): ProviderDifference | undefined =>
  differenceOf(type, provider ?? 'awscc');

/** The meta-arguments of a block, as they are written. */
export const metaArguments = (text: string, { items }: HclBlock, object: DesignObject): readonly (Entry | Block)[] =>
  items.flatMap((item) =>
    item.kind !== 'comment' && isMetaArgument(text, item, differenceOfObject(object)) ? [printed(text, item)] : [],
  );

function printed(text: string, item: Setting): Entry | Block {
  if (item.kind === 'attribute') {
    const tree = item.name === 'depends_on' ? readTree(text, item.value) : undefined;
    const items = tree?.kind === 'list' ? tree.items.map((one) => source(slice(text, one))) : undefined;
    return entry(item.name, items ? list(items) : source(slice(text, item.value)));
  }
  const body = item.items.flatMap((inner): readonly BodyItem[] =>
    inner.kind === 'comment' ? [] : [printed(text, inner)],
  );
  return block(item.type, item.labels, body);
}

const printedName = (item: BodyItem): string =>
  item.type === 'entry' ? item.name : item.type === 'block' ? item.keyword : '';

/** The block with meta-arguments, each in place of one that it has; what has to be there first is that of both. */
export function withMetaArguments(own: Block, metas: readonly (Entry | Block)[]): Block {
  const body = [...own.body];
  for (const meta of metas) {
    const at = body.findIndex((item) => printedName(item) === printedName(meta));
    const there = body[at];
    if (there) body[at] = bothOrders(meta, there);
    else append(body, body.length === 0 ? [meta] : [gap, meta]);
  }
  return { ...own, body };
}

function bothOrders(meta: Entry | Block, there: BodyItem): Entry | Block {
  if (meta.type !== 'entry' || there.type !== 'entry' || meta.name !== 'depends_on') return meta;
  const items = [meta, there].flatMap(({ value }) => (value.type === 'list' ? value.items : []));
  const byText = new Map(
    items.map((item) => [item.type === 'address' ? item.address : item.type === 'source' ? item.source : '', item]),
  );
  return entry(meta.name, list([...byText.values()]));
}
