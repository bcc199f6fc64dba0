import { hclAttributesOf, slice } from '../../../hcl/body.ts';
import { readTree } from '../../../hcl/syntax/tree.ts';
import type { DesignRule } from '../../../model/checks/rule.ts';
import type { Design } from '../../../model/design/design.ts';
import { sources } from '../../../model/schema/sources.ts';
import { moduleBlocks, type Section } from '../folder.ts';

export const importInstances: DesignRule = {
  id: 'import-instances',
  severity: 'warning',
  title: 'Import blocks for several instances use Terraform 1.16.1 or later',
  // Mended there in 1.16.1 (hashicorp/terraform#39068).
  source: sources.terraformImport,
  *checkDesign(design) {
    if (design.passthrough.length === 0 || design.output.engine === 'tofu') return;
    const targets = new Map<string, { readonly to: string; readonly at: number; readonly section: Section }>();
    const told = new Set<string>();
    for (const { block, section } of moduleBlocks(design)) {
      const target = block.type === 'import' && hclAttributesOf(block.items).find(({ name }) => name === 'to');
      if (!target) continue;
      const to = slice(section.text, target.value).replace(/\s+/g, '');
      const resource = to.endsWith(']') ? to.slice(0, to.lastIndexOf('[')) : undefined;
      if (resource === undefined) continue;
      const isEach = hclAttributesOf(block.items).some(({ name }) => name === 'for_each');
      const before = targets.get(resource);
      targets.set(resource, before ?? { to, at: block.start, section });
      if (told.has(resource) || (!isEach && (!before || before.to === to))) continue;
      told.add(resource);
      if (isNewEnough(design)) return;
      const place = section.placeOf(block.start);
      yield {
        key: undefined,
        path: [],
        problem: `Line ${place.line} of ${place.file}: Terraform before 1.16.1 ignores import blocks for several instances of ${resource}, and creates them instead.`,
        how: 'Use Terraform 1.16.1 or later: set required_version = ">= 1.16.1".',
        place,
      };
    }
  },
};

/** Whether a required version leaves out all before 1.16.1. */
const isNewEnough = (design: Design): boolean =>
  moduleBlocks(design).some(({ block, section }) => {
    if (block.type !== 'terraform') return false;
    const version = hclAttributesOf(block.items).find(({ name }) => name === 'required_version');
    const tree = version && readTree(section.text, version.value);
    return (
      tree?.kind === 'text' &&
      tree.text.split(',').some((constraint) => {
        const [, major, minor, patch = '0'] =
          /^\s*(?:>=|>|~>|=)?\s*v?(\d+)\.(\d+)(?:\.(\d+))?\s*$/.exec(constraint) ?? [];
        const [x, y, z] = [Number(major), Number(minor), Number(patch)];
        return x > 1 || (x === 1 && (y > 16 || (y === 16 && z >= 1)));
      })
    );
  });
