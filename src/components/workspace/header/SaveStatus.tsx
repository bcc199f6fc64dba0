import Check from 'lucide-react/icons/check';
import CloudOff from 'lucide-react/icons/cloud-off';
import Eye from 'lucide-react/icons/eye';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { SaveState } from '../../../session/document/state.ts';
import { useSession } from '../../../session/document/store.ts';
import { useOffline } from '../../../session/page/offline.ts';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import { classes } from '../../ui/classes.ts';
import * as styles from './Header.module.css';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

type SaveText = readonly [icon: IconShape | undefined, text: string, short: string];

function saveText({ state, at }: SaveState, isOnline: boolean): SaveText {
  switch (state) {
    case 'saved':
      if (!isOnline) return [CloudOff, 'Offline, saved in this browser', 'offline'];
      return [Check, `Saved in this browser ${at === undefined ? '' : clock.format(at)}`.trim(), 'saved'];
    case 'saving':
      return [undefined, 'Saving', 'saving'];
    case 'failed':
      return [TriangleAlert, 'Not saved', 'not saved'];
    case 'off':
      return [Eye, 'Read-only', 'read-only'];
  }
}

/** Whether the work is kept, and since when. */
export function SaveStatus({ isShort }: { isShort?: boolean | undefined }) {
  const save = useSession((state) => state.save);
  const isOnline = useOffline((state) => state.isOnline);
  const [icon, text, short] = saveText(save, isOnline);
  return (
    <span className={classes(styles.save, save.state === 'failed' && 'sev-error')}>
      {icon && <Icon of={icon} size={12} />}
      <span className="clip">{isShort ? short : text}</span>
    </span>
  );
}
