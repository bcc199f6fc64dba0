import { indexOf, type DesignObject, type Variable } from '../../model/design/design.ts';
import type { SessionState } from '../document/state.ts';

export const selectedObject = ({ history, selection }: SessionState): DesignObject | undefined =>
  selection.key === undefined ? undefined : indexOf(history.present).byKey.get(selection.key);

export const selectedVariable = ({ history, selection }: SessionState): Variable | undefined =>
  history.present.variables.find(({ key }) => key === selection.key);
