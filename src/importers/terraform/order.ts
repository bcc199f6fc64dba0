/** `depends_on` and `lifecycle`: what we print of them ourselves is read, anything else is not ours to say. */
import { blocksOf, slice, type HclAttribute, type HclBlock } from '../../hcl/body.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import { logSettings } from '../../model/resources/stage.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import { redeployLabel } from '../../codegen/terraform/resource.ts';
import { providerDifferenceOf, type ProviderDifference } from '../../model/resources/provider-differences.ts';

/** What has to be there before an object of a type, and is printed so. */
const before: { readonly [type in ResourceTypeId]?: readonly ResourceTypeId[] } = {
  deployment: ['integration', 'integration_response', 'route', 'route_response'],
  stage: ['route', 'account_logging'],
};

/** A stage waits for what its settings need: routes for those of routes, the role of the account for logs. */
const settings: { readonly [type in ResourceTypeId]?: readonly string[] } = {
  route: ['route_settings'],
  account_logging: logSettings,
};

export function orderFault(
  item: HclAttribute | HclBlock,
  spelling: ProviderDifference,
  block: HclBlock,
  text: string,
): string | undefined {
  if (item.kind === 'attribute')
    return isPrinted(text, item, typesBefore(spelling, block))
      ? undefined
      : 'Its depends_on says an order that the designer does not.';
  const isOwn =
    item.type === 'lifecycle' &&
    resourceType(spelling.type).snapshotOf !== undefined &&
    isReplacement(text, item, block.labels[1] ?? '');
  return isOwn ? undefined : 'Its lifecycle says how it is changed, which the designer does not.';
}

function typesBefore({ type }: ProviderDifference, { items }: HclBlock): readonly ResourceTypeId[] {
  const types = before[type] ?? [];
  if (type !== 'stage') return types;
  const set = new Set(
    items.flatMap((item) => (item.kind === 'attribute' ? item.name : item.kind === 'block' ? item.type : [])),
  );
  return types.filter((needed) => settings[needed]?.some((name) => set.has(name)));
}

function isPrinted(text: string, { value }: HclAttribute, types: readonly ResourceTypeId[]): boolean {
  const tree = readTree(text, value);
  if (tree?.kind !== 'list') return false;
  return tree.items.every((item) => {
    const [type = '', , ...rest] = item.kind === 'path' ? item.names : [];
    const known = providerDifferenceOf(type)?.type;
    return rest.length === 0 && types.some((one) => one === known || resourceType(one).terraformType === type);
  });
}

/** `create_before_destroy = true`, and replaced with the block that goes with a deployment. */
function isReplacement(text: string, { items }: HclBlock, name: string): boolean {
  if (blocksOf(items).length > 0) return false;
  return items.every((item) => {
    if (item.kind !== 'attribute') return item.kind === 'comment';
    const source = slice(text, item.value).replace(/\s+/g, '');
    if (item.name === 'create_before_destroy') return source === 'true';
    return item.name === 'replace_triggered_by' && source === `[terraform_data.${redeployLabel(name)}]`;
  });
}
