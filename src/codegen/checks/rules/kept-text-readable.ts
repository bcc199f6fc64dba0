import { hclAttributesOf } from '../../../hcl/body.ts';
import { faultsIn } from '../../../hcl/syntax/faults.ts';
import { readTree } from '../../../hcl/syntax/tree.ts';
import type { DesignRule } from '../../../model/checks/rule.ts';
import type { Design } from '../../../model/design/design.ts';
import { sources } from '../../../model/schema/sources.ts';
import { isOfModule, moduleBlocks, sectionsOf, type Section } from '../folder.ts';

export const keptTextReadable: DesignRule = {
  id: 'kept-text-readable',
  severity: 'error',
  title: 'Passthrough text is valid Terraform',
  source: sources.terraformSyntax,
  checkDesign(design) {
    if (design.passthrough.length === 0) return [];
    return sectionsOf(design).flatMap((section) => (section.chunk.isPassthrough ? findingsIn(section, design) : []));
  },
};

function findingsIn(section: Section, design: Design) {
  const { items, text, placeOf, file } = section;
  const severity = isRead(file, design) ? 'error' : 'warning';
  return [...faultsIn(text, items), ...misplaced(section)].map(({ at, message }) => {
    const place = placeOf(at);
    return {
      key: undefined,
      path: [],
      problem: `Line ${place.line} of ${place.file}: ${message}`,
      how: 'Correct the file and import it again.',
      place,
      severity,
    } as const;
  });
}

/** Arguments outside of blocks in a configuration, and blocks among values of variables. */
const misplaced = ({ items, file }: Section) =>
  items.flatMap((item) => {
    const isValues = file.endsWith('.tfvars');
    if (item.kind === 'attribute' && !isValues)
      return [{ at: item.start, message: `${item.name} is set outside a block.` }];
    if (item.kind === 'block' && isValues)
      return [{ at: item.start, message: `.tfvars files support variables only; this one has a block ${item.type}.` }];
    return [];
  });

/** Whether a run of Terraform in the folder reads a file without being told to. */
function isRead(file: string, design: Design): boolean {
  if (isOfModule(file, design)) return true;
  if (file.endsWith('.tfvars')) return file === 'terraform.tfvars' || /^[^/]+\.auto\.tfvars$/.test(file);
  return modulesCalled(design).has(file.slice(0, file.lastIndexOf('/')));
}

/** Folders below that of the design which its module calls. */
const modulesCalled = (design: Design): ReadonlySet<string> =>
  new Set(
    moduleBlocks(design).flatMap(({ block, section }) => {
      const source =
        block.type === 'module' ? hclAttributesOf(block.items).find(({ name }) => name === 'source') : undefined;
      const tree = source && readTree(section.text, source.value);
      const path = tree?.kind === 'text' ? /^\.\/(.+?)\/?$/.exec(tree.text)?.[1] : undefined;
      return path === undefined ? [] : [path];
    }),
  );
