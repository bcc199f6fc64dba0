import type { DesignRule } from '../../../model/checks/rule.ts';
import { addressOf } from '../../../model/design/design.ts';
import { isOverride } from '../../../model/design/passthrough/passthrough.ts';
import { sources } from '../../../model/schema/sources.ts';
import { moduleBlocks } from '../folder.ts';

export const overrideVisible: DesignRule = {
  id: 'override-visible',
  severity: 'warning',
  title: "Override files don't change resources of the design",
  source: sources.terraformOverride,
  *checkDesign(design) {
    if (!design.passthrough.some(({ file }) => isOverride(file))) return;
    const objects = new Map(design.objects.map((object) => [addressOf(object), object.key]));
    for (const { block, section } of moduleBlocks(design)) {
      const key =
        block.type === 'resource' && isOverride(section.file) ? objects.get(block.labels.join('.')) : undefined;
      if (key === undefined) continue;
      const place = section.placeOf(block.start);
      yield {
        key,
        path: [],
        problem: `Line ${place.line} of ${place.file} overrides this resource: Terraform uses values other than those shown here.`,
        how: 'Enter the values here, and remove the block from the override file.',
        place,
      };
    }
  },
};
