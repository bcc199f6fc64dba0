/** What the cases of rules about expressions share. */
import type { DesignObject } from '../../../design/design.ts';
import { anApi, anIntegration, aRoute, designOf, designWithIntegration } from '../../cases.ts';

export const designWithUri = (value: { readonly hcl: string } | { readonly var: string }) =>
  designWithIntegration('http-url', { integration_uri: value });
export const designWithExpression = (hcl: string) => designWithIntegration('http-url', { description: { hcl } });
export const designWithTargetExpression = (hcl: string) =>
  designOf(anApi('HTTP'), aRoute('GET /', { target: { hcl } }));

export const designDescribedBy = (hcl: string, more: Partial<DesignObject> = {}) =>
  designOf({ ...anApi('HTTP', { description: { hcl } }), ...more }, anIntegration('http-url'));
