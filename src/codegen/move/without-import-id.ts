import { addressOf, indexOf, type Design } from '../../model/design/design.ts';
import { importIdOf } from '../../model/design/imported/import-parts.ts';
import type { Key } from '../../model/schema/value.ts';
import { addressesOfItems } from '../../hcl/addresses.ts';
import { moduleBlocks } from '../checks/folder.ts';
import type { Movings } from './context.ts';
import type { Staying } from './movings.ts';

/** New addresses that no import block names and whose id is not known. */
export function withoutImportId(design: Design, movings: Movings, isMoved: (key: Key) => boolean): readonly Staying[] {
  const index = indexOf(design);
  const imported = new Set(
    moduleBlocks(design).flatMap(({ block, section }) =>
      block.type === 'import'
        ? addressesOfItems(section.text, [block]).map(({ names }) => names.slice(0, 2).join('.'))
        : [],
    ),
  );
  const objects = design.objects.flatMap((object) => {
    const asks = isMoved(object.key) && importIdOf(object, index) === undefined && !imported.has(addressOf(object));
    return asks ? [{ key: object.key, address: addressOf(object) }] : [];
  });
  const ours = new Set(design.objects.map(addressOf));
  const texts = [...movings.values()].flatMap(({ into }) =>
    ours.has(into) || imported.has(into) ? [] : [{ key: undefined, address: into }],
  );
  return [...objects, ...texts];
}
