import { useId, useMemo, useState } from 'react';
import { formatCount } from '../../../model/text/format-number.ts';
import type { Key } from '../../../model/schema/value.ts';
import { useDesign } from '../../../session/hooks.ts';
import { isProbablyInState } from '../../../session/move/preview.ts';
import { edit, say, select, useSession } from '../../../session/document/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Checkbox } from '../../ui/input/Checkbox.tsx';
import { Select } from '../../ui/input/Select.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { MoveHalves } from './MoveHalves.tsx';
import { MoveTally } from './MoveTally.tsx';
import { movableApis } from './move-parts.ts';
import { moveCounts, type MoveCounts } from './move-summary.ts';
import { useMovePreview } from './use-move-preview.ts';
import * as styles from './Move.module.css';

export interface MoveDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What a move of the design to the other provider changes, before it does. */
export function MoveDialog({ isOpen, onOpenChange }: MoveDialogProps) {
  return isOpen ? <Move onClose={() => onOpenChange(false)} /> : null;
}

const countsText = ({ resources, problems }: MoveCounts): string =>
  `${formatCount(resources, 'resource')} to move, ${formatCount(problems, 'problem')}`;

const focusOnMount = (button: HTMLButtonElement | null) => button?.focus();

function Move({ onClose }: { onClose: () => void }) {
  const design = useDesign();
  const to = useSession(({ moveTo }) => moveTo);
  const partId = useId();
  const canEdit = useSession(({ mode }) => mode.kind === 'edit');
  const [inState, setInState] = useState(() => isProbablyInState(design));
  const apis = useMemo(() => movableApis(design, to), [design, to]);
  const [chosen, setChosen] = useState('');
  const api = apis.find(({ key }) => key === chosen)?.key;
  const { made, isCurrent } = useMovePreview(design, to, inState, api);
  const move = made?.move;
  const counts = made && move && moveCounts(move, made.inState);
  const title = `Move to ${to}`;

  const apply = () => {
    if (!move || !counts) return;
    edit(() => move.design, title, { kind: 'move' });
    say(`Moved ${formatCount(counts.resources, 'resource')} to ${to}`, { undo: true });
    onClose();
  };
  const go = (key: Key) => {
    onClose();
    select(key, undefined, 'problems');
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size={1104}
      className={styles.dialog}
      title={title}
      headEnd={<span className={styles.note}>Preview. Nothing has changed yet.</span>}
      foot={
        <>
          <span className={`grow ${styles.note}`}>One undo step.</span>
          <Button ref={focusOnMount} onPress={onClose}>
            Cancel
          </Button>
          <Button variant="ink" isDisabled={!canEdit || !isCurrent || !move} onPress={apply}>
            {counts && counts.problems > 0 ? `Move with ${formatCount(counts.problems, 'problem')}` : 'Move'}
          </Button>
        </>
      }
    >
      {apis.length > 0 && (
        <div className={styles.part}>
          <span className={styles.partLabel} id={partId}>
            Move
          </span>
          <span className={styles.partChoice}>
            <Select
              labelId={partId}
              options={[
                { id: '', label: 'Everything' },
                ...apis.map(({ key, name }) => ({ id: key, label: `API ${name}` })),
              ]}
              value={api ?? ''}
              onChange={setChosen}
            />
          </span>
        </div>
      )}
      <Checkbox className={styles.state} isSelected={inState} onChange={setInState}>
        <span>
          These resources are in a Terraform state
          <span className={styles.stateHelp}>
            {inState
              ? 'Adds removed blocks for the old addresses, without destroying anything, and imports the resources at the new ones.'
              : 'Adds no removed blocks. Terraform creates resources that have no import ID.'}
          </span>
        </span>
      </Checkbox>
      {made && !move && (
        <Callout tone="error">The preview couldn’t be loaded. Check the connection and open this dialog again.</Callout>
      )}
      {!made && <p className={styles.busy}>Preparing the preview…</p>}
      <LiveRegion message={counts ? countsText(counts) : 'Preparing the preview…'} />
      {move && counts && (
        <div className={styles.made} aria-busy={!isCurrent}>
          <MoveTally counts={counts} />
          <MoveHalves before={made.design} move={move} to={to} onGo={go} />
        </div>
      )}
    </Dialog>
  );
}
