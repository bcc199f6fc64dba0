import { type KeyboardEvent, useId, useState } from 'react';
import { longestName } from '../../session/storage/versions.ts';
import { Button } from '../ui/Button.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import * as styles from './History.module.css';

interface NameFormProps {
  label: string;
  name: string;
  action: string;
  /** Undefined: done, and the form goes; else why not. */
  onSave: (name: string) => Promise<string | undefined>;
  onClose: () => void;
}

const selectAll = (input: HTMLInputElement | null) => input?.select();

/** Asks for the name of a version. What was typed stays where it is refused. */
export function NameForm({ label, name, action, onSave, onClose }: NameFormProps) {
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const problemId = useId();
  const save = async () => {
    if (isBusy) return;
    if (text.trim() === '') return setProblem('Enter a name.');
    setBusy(true);
    const refused = await onSave(text.trim());
    setBusy(false);
    if (refused === undefined) onClose();
    else setProblem(refused);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.name}>
      <InputShell size="sm" state={problem === undefined ? undefined : 'invalid'} className="grow">
        <input
          ref={selectAll}
          aria-label={label}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          placeholder="Name"
          value={text}
          maxLength={longestName}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(undefined);
          }}
          onKeyDown={onKeyDown}
        />
      </InputShell>
      <Button size="sm" isDisabled={isBusy} onPress={() => void save()}>
        {action}
      </Button>
      <Button size="sm" variant="quiet" onPress={onClose}>
        Cancel
      </Button>
      {problem !== undefined && (
        <p id={problemId} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
