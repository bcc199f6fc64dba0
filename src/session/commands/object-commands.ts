/** Commands that edit objects. They bring the edits along, which the start page has no use for. */
import type { StoreApi } from 'zustand';
import { indexOf } from '../../model/design/design.ts';
import { duplicateObject, removeObject, removeVariable } from '../../model/design/edits.ts';
import { referrersOf, removeObjects, usersOf } from '../../model/design/removal.ts';
export { canMoveTo } from '../../model/design/movable.ts';
import type { Actions } from '../document/actions.ts';
import { neighbourOf } from '../document/following.ts';
import type { SessionState } from '../document/state.ts';
import { selectedObject, selectedVariable } from './selected.ts';

/** Copies the object that is selected, and selects the copy. */
export function duplicate(store: StoreApi<SessionState>, actions: Actions): void {
  const before = store.getState();
  const object = selectedObject(before);
  if (!object) return;
  actions.edit(duplicateObject(object.key), `Duplicate ${object.name}`);
  const old = indexOf(before.history.present).byKey;
  const copy = store.getState().history.present.objects.find(({ key }) => !old.has(key));
  if (copy) actions.select(copy.key, ['label'], 'keyboard');
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
    const what = `${keys.length} objects`;
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
