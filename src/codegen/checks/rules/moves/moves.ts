/** Renames and removals that Terraform cannot follow. */
import { hclAttributesOf, slice } from '../../../../hcl/body.ts';
import type { FilePlace } from '../../../../model/checks/diagnostics.ts';
import type { Finding } from '../../../../model/checks/rule.ts';
import type { Design } from '../../../../model/design/design.ts';
import { moduleBlocks } from '../../folder.ts';

/** A `moved` block of the folder. */
export interface MovedBlock {
  readonly from: string;
  readonly to: string;
  readonly place: FilePlace;
}

interface Renames {
  readonly moves: readonly MovedBlock[];
  readonly removed: readonly { readonly from: string; readonly place: FilePlace }[];
  /** Addresses of the resources and modules that are declared. */
  readonly declared: ReadonlySet<string>;
}

/** The moves and removals of the folder; undefined where it can have none. */
export function renamesIn(design: Design): Renames | undefined {
  if (design.moves.length === 0 && design.passthrough.length === 0) return undefined;
  const moves: MovedBlock[] = [];
  const removed: { from: string; place: FilePlace }[] = [];
  const declared = new Set<string>();
  for (const { block, section } of moduleBlocks(design)) {
    const of = (name: string): string => {
      const attribute = hclAttributesOf(block.items).find((candidate) => candidate.name === name);
      return attribute ? slice(section.text, attribute.value).replace(/\s+/g, '') : '';
    };
    const place = section.placeOf(block.start);
    if (block.type === 'resource') declared.add(block.labels.join('.'));
    else if (block.type === 'module') declared.add(`module.${block.labels[0] ?? ''}`);
    else if (block.type === 'moved') moves.push({ from: of('from'), to: of('to'), place });
    else if (block.type === 'removed') removed.push({ from: of('from'), place });
  }
  return { moves: moves.filter(({ from, to }) => from !== '' && to !== ''), removed, declared };
}

export const moveFinding = (place: FilePlace, problem: string, how: string): Finding & { readonly key: undefined } => ({
  key: undefined,
  path: [],
  problem: `Line ${place.line} of ${place.file}: ${problem}`,
  how,
  place,
});
