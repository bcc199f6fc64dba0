import type { Path } from '../../../hcl/path.ts';
import { indexOf } from '../../../model/design/design.ts';
import { setValue } from '../../../model/design/edits.ts';
import { isLabel } from '../../../model/design/names.ts';
import type { Key } from '../../../model/schema/value.ts';
import { edit, session } from '../../../session/document/store.ts';
import type { ControlProps } from '../../fields/control.ts';
import { VariableSelect } from '../../fields/scalar/VariableSelect.tsx';
import { followingName } from '../field/commit.ts';
import { declareVariable } from '../../fields/new-variable.ts';

interface VariableFieldProps extends ControlProps {
  name: string;
  onChange: (name: string) => void;
}

/** An input variable in place of a value; a new one has the type of the attribute. */
export function VariableField(props: VariableFieldProps) {
  const { attribute, objectKey, path } = props;
  const create = (name: string) =>
    edit(
      (design) =>
        followingName(objectKey, setValue(objectKey, path, { var: name }))(declareVariable(name, attribute)(design)),
      `Add variable ${name}`,
    );
  return <VariableSelect {...props} suggested={suggestedName(objectKey, path)} onCreate={create} />;
}

/** The attribute; a target is one of many, so its variable is called like what calls it. */
function suggestedName(key: Key, path: Path): string {
  const attribute = String(path.at(-1));
  const object = indexOf(session.getState().history.present).byKey.get(key);
  return attribute === 'integration_uri' && object && isLabel(object.name) ? `${object.name}_uri` : attribute;
}
