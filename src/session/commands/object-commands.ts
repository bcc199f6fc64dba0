/** Commands that edit objects. They bring the edits along, which the start page has no use for. */
import type { StoreApi } from 'zustand';
import { indexOf } from '../../model/design/design.ts';
import { duplicateObject, removeObject, removeVariable } from '../../model/design/edits.ts';
import { referrersOf, removeObjects, usersOf } from '../../model/design/removal.ts';
export { canMoveTo } from '../../model/design/order/movable.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import type { Key } from '../../model/schema/value.ts';
import type { Actions } from '../document/actions.ts';
import { neighbourOf } from '../document/following.ts';
import type { SessionState } from '../document/state.ts';
import { selectedObject, selectedVariable } from './selected.ts';

/** The object in the form and those selected beside it. */
const selectedKeys = (state: SessionState): readonly Key[] => {
  const { byKey } = indexOf(state.history.present);
  return [state.selection.key, ...state.alsoSelected].flatMap((key) =>
    key !== undefined && byKey.has(key) ? key : [],
  );
};

/** Copies the objects that are selected, and selects the copies. */
export function duplicate(store: StoreApi<SessionState>, actions: Actions): void {
  const before = store.getState();
  const keys = selectedKeys(before);
  const [only] = keys;
  const { byKey } = indexOf(before.history.present);
  if (only === undefined) return;
  const what = keys.length > 1 ? `${keys.length} resources` : byKey.get(only)?.name;
  const copyAll: Edit = (design) => keys.reduce((whole, key) => duplicateObject(key)(whole), design);
  actions.edit(copyAll, `Duplicate ${what}`);
  const copies = store.getState().history.present.objects.flatMap(({ key }) => (byKey.has(key) ? [] : [key]));
  if (copies.length > 1) actions.selectAll(copies);
  else if (copies[0] !== undefined) actions.select(copies[0], ['label'], 'keyboard');
}

/** Deletes what is selected, or asks what becomes of what refers to it. */
export function remove(store: StoreApi<SessionState>, actions: Actions): void {
  const { history, alsoSelected } = store.getState();
  const variable = selectedVariable(store.getState());
  const object = variable ?? selectedObject(store.getState());
  if (!object) return;
  const others = alsoSelected.filter((key) => key !== object.key && indexOf(history.present).byKey.has(key));
  const keys = [object.key, ...others];
  // What refers to them would be left with nothing, so it is asked what becomes of it.
  const leftover = variable ? usersOf(history.present, variable.name) : referrersOf(history.present, keys);
  if (leftover.length > 0) return actions.openDialog('delete');
  if (others.length > 0) {
    const what = `${keys.length} resources`;
    actions.edit(removeObjects(keys), `Delete ${what}`);
    const { objects } = store.getState().history.present;
    actions.select(objects[0]?.key, undefined, 'keyboard');
    actions.say(`Deleted ${what}`, { undo: true });
    return;
  }
  const next = neighbourOf(history.present, object.key);
  actions.edit((variable ? removeVariable : removeObject)(object.key), `Delete ${object.name}`);
  actions.select(next, undefined, 'keyboard');
  actions.say(`Deleted ${object.name}`, { undo: true });
}
