/** Rows that are taken over → their objects, whose references and ids hold in the design. */
import type { Attribute } from '../../model/schema/attribute.ts';
import { typeOf, variantOfObject, type Design, type DesignObject } from '../../model/design/design.ts';
import type { Key, Ref, Value } from '../../model/schema/value.ts';
import { parentParts } from '../proposal/candidates.ts';
import { isObjectRow, type ObjectRow, type Proposal } from '../proposal/proposal.ts';
import { attributesWith, idTextFor, relinked, type Relink } from '../proposal/references.ts';
import type { ImportedVariable } from '../parsed-source.ts';
import type { Choices } from './choices.ts';
import { IdVariables } from './foreign-ids.ts';
import { isUpdate, type AdoptPlan } from './plan.ts';

/** A row with its object, which still has the proposed key and name. */
export interface LinkedRow {
  readonly row: ObjectRow;
  readonly object: DesignObject;
}

/** From the rows of a plan, in their order: their objects, and the variables that stand in them for ids. */
export function linkedRows(
  start: Design,
  proposal: Proposal,
  plan: AdoptPlan,
  choices: Choices,
): { readonly linked: readonly LinkedRow[]; readonly variables: readonly ImportedVariable[] } {
  const relink = relinkOf(proposal, plan, choices);
  const variables = new IdVariables([...start.variables, ...proposal.variables].map(({ name }) => name));
  const linked = plan.taken.map((row): LinkedRow => {
    const object = relinkedObject(row.object, relink);
    const known = choices.ids === 'variables' ? variables.inPlaceOfIds(object) : object;
    return {
      row,
      object: isUpdate(row, plan.isThere) ? known : variables.inPlaceOfNothing(known, missingParentsOf(row)),
    };
  });
  return { linked, variables: variables.made };
}

function relinkedObject(object: DesignObject, relink: Relink): DesignObject {
  const attributes = attributesWith(typeOf(object), variantOfObject(object));
  return {
    ...object,
    attributes: relinked(attributes, object.attributes, relink),
    inactiveValues: relinked(attributes, object.inactiveValues, relink),
  };
}

/** Parents that a new object needs; what a person wrote, or a design of ours, says all that there is. */
const missingParentsOf = ({ found, object }: ObjectRow): readonly string[] =>
  found.variant !== undefined || found.place !== undefined ? [] : parentParts(object.type);

/** References to what stays out become references to its twin, else the id. */
function relinkOf(proposal: Proposal, { taken, isThere, keys }: AdoptPlan, { merged }: Choices): Relink {
  const rows = proposal.rows.filter(isObjectRow);
  const byRow = new Map(rows.map((row) => [row.key, row]));
  const byObject = new Map(rows.filter(({ status }) => status !== 'same').map((row) => [row.object.key, row]));
  const stays = new Set(taken.map(({ object }) => object.key));
  const to = (ref: Ref, key: Key): Ref => (key === ref.ref ? ref : { ...ref, ref: key });
  return (ref: Ref, attribute: Attribute): Value | undefined => {
    let row = byObject.get(ref.ref);
    for (let steps = 0; row && merged?.has(row.key) && row.duplicateOf !== undefined && steps < 100; steps += 1)
      row = byRow.get(row.duplicateOf);
    if (!row) return ref;
    const { key } = row.object;
    if (stays.has(key)) return to(ref, keys.get(key) ?? key);
    return isThere.has(key) ? to(ref, key) : idTextFor(attribute, row.object);
  };
}
