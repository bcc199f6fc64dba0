import { addressesOfItems } from '../../../hcl/addresses.ts';
import type { DesignRule } from '../../../model/checks/rule.ts';
import { faultOfAddress } from '../../../model/checks/rules/expressions/address.ts';
import { objectCalled } from '../../../model/design/addresses/by-address.ts';
import type { Design } from '../../../model/design/design.ts';
import { declaredIn } from '../../../model/design/passthrough/passthrough.ts';
import { sources } from '../../../model/schema/sources.ts';
import { moduleBlocks } from '../folder.ts';

export const keptAddressKnown: DesignRule = {
  id: 'kept-address-known',
  // A file that nobody brought along may declare it; what is known to be gone is declared nowhere.
  severity: 'warning',
  title: 'References in passthrough text are declared',
  source: sources.terraformReferences,
  *checkDesign(design) {
    if (design.passthrough.length === 0) return;
    const { resources } = declaredIn(design.passthrough);
    const isKnown = (address: string) => objectCalled(design.objects, address) !== undefined || resources.has(address);
    const moved = movedFrom(design);
    for (const { block, section } of moduleBlocks(design)) {
      // What a rename or a removal leaves behind is named by what it was.
      if (!section.chunk.isPassthrough || block.type === 'moved' || block.type === 'removed') continue;
      for (const { names, start } of addressesOfItems(section.text, [block])) {
        const address = names.slice(0, 2).join('.');
        const fault = faultOfAddress(address, isKnown);
        if (!fault) continue;
        const place = section.placeOf(start);
        const now = moved.get(address);
        const isGone = fault.how !== undefined || now !== undefined;
        yield {
          key: undefined,
          path: [],
          problem: `Line ${place.line} of ${place.file}: ${names.join('.')} refers to a resource that ${isGone ? 'is no longer declared' : "isn't in the design"}.`,
          how:
            fault.how ??
            (now === undefined
              ? 'Correct the reference, or also import the file that declares it.'
              : `Refer to ${now} instead.`),
          place,
          severity: isGone ? 'error' : 'warning',
        };
      }
    }
  },
};

/** Addresses that a move leads away from, with what they are now. */
const movedFrom = ({ moves }: Design): ReadonlyMap<string, string> =>
  new Map(moves.map(({ type, from, to }) => [`${type}.${from}`, `${type}.${to}`]));
