/** For tests of the steps of an import: rows and proposals with nothing in them but what a case is about. */
import type { DesignObject } from '../../model/design/design.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Key, Values } from '../../model/schema/value.ts';
import type { ObjectRow, Proposal } from '../proposal/proposal.ts';

/** An object whose name is its key. */
export const blankObject = (
  type: ResourceTypeId,
  key: Key,
  attributes: Values,
  more: Partial<DesignObject> = {},
): DesignObject => ({ type, key, name: key, variant: '', attributes, import: {}, inactiveValues: {}, ...more });

/** A new row, `row of KEY`, that is selected. */
export const blankRow = (object: DesignObject, more: Partial<ObjectRow> = {}): ObjectRow => ({
  key: `row of ${object.key}`,
  label: '',
  kind: '',
  target: '',
  id: '',
  origin: { source: 'x' },
  notes: [],
  selected: true,
  status: 'new',
  type: object.type,
  object,
  found: { type: object.type, attributes: object.attributes, ids: {}, origin: { source: 'x' }, notes: [] },
  changed: [],
  isLive: false,
  inState: false,
  complete: true,
  ...more,
});

export const blankProposal = (rows: readonly ObjectRow[], more: Partial<Proposal> = {}): Proposal => ({
  rows,
  missingIds: [],
  lists: [],
  variables: [],
  passthrough: [],
  files: [],
  moves: [],
  notes: [],
  regions: [],
  accounts: [],
  foreignApis: [],
  lacksIds: false,
  ...more,
});
