import { useState } from 'react';
import Plus from 'lucide-react/icons/plus';
import { isLabel, uniqueName } from '../../../model/design/naming/names.ts';
import { useSession } from '../../../session/document/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/input/Select.tsx';
import type { ControlProps } from '../control.ts';
import { TextInput } from './TextInput.tsx';
import * as styles from '../Fields.module.css';

interface VariableSelectProps extends ControlProps {
  name: string;
  /** What a new variable is called at first. */
  suggested: string;
  onChange: (name: string) => void;
  onCreate: (name: string) => void;
}

/** Chooses an input variable, or makes one. */
export function VariableSelect(props: VariableSelectProps) {
  const { wire, state, mode, name, suggested, onChange, onCreate } = props;
  const variables = useSession(({ history }) => history.present.variables);
  const [isNew, setNew] = useState(false);
  const isMaking = isNew || (variables.length === 0 && name === '');
  if (isMaking)
    return (
      <NewVariable
        {...props}
        suggested={uniqueName(suggested, new Set(variables.map((variable) => variable.name)))}
        taken={variables.map((variable) => variable.name)}
        onCreate={(next) => {
          setNew(false);
          onCreate(next);
        }}
        onCancel={isNew ? () => setNew(false) : undefined}
      />
    );
  const options = variables.map((variable) => ({
    id: variable.name,
    label: `var.${variable.name}`,
    detail: variable.description || undefined,
  }));
  return (
    <Select
      id={wire.controlId}
      labelId={wire.labelId}
      describedBy={wire.describedBy}
      state={state}
      mode={mode}
      isMono
      isToken
      options={options}
      value={name === '' ? null : name}
      unknown={name === '' ? undefined : `var.${name}`}
      placeholder="Choose a variable"
      end={<IconButton size="sm" label="New variable" icon={<Icon of={Plus} />} onPress={() => setNew(true)} />}
      onChange={onChange}
    />
  );
}

interface NewVariableProps extends VariableSelectProps {
  taken: readonly string[];
  onCancel: (() => void) | undefined;
}

function NewVariable({ wire, mode, suggested, taken, onCreate, onCancel }: NewVariableProps) {
  const [name, setName] = useState(suggested);
  const problem = taken.includes(name)
    ? 'A variable with this name already exists.'
    : isLabel(name)
      ? undefined
      : 'Start with a letter or _; use only letters, digits, _ and -.';
  const create = () => problem === undefined && onCreate(name);
  return (
    <>
      <form
        className={styles.newVariable}
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <TextInput
          id={wire.controlId}
          describedBy={wire.describedBy}
          mode={mode}
          isMono
          value={name}
          onChange={setName}
        />
        <Button type="submit" isDisabled={problem !== undefined}>
          Create
        </Button>
        {onCancel && (
          <Button variant="quiet" onPress={onCancel}>
            Cancel
          </Button>
        )}
      </form>
      {problem !== undefined && <p className="help">{problem}</p>}
    </>
  );
}
