import Redo2 from 'lucide-react/icons/redo-2';
import Undo2 from 'lucide-react/icons/undo-2';
import { useHistoryLabels } from '../../../session/hooks.ts';
import { redo, undo, useSession } from '../../../session/document/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { selectedKeys } from '../keys-of.ts';

const named = (verb: string, label: string | undefined) => (label === undefined ? verb : `${verb}: ${label}`);

/** Undo and redo, each saying what it would do. */
export function HistoryButtons() {
  const labels = useHistoryLabels();
  const isEditing = useSession(({ mode }) => mode.kind === 'edit');
  if (!isEditing) return null;
  return (
    <>
      <IconButton
        label={named('Undo', labels.undo)}
        keys={selectedKeys('undo')}
        icon={<Icon of={Undo2} />}
        isDisabled={labels.undo === undefined}
        onPress={undo}
      />
      <IconButton
        label={named('Redo', labels.redo)}
        keys={selectedKeys('redo')}
        icon={<Icon of={Redo2} />}
        isDisabled={labels.redo === undefined}
        onPress={redo}
      />
    </>
  );
}
