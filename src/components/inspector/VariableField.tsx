import { edit } from '../../session/store.ts';
import type { ControlProps } from '../controls/control.ts';
import { VariableSelect } from '../controls/VariableSelect.tsx';
import { followingName, setAt } from './commit.ts';
import { declareVariable } from './new-variable.ts';

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
        followingName(objectKey, setAt(objectKey, path, { var: name }))(declareVariable(name, attribute)(design)),
      `Add variable ${name}`,
    );
  return <VariableSelect {...props} suggested={String(path.at(-1))} onCreate={create} />;
}
