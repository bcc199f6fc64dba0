import { useState } from 'react';
import type { Variable } from '../../model/design.ts';
import { removeVariable } from '../../model/edits.ts';
import { amount } from '../../model/figure.ts';
import { usersOf } from '../../model/removal.ts';
import { neighbourOf } from '../../session/following.ts';
import { edit, say, select, session, useSession } from '../../session/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ObjectList } from './ObjectList.tsx';

interface VariableDeletionProps {
  variable: Variable;
  onClose: () => void;
}

const focusOnMount = (button: HTMLButtonElement | null) => button?.focus();

/** Names what uses a variable before it goes. */
export function VariableDeletion({ variable: { key, name }, onClose }: VariableDeletionProps) {
  // What the dialog is about does not change under it.
  const [design] = useState(() => session.getState().history.present);
  const canEdit = useSession(({ mode }) => mode.kind === 'edit');
  const users = usersOf(design, name);
  const remove = () => {
    edit(removeVariable(key), `Delete ${name}`);
    select(neighbourOf(design, key), undefined, 'keyboard');
    say(`Deleted ${name}`, { undo: true });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Delete ${name}?`}
      foot={
        <>
          <span className="grow" />
          <Button ref={focusOnMount} onPress={onClose}>
            Cancel
          </Button>
          <Button variant="danger" isDisabled={!canEdit} onPress={remove}>
            Delete
          </Button>
        </>
      }
    >
      <div className="deletion">
        <p>
          {amount(users.length, 'object')} {users.length === 1 ? 'uses' : 'use'} it:
        </p>
        <ObjectList objects={users} />
        <p className="help">What uses it stays as it is, and counts as a problem until it has another value.</p>
      </div>
    </Dialog>
  );
}
