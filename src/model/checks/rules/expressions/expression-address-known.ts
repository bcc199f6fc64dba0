import { objectCalled } from '../../../design/addresses/by-address.ts';
import { declaredIn } from '../../../design/passthrough/passthrough.ts';
import { sources } from '../../../schema/sources.ts';
import { eachNear } from '../../near.ts';
import { none, type DesignRule } from '../../rule.ts';
import { usesIn, faultOfAddress } from './address.ts';

export const expressionAddressKnown: DesignRule = {
  id: 'expression-address-known',
  // A file that nobody brought along may declare it; what moved to the other provider is declared nowhere.
  severity: 'warning',
  title: 'Expressions refer to declared resources',
  source: sources.terraformReferences,
  checkDesign: eachNear({
    concerns: () => [],
    looksUpAddresses: true,
    look(object, _, { objects, passthrough: kept }) {
      const uses = usesIn(object);
      if (uses.length === 0) return none;
      const { resources } = declaredIn(kept);
      const isKnown = (address: string) => objectCalled(objects, address) !== undefined || resources.has(address);
      return uses.flatMap(({ path, names }) => {
        const address = names.slice(0, 2).join('.');
        const fault = faultOfAddress(address, isKnown);
        return fault
          ? [
              {
                path,
                problem: `The expression refers to ${address}, which isn't declared in this design.`,
                how: fault.how ?? 'Correct the address, or declare the resource in a file of your own.',
                severity: fault.how === undefined ? ('warning' as const) : ('error' as const),
              },
            ]
          : [];
      });
    },
  }),
};
