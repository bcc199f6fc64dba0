/** A proposal and what a person chose of it → one edit of the design. */
import { withAdopted, withEarlier } from '../../model/design/imported/adopted.ts';
import { tooMany } from '../../model/schema/bounds.ts';
import type { Design, DesignObject } from '../../model/design/design.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { insertObjects } from '../../model/design/edits.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { sameList } from '../../model/memo.ts';
import type { ImportedVariable } from '../parsed-source.ts';
import type { ObjectRow, Proposal } from '../proposal/proposal.ts';
import { adoptedOfRows } from './baseline.ts';
import { chosenRows, type Choices } from './choices.ts';
import { withOwnText, withSettings, withVariableKeys } from './design.ts';
import { withFiles } from './files.ts';
import { linkedRows } from './linked-rows.ts';
import { readdressedObject, renamesOf } from './names.ts';
import { newObjects, updatedObjects } from './objects.ts';
import { isUpdate, planOf, rowKeysOf, type AdoptPlan } from './plan.ts';

/** Why the import cannot be done, known before it is: the design would have too many objects. Undefined: it can. */
export const refusal = (proposal: Proposal, choices: Choices, design: Design): string | undefined =>
  tooMany(
    'objects',
    design.objects.length + chosenRows(proposal, choices).filter(({ existing }) => existing === undefined).length,
  );

/**
 * One undo step. Applied to another design than the one the proposal was made for, it still makes a sound one.
 * @param isOnlyRead for a design that is looked at and never printed: it keeps all text as it was read
 */
export const adopt =
  (proposal: Proposal, choices: Choices = {}, isOnlyRead = false): Edit =>
  (design) => {
    const taken = chosenRows(proposal, choices);
    if (taken.length === 0 && bringsNothing(proposal)) return design;
    const start = withSettings(design, proposal);
    const plan = planOf(start, proposal, taken);
    const { linked, variables } = linkedRows(start, proposal, plan, choices);
    const updated = updatedObjects(start, linked, plan, choices);
    const added = newObjects(start, linked, plan, choices);
    const rowKeys = rowKeysOf(proposal, plan);
    const renamed = renamesOf(proposal, rowKeys, [...updated, ...added]);
    const readdressed = added.map((object) => readdressedObject(object, renamed));
    const withObjects = { ...start, objects: insertObjects(updated, readdressed) };
    const withVariables = withNewVariables(withObjects, [...proposal.variables, ...variables], plan);
    const found = linked.map(({ object }) => object);
    const after = { ...withVariables, output: outputOf(start, proposal, choices, found) };
    const isUpdated = (row: ObjectRow) => isUpdate(row, plan.isThere);
    const known = withAdopted(after, adoptedOfRows(after, proposal, taken, rowKeys, isUpdated));
    const told = withEarlier(known);
    const isFresh = design.objects.length === 0 && design.passthrough.length === 0;
    const whole = withFiles(withOwnText(told, proposal, rowKeys), proposal, {
      keys: rowKeys,
      renamed,
      isFresh,
      isOnlyRead,
    });
    return isSame(design, whole) ? design : whole;
  };

const isSame = (before: Design, after: Design): boolean =>
  sameList(before.objects, after.objects) &&
  sameList(before.variables, after.variables) &&
  sameList(before.passthrough, after.passthrough) &&
  sameList(before.moves, after.moves) &&
  JSON.stringify(before.fileForms) === JSON.stringify(after.fileForms) &&
  sameList(before.adopted, after.adopted) &&
  sameList(Object.values(before.output), Object.values(after.output)) &&
  before.name === after.name &&
  before.note === after.note;

const bringsNothing = ({ variables, files, settings }: Proposal): boolean =>
  variables.length === 0 && files.length === 0 && (settings?.passthrough ?? []).length === 0;

/** From the design with its objects: the same with the variables that values of new ones use. */
function withNewVariables(design: Design, variables: readonly ImportedVariable[], { makeKey }: AdoptPlan): Design {
  const inUse = new Set([...design.objects, ...design.variables].map(({ key }) => key));
  const made = withVariableKeys(variables, makeKey, (key) => inUse.has(key));
  return { ...design, variables: [...design.variables, ...made] };
}

/** From the objects that were found: the settings of output, which prints imports as soon as something has an id. */
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
