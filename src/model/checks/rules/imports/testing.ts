/** What the cases of rules about imports share. */
import { emptyDesign, type Design, type ImportIds, type Output } from '../../../design/design.ts';
import type { Value } from '../../../schema/value.ts';
import { anApi, anIntegration, anObject, designOf, designWithIntegration } from '../../cases.ts';

export const ownId = { integration_id: 'a1b2c3d' };
export const designImporting = (ids: ImportIds, apiIds: ImportIds = { api_id: 'x9y8z7' }) =>
  designWithIntegration('ws-mock', {}, { own: ids, api: apiIds });
export const designElsewhere = (apiId: string | { readonly hcl: string }, ids: ImportIds) =>
  designOf(anIntegration('ws-mock', { api_id: apiId }, { import: ids }));
/** Imported by the id of the API. */
export const designOverriding = (id: string, apiIds: ImportIds, api: Value = { ref: 'a1' }) =>
  designOf(
    anApi('HTTP', {}, { import: apiIds }),
    anObject('managed_overrides', { api_id: api }, { import: { api_id: id } }),
  );
export const designWithOutput = (more: Partial<Output>): Design => ({
  ...emptyDesign,
  output: { ...emptyDesign.output, ...more },
});
