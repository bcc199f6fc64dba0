/** `depends_on` and `lifecycle`: what we print of them ourselves is read, anything else is not ours to say. */
import { blocksOf, slice, type HclAttribute, type HclBlock } from '../../model/hcl/body.ts';
import { readTree } from '../../model/hcl/tree.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import { redeployLabel } from '../terraform/resource.ts';
import { spellingOf, type Spelling } from './terraform-spellings.ts';

/** What has to be there before an object of a type, and is printed so. */
const before: { readonly [type in ResourceTypeId]?: readonly ResourceTypeId[] } = {
  deployment: ['integration', 'integration_response', 'route', 'route_response'],
  stage: ['route'],
};

export function orderFault(
  item: HclAttribute | HclBlock,
  spelling: Spelling,
  block: HclBlock,
  text: string,
): string | undefined {
  if (item.kind === 'attribute')
    return hasOrder(spelling, block) && isPrinted(text, item, before[spelling.type] ?? [])
      ? undefined
      : 'Its depends_on says an order that the designer does not.';
  const isOwn =
    item.type === 'lifecycle' &&
    resourceType(spelling.type).snapshotOf !== undefined &&
    isReplacement(text, item, block.labels[1] ?? '');
  return isOwn ? undefined : 'Its lifecycle says how it is changed, which the designer does not.';
}

/** A stage waits for routes only where it has settings for them. */
const hasOrder = ({ type }: Spelling, { items }: HclBlock): boolean =>
  type !== 'stage' ||
  items.some((item) =>
    item.kind === 'attribute'
      ? item.name === 'route_settings'
      : item.kind === 'block' && item.type === 'route_settings',
  );

function isPrinted(text: string, { value }: HclAttribute, types: readonly ResourceTypeId[]): boolean {
  const tree = readTree(text, value);
  if (tree?.kind !== 'list') return false;
  return tree.items.every((item) => {
    const [type = '', , ...rest] = item.kind === 'path' ? item.names : [];
    const spelling = spellingOf(type);
    return spelling !== undefined && rest.length === 0 && types.includes(spelling.type);
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
