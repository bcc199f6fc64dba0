/** A proposal and what a person chose of it → one edit of the design. */
import type { Attribute } from '../../model/schema/attribute.ts';
import { withAdopted } from '../../model/design/adopted.ts';
import { tooMany } from '../../model/schema/bounds.ts';
import { typeOf, variantOfObject, type Design, type DesignObject } from '../../model/design/design.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { insertObjects, keyMaker, keysOf } from '../../model/design/edits.ts';
import { ownIdOf } from '../../model/design/import-parts.ts';
import { sameList } from '../../model/memo.ts';
import { NamePool } from '../../model/design/names.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isRef, type Key, type Ref, type Value } from '../../model/schema/value.ts';
import { withOwnText, withSettings, withVariableKeys } from './design.ts';
import { withFiles } from './files.ts';
import { readdressedObject, renamesOf, rowKeysOf } from './names.ts';
import { parentParts } from '../proposal/candidates.ts';
import { IdVariables } from './foreign-ids.ts';
import { isObjectRow, type ObjectRow, type Proposal } from '../proposal/proposal.ts';
import { attributesWith, idTextFor, relinked } from '../proposal/references.ts';
import { updated } from '../proposal/update.ts';
import { adoptedOfRows } from './baseline.ts';

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

export const selectedRows = (proposal: Proposal): ReadonlySet<Key> =>
  new Set(proposal.rows.filter(({ selected }) => selected).map(({ key }) => key));

