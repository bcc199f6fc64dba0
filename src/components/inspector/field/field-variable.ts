/** Input variables in place of a value of the form. */
import type { Path } from '../../../hcl/path.ts';
import { indexOf } from '../../../model/design/design.ts';
import { setValue } from '../../../model/design/edits.ts';
import { followingName } from '../../../model/design/naming/following-name.ts';
import { isLabel } from '../../../model/design/naming/names.ts';
import type { Attribute } from '../../../model/schema/attribute.ts';
import type { Key } from '../../../model/schema/value.ts';
import { edit, session } from '../../../session/document/store.ts';
import { declareVariable } from '../../fields/new-variable.ts';

/** Declares a variable with the type of the attribute and puts it there, as one step. */
export const createVariable = (key: Key, path: Path, attribute: Attribute, name: string): void =>
  edit(
    (design) => followingName(key, setValue(key, path, { var: name }))(declareVariable(name, attribute)(design)),
    `Add variable ${name}`,
  );

/** The attribute; a target is one of many, so its variable is called like what calls it. */
export function suggestedVariable(key: Key, path: Path): string {
  const attribute = String(path.at(-1));
  const object = indexOf(session.getState().history.present).byKey.get(key);
  return attribute === 'integration_uri' && object && isLabel(object.name) ? `${object.name}_uri` : attribute;
}
