import { useState } from 'react';
import { indexOf, type DesignObject } from '../../../model/design/design.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import {
  needs,
  redirectReferences,
  referrersOf,
  removeObjects,
  standInsFor,
  withReferrers,
} from '../../../model/design/removal.ts';
import type { Key } from '../../../model/schema/value.ts';
import { neighbourOf } from '../../../session/document/following.ts';
import { edit, say, select, session, useSession } from '../../../session/document/store.ts';
import { titleText } from '../../outline/row-title.ts';
import { Segmented, type SegmentedOption } from '../../ui/input/Segmented.tsx';
import { Select } from '../../ui/input/Select.tsx';
import { DeletionDialog } from './DeletionDialog.tsx';
import { ObjectList } from './ObjectList.tsx';
import { VariableDeletion } from './VariableDeletion.tsx';

export interface DeleteDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

type Way = 'too' | 'keep' | 'other';

/** Asks what becomes of the objects that refer to the selected ones, or use the selected variable. */
export function DeleteDialog({ isOpen, onOpenChange }: DeleteDialogProps) {
  return isOpen ? <Question onClose={() => onOpenChange(false)} /> : null;
}

function Question({ onClose }: { onClose: () => void }) {
  const [variable] = useState(() => {
    const { history, selection } = session.getState();
    return history.present.variables.find(({ key }) => key === selection.key);
  });
  return variable ? <VariableDeletion variable={variable} onClose={onClose} /> : <Deletion onClose={onClose} />;
}

function Deletion({ onClose }: { onClose: () => void }) {
  // What the dialog is about does not change under it.
  const [{ design, keys }] = useState(() => {
    const { history, selection, alsoSelected } = session.getState();
    const all = [selection.key, ...alsoSelected].filter((key) => key !== undefined);
    return { design: history.present, keys: [...new Set(all)] };
  });
  const canEdit = useSession(({ mode }) => mode.kind === 'edit');
  const [first = ''] = keys;
  const referrers = referrersOf(design, keys);
  const standIns = keys.length === 1 ? standInsFor(design, first) : [];
  const [way, setWay] = useState<Way>(referrers.every((object) => needs(object, keys)) ? 'too' : 'keep');
  const [other, setOther] = useState<Key | null>(standIns.length === 1 ? (standIns[0]?.key ?? null) : null);
  const name = keys.length === 1 ? titleOf(indexOf(design).byKey.get(first)) : formatCount(keys.length, 'resource');
  const gone = way === 'too' ? withReferrers(design, keys) : keys;
  const options: readonly SegmentedOption<Way>[] = [
    { id: 'too', label: referrers.length === 1 ? 'Delete it too' : 'Delete them too' },
    { id: 'keep', label: referrers.length === 1 ? 'Keep it' : 'Keep them' },
    ...(standIns.length > 0 ? [{ id: 'other' as const, label: 'Use another' }] : []),
  ];

  const remove = () => {
    const next = neighbourOf(design, first);
    const redirect = way === 'other' && other !== null ? redirectReferences(first, other) : undefined;
    edit((before) => removeObjects(gone)(redirect ? redirect(before) : before), `Delete ${name}`);
    const { present } = session.getState().history;
    const isThere = next !== undefined && indexOf(present).byKey.has(next);
    select(way === 'other' && other !== null ? other : isThere ? next : present.objects[0]?.key, undefined, 'keyboard');
    const more = gone.length - keys.length;
    say(more === 0 ? `Deleted ${name}` : `Deleted ${name} and ${formatCount(more, 'other')}`, { undo: true });
    onClose();
  };

  return (
    <DeletionDialog
      name={name}
      action={gone.length > 1 ? `Delete ${formatCount(gone.length, 'resource')}` : 'Delete'}
      isDisabled={!canEdit || (way === 'other' && other === null)}
      onDelete={remove}
      onClose={onClose}
    >
      <p>
        {formatCount(referrers.length, 'resource')} {referrers.length === 1 ? 'refers' : 'refer'} to{' '}
        {keys.length === 1 ? 'it' : 'them'}:
      </p>
      <ObjectList objects={referrers} />
      <Segmented label="Referring resources" isBlock options={options} value={way} onChange={setWay} />
      {way === 'keep' && <p className="help">References are kept and reported as errors until you change them.</p>}
      {way === 'too' && gone.length > keys.length + referrers.length && (
        <p className="help">
          {formatCount(
            gone.length - keys.length - referrers.length,
            'dependent resource is',
            'dependent resources are',
          )}{' '}
          also deleted.
        </p>
      )}
      {way === 'other' && (
        <Select
          label="Refer to"
          isMono
          options={standIns.map((object) => ({ id: object.key, label: titleText(object) }))}
          value={other}
          onChange={setOther}
        />
      )}
    </DeletionDialog>
  );
}

const titleOf = (object: DesignObject | undefined): string => (object ? titleText(object) : '');
