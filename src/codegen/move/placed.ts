/** What a move tells, with the lines of the files that are printed afterwards. */
import { addressOf, indexOf, type Design } from '../../model/design/design.ts';
import { type ProviderId } from '../../model/resources/provider-differences.ts';
import type { FilePlace } from '../../model/checks/diagnostics.ts';
import { type Key } from '../../model/schema/value.ts';
import { addressesOfItems } from '../../hcl/addresses.ts';
import { slice } from '../../hcl/body.ts';
import { moduleBlocks } from '../checks/folder.ts';
import { attributeInProvider } from '../checks/rules/attribute-in-provider.ts';
import { requiredByAws } from '../checks/rules/required-by-aws.ts';
import { withinAwsLimits } from '../checks/rules/within-aws-limits.ts';
import { type MoveFault, type Movings } from './context.ts';
import { nameOfBlock } from './passthrough.ts';
import { lostText } from './references.ts';

const awsRules = [attributeInProvider, requiredByAws, withinAwsLimits];

export interface Placed {
  readonly key?: Key;
  /** In the files that the moved design prints. */
  readonly place?: FilePlace;
}

/** What the other provider refuses of the objects by itself. */
export function refusalsIn(
  design: Design,
  to: ProviderId,
  isMoved: (key: Key) => boolean,
): readonly (MoveFault & Placed)[] {
  const index = indexOf(design);
  const findings = to === 'aws' ? awsRules.flatMap((rule) => [...rule.checkDesign(design, index)]) : [];
  return findings.flatMap(({ key, problem, how }) => {
    const object = key === undefined ? undefined : index.byKey.get(key);
    return object && isMoved(object.key)
      ? [{ severity: 'error' as const, block: addressOf(object), text: `${problem} ${how}`, key: object.key }]
      : [];
  });
}

/** Addresses that are left of what moved: Terraform refuses each. */
export function leftoversIn(design: Design, movings: Movings): readonly (MoveFault & Placed)[] {
  return moduleBlocks(design).flatMap(({ block, section }) =>
    block.type === 'moved' || block.type === 'removed'
      ? []
      : addressesOfItems(section.text, [block]).flatMap(({ names, start, end }) => {
          const moving = movings.get(names.slice(0, 2).join('.'));
          if (!moving || names[0] === 'data') return [];
          const written = slice(section.text, { start, end });
          const attribute = names[2] ?? /^(?:\[[^\]]*\])?\.(\w+)/.exec(section.text.slice(end))?.[1];
          const text =
            attribute === undefined ? `${written} is now ${moving.into}.` : lostText(written, attribute, moving);
          return [
            {
              severity: 'error' as const,
              block: nameOfBlock(block),
              text,
              place: section.placeOf(start),
              ...(section.chunk.key === undefined ? {} : { key: section.chunk.key }),
            },
          ];
        }),
  );
}

export function placedIn<Item extends { readonly block: string } & Placed>(
  design: Design,
  items: readonly Item[],
): readonly (Item & Placed)[] {
  const places = new Map<string, Placed>();
  for (const { block, section } of moduleBlocks(design)) {
    const name = nameOfBlock(block);
    const { key } = section.chunk;
    if (!places.has(name))
      places.set(name, { place: section.placeOf(block.start), ...(key === undefined ? {} : { key }) });
  }
  return items.map((item) => ({ ...places.get(item.block), ...item }));
}
