/** What a person chose of a proposal, and the rows that an import takes over because of it. */
import { typeOf } from '../../model/design/design.ts';
import { isRef, type Key } from '../../model/schema/value.ts';
import { isObjectRow, type ObjectRow, type Proposal } from '../proposal/proposal.ts';

export interface Choices {
  /** Rows to take over; default: those that are selected. */
  readonly rows?: ReadonlySet<Key>;
  /** Other names than the proposed ones, by row. */
  readonly names?: ReadonlyMap<Key, string>;
  /** Rows that are not taken over because their twin does the same: what leads to them leads to the twin. */
  readonly merged?: ReadonlySet<Key>;
  /** How ids of what is not in the design are written; default: as literals. */
  readonly ids?: 'literals' | 'variables';
  /** Set for the whole design where given. */
  readonly region?: string;
  readonly account?: string;
}

const selectedRows = (proposal: Proposal): ReadonlySet<Key> =>
  new Set(proposal.rows.filter(({ selected }) => selected).map(({ key }) => key));

/** Rows that an import takes over as objects: chosen, and neither merged into others nor parts of what is. */
export function chosenRows(
  proposal: Proposal,
  { rows = selectedRows(proposal), merged }: Choices,
): readonly ObjectRow[] {
  const objects = proposal.rows.filter(isObjectRow);
  const isMerged = (row: ObjectRow) => merged?.has(row.key) === true && row.duplicateOf !== undefined;
  const gone = new Set(objects.filter(isMerged).map(({ object }) => object.key));
  return objects.filter((row) => {
    const { key, status, object } = row;
    if (!rows.has(key) || status === 'same' || isMerged(row)) return false;
    return typeOf(object).identity.every((part) => {
      const parent = object.attributes[part];
      return !isRef(parent) || !gone.has(parent.ref);
    });
  });
}
