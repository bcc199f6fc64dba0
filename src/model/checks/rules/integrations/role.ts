/** Which roles the provider lets pass, and which of those AWS takes. */
import type { DesignObject } from '../../../design/design.ts';
import { attributeOf } from '../../../schema/resource.ts';

export const roleAttribute = 'credentials_arn';
export const useRole = 'Use a role ARN, such as arn:aws:iam::123456789012:role/gateway.';

/** The literal, and what the variant says of it; the provider looks at it where the variant does not use it too. */
export function roleIn(
  object: DesignObject,
  type: Parameters<typeof attributeOf>[0],
  variant: Parameters<typeof attributeOf>[1],
) {
  const value = object.attributes[roleAttribute];
  return typeof value === 'string' ? { value, attribute: attributeOf(type, variant, roleAttribute) } : undefined;
}
