import { useId, useState } from 'react';
import { waive } from '../../model/design/waivers.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { formatCount } from '../../model/text/format-number.ts';
import { edit, say, session } from '../../session/document/store.ts';
import { Button } from '../ui/Button.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { Segmented, type SegmentedOption } from '../ui/input/Segmented.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { todayText } from './today.ts';
import { objectKeys, subjectOf, type Waivable } from './waivable.ts';
import * as styles from './Review.module.css';

/** What the design document takes. */
const longestReason = 1000;

export interface WaiveDialogProps {
  what: Waivable;
  onClose: () => void;
  onWaived?: ((change: Edit, label: string) => void) | undefined;
}

const focusOnMount = (field: HTMLTextAreaElement | null) => field?.focus();

type Scope = 'here' | 'design';

/** Asks why a finding is waived, and where. */
export function WaiveDialog({ what, onClose, onWaived = edit }: WaiveDialogProps) {
  const [design] = useState(() => session.getState().history.present);
  const keys = objectKeys(what.findings, design);
  const [scope, setScope] = useState<Scope>(keys.length === 0 ? 'design' : 'here');
  const [reason, setReason] = useState('');
  const [first] = what.findings;
  const ids = { reason: useId(), help: useId() };
  const given = reason.trim();
  const here = keys.length === 1 && first ? subjectOf(first, design) : formatCount(keys.length, 'resource');
  const scopes: readonly SegmentedOption<Scope>[] = [
    { id: 'here', label: `Only ${here}` },
    { id: 'design', label: 'Whole design' },
  ];
  const save = () => {
    if (given === '') return;
    const waiver = { rule: what.rule, reason: given, date: todayText(new Date()) };
    onWaived(waive(waiver, scope === 'here' ? keys : [undefined]), `Waive ${what.rule}`);
    say(`Waived: ${what.headline}`, { undo: true });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Waive finding"
      foot={
        <>
          <span className="grow" />
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="ink" isDisabled={given === ''} onPress={save}>
            Waive
          </Button>
        </>
      }
    >
      <div className={styles.waive}>
        <p>{what.headline}</p>
        {keys.length > 0 && <Segmented label="Scope" isBlock options={scopes} value={scope} onChange={setScope} />}
        <label htmlFor={ids.reason}>Reason</label>
        <InputShell isTall>
          <textarea
            id={ids.reason}
            className={styles.reason}
            rows={3}
            maxLength={longestReason}
            required
            ref={focusOnMount}
            aria-describedby={ids.help}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </InputShell>
        <p id={ids.help} className="help">
          Required. Stored in the design and its links, and listed under Waived. In code:{' '}
          <span className="mono">{`# gatewright:ignore ${what.rule}: REASON`}</span>
        </p>
      </div>
    </Dialog>
  );
}
