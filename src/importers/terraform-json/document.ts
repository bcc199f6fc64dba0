/** What tells Terraform in JSON from other JSON. */
import { topBlocks } from '../../hcl/syntax/top-blocks.ts';
import { isRawList, isRawObject, type RawObject, type RawValue } from '../convert/raw-value.ts';

/** Whether the top of a document is that of Terraform in JSON. */
export function isTerraformJson(document: RawObject): boolean {
  const members = [...document].filter(([key]) => key !== '//');
  return (
    members.length > 0 &&
    members.every(([key, value]) => {
      const labels = Object.hasOwn(topBlocks, key) ? topBlocks[key] : undefined;
      return labels !== undefined && hasLabels(value, labels);
    })
  );
}

const hasLabels = (value: RawValue, labels: number): boolean => {
  if (isRawList(value)) return value.length > 0 && value.every((item) => isRawObject(item) && hasLabels(item, labels));
  if (!isRawObject(value)) return false;
  return labels === 0 || [...value].every(([key, item]) => key === '//' || hasLabels(item, labels - 1));
};
