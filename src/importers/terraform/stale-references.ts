/** What resources of `aws` leave behind that become resources of awscc: addresses in text that is kept, and the state. */
import { addressesIn, addressesOfItems } from '../../hcl/addresses.ts';
import { hclAttributesOf, blocksOf, slice } from '../../hcl/body.ts';
import { resourceType } from '../../model/resources/index.ts';
import { exportedName, type ReferenceTarget, type ReferenceTargets } from './hcl-references.ts';
import type { PassthroughText, Note } from '../parsed-source.ts';
import type { Segment } from './segments.ts';
import { isForeign } from './provider-differences.ts';

/** What to write for an address that means a resource of `aws` which is none any more; undefined for other addresses. */
function insteadOf(names: readonly string[], targets: ReferenceTargets): string | undefined {
  const [type, name, exported] = names;
  const target = targets.get(`${type}.${name}`);
  if (!target || !isForeign(target.spelling)) return undefined;
  const address = `${resourceType(target.spelling.type).terraformType}.${target.name}`;
  if (exported === undefined) return address;
  const own = exportedName(target, exported);
  if (own !== undefined) return `${address}.${own}`;
  const known = Object.hasOwn(target.spelling.exports, exported) ? target.spelling.exports[exported] : undefined;
  return typeof known === 'object' ? known.instead.replaceAll('NAME', address) : `${address} with an attribute it has`;
}

/** Addresses in passthrough text, which nobody changes. */
export function passthroughAddressNotes(targets: ReferenceTargets, segments: readonly Segment[]): readonly Note[] {
  if (![...targets.values()].some(({ spelling }) => isForeign(spelling))) return [];
  return segments.flatMap(({ file, block }) => {
    if (!block) return [];
    return addressesOfItems(file.hcl.text, [block]).flatMap((use): Note[] => {
      const instead = insteadOf(use.names, targets);
      if (instead === undefined) return [];
      const line = file.lineOf(use.start);
      const what = slice(file.hcl.text, use);
      return [
        {
          kind: 'attention',
          origin: { source: file.source.name, line },
          what,
          text: `Line ${line} of ${file.path} names ${what}, which becomes another resource; text that is kept is not changed. Write instead ${ended(instead)}`,
        },
      ];
    });
  });
}

/** Addresses in the expressions of a resource that awscc has nothing for. */
export function lostAddressNotes(targets: ReferenceTargets, { file, block, origin }: Segment): readonly Note[] {
  if (!block) return [];
  return addressesOfItems(file.hcl.text, [block]).flatMap(({ names }): Note[] => {
    const target = targets.get(names.slice(0, 2).join('.'));
    const instead = insteadOf(names, targets);
    if (!target || instead === undefined) return [];
    if (names[2] !== undefined && exportedName(target, names[2]) !== undefined) return [];
    if (names[2] === undefined && block.type === 'resource' && isOrder(file.hcl.text, block, names)) return [];
    const what = names.join('.');
    return [{ kind: 'attention', origin, what, text: `awscc has no ${what}. Write instead ${ended(instead)}` }];
  });
}

/** Whether an address stands in depends_on, which is printed anew. */
const isOrder = (text: string, block: NonNullable<Segment['block']>, names: readonly string[]): boolean =>
  block.items.some(
    (item) =>
      item.kind === 'attribute' &&
      item.name === 'depends_on' &&
      addressesIn(text, item.value).some((use) => use.names.join('.') === names.join('.')),
  );

/** A list of providers that does not name the one that is needed now: Terraform then takes its newest version. */
export function providerNotes(found: boolean, segments: readonly Segment[]): readonly Note[] {
  if (!found) return [];
  return segments.flatMap(({ block, file, origin }): Note[] => {
    const list =
      block?.type === 'terraform' ? blocksOf(block.items).find(({ type }) => type === 'required_providers') : undefined;
    if (!list || hclAttributesOf(list.items).some(({ name }) => name === 'awscc')) return [];
    return [
      {
        kind: 'attention',
        origin,
        what: 'required_providers',
        text: `The list of providers in ${file.path} stays as it is and does not name awscc. Add awscc = { source = "hashicorp/awscc" } to it, with the version that you want.`,
      },
    ];
  });
}

const ended = (text: string) => (text.endsWith('.') ? text : `${text}.`);

const path = 'removed.tf';

/** The state still has the resources of `aws`: without a word Terraform would destroy what awscc takes over. */
export function removedBlocks(
  targets: ReferenceTargets,
  segments: readonly Segment[],
): { kept: PassthroughText[]; notes: Note[] } {
  const raw = [...targets.values()].filter(({ spelling }) => isForeign(spelling));
  const said = new Set(
    segments.flatMap(({ block, file }) =>
      block?.type === 'removed' ? addressesOfItems(file.hcl.text, [block]).map(({ names }) => names.join('.')) : [],
    ),
  );
  const open = raw.filter(({ handle }) => !said.has(handle));
  const origin = segments.find(({ candidate }) => candidate && isForeign(candidate.spelling))?.origin;
  if (open.length === 0 || !origin) return { kept: [], notes: [] };
  return {
    kept: [
      { file: path, text: open.map(removedBlock).join('\n\n'), what: 'removed', place: { file: path, at: 0 }, origin },
    ],
    notes: [
      {
        kind: 'attention',
        origin,
        what: 'state',
        text: `A Terraform state that has these resources as aws_ would have them destroyed. ${path} tells Terraform 1.7 and later to forget them there and to leave them in AWS; give the new ones their ids, so that they are imported. Delete ${path} when that is applied.`,
      },
    ],
  };
}

const removedBlock = ({ handle }: ReferenceTarget): string =>
  `removed {\n  from = ${handle}\n\n  lifecycle {\n    destroy = false\n  }\n}`;
