import { useEffect, useRef, useState } from 'react';
import CircleX from 'lucide-react/icons/circle-x';
import BookmarkPlus from 'lucide-react/icons/bookmark-plus';
import X from 'lucide-react/icons/x';
import { formatBytes } from '../../model/text/format-bytes.ts';
import { useSession } from '../../session/document/store.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Count } from '../ui/marks/Count.tsx';
import { FixButton } from '../ui/FixButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { NameForm } from './NameForm.tsx';
import { pickRow, type Picks } from './picks.ts';
import { UndoList } from './UndoList.tsx';
import type { useVersions } from './use-versions.ts';
import { VersionList } from './VersionList.tsx';
import * as styles from './History.module.css';

interface HistoryColumnProps {
  kept: ReturnType<typeof useVersions>;
  picks: Picks;
  onPicks: (picks: Picks) => void;
  onCopy: (id: string) => void;
  onClose: () => void;
}

/** Versions and undo steps of the open design. */
export function HistoryColumn({ kept, picks, onPicks, onCopy, onClose }: HistoryColumnProps) {
  const [isNaming, setNaming] = useState(false);
  const canEdit = useSession(({ mode }) => mode.kind === 'edit');
  const title = useRef<HTMLHeadingElement>(null);
  const { versions } = kept;
  const size = versions.reduce((sum, version) => sum + version.size, 0);
  useEffect(() => title.current?.focus(), []);
  const stopNaming = () => {
    setNaming(false);
    title.current?.focus();
  };
  return (
    <nav className={styles.column} aria-label="History">
      <div className={styles.head}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          History
        </h1>
        <span className="grow" />
        {canEdit && !isNaming && (
          <Button size="sm" icon={<Icon of={BookmarkPlus} />} onPress={() => setNaming(true)}>
            Save version
          </Button>
        )}
        <IconButton label="Close history" icon={<Icon of={X} />} onPress={onClose} />
      </div>
      {isNaming && <NameForm label="Version name" name="" action="Save" onSave={kept.save} onClose={stopNaming} />}
      <div className={styles.scroll}>
        <h2 className={styles.section}>
          Versions <Count>{versions.length}</Count>
          <span className="grow" />
          <span className={styles.hint}>Select two to compare</span>
        </h2>
        {kept.isRefused ? (
          <Callout tone="warn" icon={CircleX} action={<FixButton onPress={kept.retry}>Try again</FixButton>}>
            The browser blocks access to saved versions, for example in a private window.
          </Callout>
        ) : (
          <VersionList
            versions={versions}
            picks={picks}
            onPick={(id) => onPicks(pickRow(picks, id))}
            onRename={kept.rename}
            onDelete={(version) => void kept.remove(version)}
            onCopy={({ id }) => onCopy(id)}
          />
        )}
        <UndoList />
      </div>
      <p className={styles.foot}>Versions take {formatBytes(size)} in this browser</p>
    </nav>
  );
}
