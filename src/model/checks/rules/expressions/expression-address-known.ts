import { identitiesOf, type DesignObject } from '../../../design/design.ts';
import { declaredIn } from '../../../design/passthrough/passthrough.ts';
import { memoFilterMap } from '../../../memo.ts';
import { sources } from '../../../schema/sources.ts';
import type { DesignRule } from '../../rule.ts';
import { usesIn, addressesOf, faultOfAddress } from './address.ts';

const users = memoFilterMap((object: DesignObject) => {
  const uses = usesIn(object);
  return uses.length === 0 ? undefined : uses;
});

export const expressionAddressKnown: DesignRule = {
  id: 'expression-address-known',
  // A file that nobody brought along may declare it; what moved to the other provider is declared nowhere.
  severity: 'warning',
  title: 'Expressions refer to declared resources',
  source: sources.terraformReferences,
  *checkDesign({ objects, passthrough: kept }) {
    const named = users(objects);
    if (named.length === 0) return;
    const known = new Set([...addressesOf(identitiesOf(objects)), ...declaredIn(kept).resources]);
    for (const [{ key }, uses] of named)
      for (const { path, names } of uses) {
        const address = names.slice(0, 2).join('.');
        const fault = faultOfAddress(address, known);
        if (!fault) continue;
        yield {
          key,
          path,
          problem: `The expression refers to ${address}, which isn't declared in this design.`,
          how: fault.how ?? 'Correct the address, or declare the resource in a file of your own.',
          severity: fault.how === undefined ? 'warning' : 'error',
        };
      }
  },
};
