import { useDeferredValue, useMemo } from 'react';
import { adopt } from '../../../importers/adopt/adopt.ts';
import type { Proposal } from '../../../importers/proposal/proposal.ts';
import type { Diagnostic } from '../../../model/checks/diagnostics.ts';
import type { Key } from '../../../model/schema/value.ts';
import { choicesOf } from '../../../session/adopt/choices.ts';
import { adoption, targetDesign, useAdoption } from '../../../session/adopt/state.ts';
import { checked } from '../../../session/document/checks.ts';
import { useSession } from '../../../session/document/store.ts';

/** Beyond, checking would hold up the choosing; the workspace says it all afterwards. */
const most = 2_000;

type Findings = ReadonlyMap<Key | undefined, readonly Diagnostic[]>;

const none: Findings = new Map();

/** While an id is asked for, that it is missing is said once, at its field. */
const withoutIds = (byKey: Findings): Findings =>
  new Map(
    [...byKey].map(([key, findings]) => [
      key,
      findings.filter(({ path: [first] }) => first !== 'import' && first !== 'api_id'),
    ]),
  );

/** What the rules would say of the objects once they are in, by their keys in the design. */
export function useRowFaults(proposal: Proposal): Findings {
  const target = useAdoption((state) => state.target);
  const taken = useDeferredValue(useAdoption((state) => state.rows.taken));
  const merged = useDeferredValue(useAdoption((state) => state.rows.merged));
  const isChecked = useSession((state) => state.isChecked);
  return useMemo(() => {
    if (!isChecked || proposal.rows.length > most) return none;
    // Names have messages of their own, with each key.
    const rows = { taken, merged, names: new Map() };
    const choices = choicesOf({ ...adoption.getState(), target, rows }, proposal);
    const { byKey } = checked(adopt(proposal, choices)(targetDesign(target)));
    return proposal.missingIds.length === 0 ? byKey : withoutIds(byKey);
  }, [proposal, target, taken, merged, isChecked]);
}