/** Rows that an import takes over as objects: chosen, and neither merged into others nor parts of what is. */
function takenRows(proposal: Proposal, { rows = selectedRows(proposal), merged }: Choices): readonly ObjectRow[] {
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

/** Why the import cannot be done, known before it is: the design would have too many objects. Undefined: it can. */
export const refusal = (proposal: Proposal, choices: Choices, design: Design): string | undefined =>
  tooMany(
    'objects',
    design.objects.length + takenRows(proposal, choices).filter(({ existing: of }) => of === undefined).length,
  );

/** One undo step. Applied to another design than the one the proposal was made for, it still makes a sound one. */
export const adopt =
  (proposal: Proposal, choices: Choices = {}): Edit =>
  (design) => {
    const taken = takenRows(proposal, choices);
    if (taken.length === 0 && bringsNothing(proposal)) return design;
    const start = withSettings(design, proposal);
    const isThere = new Set(start.objects.map(({ key }) => key));
    const isUpdate = ({ existing: of }: ObjectRow) => of !== undefined && isThere.has(of);
    const made = [...proposal.variables.flatMap(({ key }) => key ?? []), ...taken.map(({ object }) => object.key)];
    const inUse = keysOf(start);
    const make = keyMaker(new Set([...inUse, ...made]));
    const keys = new Map<Key, Key>();
    for (const row of taken)
      if (!isUpdate(row) && inUse.has(row.object.key)) keys.set(row.object.key, make(typeOf(row.object).keyPrefix));
    const link = linker(proposal, taken, choices, isThere, keys);
    const variables = new IdVariables([...start.variables, ...proposal.variables].map(({ name }) => name));
    const namer = namesFor(start, choices);

    const changes = new Map<Key, DesignObject>();
    const added: DesignObject[] = [];
    for (const row of taken) {
      const { object } = row;
      const attributes = attributesWith(typeOf(object), variantOfObject(object));
      const linkedObject: DesignObject = {
        ...object,
        attributes: relinked(attributes, object.attributes, link),
        inactiveValues: relinked(attributes, object.inactiveValues, link),
      };
      const known = choices.ids === 'variables' ? variables.inPlaceOfIds(linkedObject) : linkedObject;
      if (isUpdate(row)) changes.set(object.key, known);
      else {
        // What a person wrote, or a design of ours, says all that there is.
        const isWhole = row.found.variant !== undefined || row.found.place !== undefined;
        const parts = isWhole ? [] : parentParts(object.type);
        const whole = variables.inPlaceOfNothing(known, parts);
        const { address, sourceText: words } = row.found;
        added.push({
          ...whole,
          key: keys.get(object.key) ?? object.key,
          name: namer(row),
          ...(address === undefined ? {} : { address }),
          ...(words ? { sourceText: words } : {}),
        });
      }
    }
    const rowOf = new Map(taken.map((row) => [row.object.key, row]));
    const objects = start.objects.map((object) => {
      const found = changes.get(object.key);
      if (!found) return object;
      const row = rowOf.get(object.key);
      const name = choices.names?.get(row?.key ?? '') ?? object.name;
      return { ...updated(object, found, row?.complete ?? false), name };
    });
    const rowKeys = rowKeysOf(proposal, taken, keys, isThere);
    const ownKeys = new Set([...objects, ...added, ...start.variables].map(({ key }) => key));
    const isTaken = (key: Key) => ownKeys.has(key);
    const names = new Map([...objects, ...added].map((object) => [object.key, object.name]));
    const renamed = renamesOf(proposal, rowKeys, names);
    const after: Design = {
      ...start,
      output: outputOf(start, proposal, choices, [...changes.values(), ...added]),
      variables: [...start.variables, ...withVariableKeys([...proposal.variables, ...variables.made], make, isTaken)],
      objects: insertObjects(
        objects,
        added.map((object) => readdressedObject(object, renamed)),
      ),
    };
    const known = withAdopted(after, adoptedOfRows(after, proposal, taken, rowKeys, isUpdate));
    const isFresh = design.objects.length === 0 && design.passthrough.length === 0;
    const whole = withFiles(withOwnText(known, proposal, rowKeys), proposal, { keys: rowKeys, renamed, isFresh });
    return isSame(design, whole) ? design : whole;
  };

const isSame = (before: Design, after: Design): boolean =>
  sameList(before.objects, after.objects) &&
  sameList(before.variables, after.variables) &&
  sameList(before.passthrough, after.passthrough) &&
  sameList(before.moves, after.moves) &&
  sameList(before.adopted, after.adopted) &&
  sameList(Object.values(before.output), Object.values(after.output)) &&
  before.name === after.name &&
  before.note === after.note;

const bringsNothing = ({ variables, files, settings }: Proposal): boolean =>
  variables.length === 0 && files.length === 0 && (settings?.passthrough ?? []).length === 0;

/** References to what stays out become references to its twin, else the id. */
function linker(
  proposal: Proposal,
  taken: readonly ObjectRow[],
  { merged }: Choices,
  isThere: ReadonlySet<Key>,
  keys: ReadonlyMap<Key, Key>,
) {
  const rows = proposal.rows.filter(isObjectRow);
  const byRow = new Map(rows.map((row) => [row.key, row]));
  const byObject = new Map(rows.filter(({ status }) => status !== 'same').map((row) => [row.object.key, row]));
  const stays = new Set(taken.map(({ object }) => object.key));
  return (ref: Ref, attribute: Attribute): Value | undefined => {
    let row = byObject.get(ref.ref);
    for (let steps = 0; row && merged?.has(row.key) && row.duplicateOf !== undefined && steps < 100; steps += 1) {
      const twin = byRow.get(row.duplicateOf);
      row = twin;
    }
    if (!row) return ref;
    const { key } = row.object;
    if (stays.has(key)) {
      const next = keys.get(key) ?? key;
      return next === ref.ref ? ref : { ...ref, ref: next };
    }
    if (isThere.has(key)) return key === ref.ref ? ref : { ...ref, ref: key };
    return idTextFor(attribute, row.object);
  };
}

/** Names as proposed or chosen; a proposed one that was taken meanwhile gets a number. */
function namesFor(design: Design, { names }: Choices): (row: ObjectRow) => string {
  const pools = new Map<string, NamePool>();
  for (const object of design.objects) {
    const { terraformType } = typeOf(object);
    const pool = pools.get(terraformType) ?? new NamePool([]);
    pools.set(terraformType, pool);
    pool.take(object.name);
  }
  return (row) => {
    const chosen = names?.get(row.key);
    if (chosen !== undefined) return chosen;
    const { terraformType } = resourceType(row.type);
    const pool = pools.get(terraformType) ?? new NamePool([]);
    pools.set(terraformType, pool);
    return pool.take(row.object.name);
  };
}

function outputOf(
  design: Design,
  { settings }: Proposal,
  { region, account }: Choices,
  objects: readonly DesignObject[],
): Design['output'] {
  const { output } = design;
  const imports = output.imports === 'none' && !settings && objects.some((object) => ownIdOf(object) !== undefined);
  return {
    ...output,
    ...(imports ? { imports: 'identity' as const } : {}),
    ...(region === undefined ? {} : { region }),
    ...(account === undefined ? {} : { account }),
  };
}
