/** What a move to the other provider would change. Nothing is changed here. */
import type { MoveOptions, ProviderMove } from '../../codegen/move/move-provider.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import type { Design } from '../../model/design/design.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';

/** Rejects where the code of the move cannot be loaded. */
export async function previewMove(
  design: Design,
  to: ProviderId,
  options: Pick<MoveOptions, 'inState' | 'keys'>,
): Promise<ProviderMove> {
  const { moveProvider, yamlIn } = await import('../../codegen/move/move-provider.ts');
  const yaml = to === 'awscc' ? yamlIn(design) : [];
  if (yaml.length === 0) return moveProvider(design, to, options);
  const { jsonOfYaml } = await import('../../importers/raw/yaml-text.ts');
  return moveProvider(design, to, { ...options, json: await jsonOfYaml(yaml) });
}

/** Whether a Terraform state probably has the resources: they were imported, or are about to be. */
export const isProbablyInState = ({ adopted, objects }: Pick<Design, 'adopted' | 'objects'>): boolean =>
  adopted.length > 0 || objects.some((object) => ownIdOf(object) !== undefined);
