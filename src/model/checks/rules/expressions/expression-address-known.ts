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
  title: 'A resource of API Gateway that an expression names is in the design, or in kept text',
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
          problem: `The expression names ${address}, which the design does not have.`,
          how: fault.how ?? 'Correct the name, or declare it in a file of your own.',
          severity: fault.how === undefined ? 'warning' : 'error',
        };
      }
  },
};
