import { useState } from 'react';
import type { Variable } from '../../../model/design/design.ts';
import { removeVariable } from '../../../model/design/edits.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import { usersOf } from '../../../model/design/removal.ts';
import { neighbourOf } from '../../../session/document/following.ts';
import { edit, say, select, session, useSession } from '../../../session/document/store.ts';
import { DeletionDialog } from './DeletionDialog.tsx';
import { ObjectList } from './ObjectList.tsx';

interface VariableDeletionProps {
  variable: Variable;
  onClose: () => void;
}

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
    <DeletionDialog name={name} isDisabled={!canEdit} onDelete={remove} onClose={onClose}>
      <p>
        {formatCount(users.length, 'resource')} {users.length === 1 ? 'uses' : 'use'} it:
      </p>
      <ObjectList objects={users} />
      <p className="help">References are kept and reported as errors until you change them.</p>
    </DeletionDialog>
  );
}
