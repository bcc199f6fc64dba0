import Download from 'lucide-react/icons/download';
import Upload from 'lucide-react/icons/upload';
import { isBackupDue } from '../../session/storage/backup-time.ts';
import type { SavedSummary } from '../../session/storage/saved-designs.ts';
import { formatBytes } from '../../model/text/format-bytes.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { FilePicker } from '../ui/input/FilePicker.tsx';
import { ageText } from './age.ts';
import { useBackup, useStorageUse } from './use-backup.ts';
import * as styles from './RecentDesigns.module.css';

interface RecentFootProps {
  designs: readonly SavedSummary[];
  now: number;
}

/** The backup of all designs, and what they take. */
export function RecentFoot({ designs, now }: RecentFootProps) {
  const { lastAt, isBusy, exportAll, importAll } = useBackup();
  const bytes = useStorageUse(designs);
  const isDue = isBackupDue(designs, lastAt, now);
  return (
    <div className={styles.foot} data-due={isDue || undefined}>
      <p>
        {isDue && <b>Back up your designs: the browser may delete stored data. </b>}
        {lastAt === undefined ? 'No backup yet' : `Last backup ${ageText(lastAt, now)}`}
        {bytes !== undefined && ` · ${formatBytes(bytes)} used`}
      </p>
      <div className={styles.footActions}>
        {designs.length > 0 && (
          <Button
            size="sm"
            variant={isDue ? 'plain' : 'quiet'}
            icon={<Icon of={Download} />}
            isDisabled={isBusy}
            onPress={() => void exportAll()}
          >
            Export all
          </Button>
        )}
        <FilePicker
          label="Import backup"
          icon={Upload}
          variant="quiet"
          size="sm"
          onFiles={([file]) => file && void importAll(file)}
        />
      </div>
    </div>
  );
}
