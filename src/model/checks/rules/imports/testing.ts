/** What the cases of rules about imports share. */
import { emptyDesign, type Design, type ImportIds, type Output } from '../../../design/design.ts';
import { anIntegration, designOf, designWithIntegration } from '../../cases.ts';

export const ownId = { integration_id: 'a1b2c3d' };
export const designImporting = (ids: ImportIds, apiIds: ImportIds = { api_id: 'x9y8z7' }) =>
  designWithIntegration('ws-mock', {}, { own: ids, api: apiIds });
export const designElsewhere = (apiId: string | { readonly hcl: string }, ids: ImportIds) =>
  designOf(anIntegration('ws-mock', { api_id: apiId }, { import: ids }));
export const designWithOutput = (more: Partial<Output>): Design => ({
  ...emptyDesign,
  output: { ...emptyDesign.output, ...more },
});
