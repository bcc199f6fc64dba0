import { useId, useState } from 'react';
import Copy from 'lucide-react/icons/copy-plus';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Pencil from 'lucide-react/icons/pencil';
import Trash from 'lucide-react/icons/trash-2';
import { formatCount } from '../../model/text/format-number.ts';
import { useDesign } from '../../session/hooks.ts';
import { useSession } from '../../session/document/store.ts';
import type { Version } from '../../session/storage/versions.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/overlay/Menu.tsx';
import { useNow } from '../ui/use-now.ts';
import { NameForm } from './NameForm.tsx';
import type { Picks } from './picks.ts';
import { nowId } from './use-versions.ts';
import { versionTime } from './version-time.ts';
import * as styles from './History.module.css';

interface VersionListProps {
  versions: readonly Version[];
  picks: Picks;
  onPick: (id: string) => void;
  onRename: (version: Version, name: string) => Promise<boolean>;
  onDelete: (version: Version) => void;
  onCopy: (version: Version) => void;
}

/** Now and the versions before, newest first; two of them are picked. */
export function VersionList({ versions, picks, onPick, onRename, onDelete, onCopy }: VersionListProps) {
  const [renamed, setRenamed] = useState<string>();
  const design = useDesign();
  const savedAt = useSession(({ save }) => save.at);
  const now = useNow();
  const time = (at: number) => (
    <time dateTime={new Date(at).toISOString()} title={new Date(at).toLocaleString('en-GB')}>
      {versionTime(at, now)}
    </time>
  );
  return (
    <ul className={styles.versions} aria-label="Versions">
      <li className={styles.version} data-picked={pickOf(nowId, picks)}>
        <Pick
          id={nowId}
          picks={picks}
          onPick={onPick}
          name="Now"
          detail={formatCount(design.objects.length, 'resource')}
        />
        {savedAt !== undefined && time(savedAt)}
      </li>
      {versions.map((version) => (
        <li key={version.id} className={styles.version} data-picked={pickOf(version.id, picks)}>
          {renamed === version.id ? (
            <NameForm
              label={`Name of ${version.name}`}
              name={version.name}
              action="Rename"
              onSave={async (name) => ((await onRename(version, name)) ? undefined : 'The name could not be saved.')}
              onClose={() => setRenamed(undefined)}
            />
          ) : (
            <>
              <Pick id={version.id} picks={picks} onPick={onPick} name={version.name} detail={detailOf(version)} />
              {time(version.at)}
              <Menu
                label={`More for ${version.name}`}
                placement="bottom end"
                trigger={
                  <IconButton
                    label={`More for ${version.name}`}
                    icon={<Icon of={Ellipsis} />}
                    size="sm"
                    tipPlacement="left"
                  />
                }
                groups={[
                  {
                    id: 'version',
                    items: [
                      item('rename', 'Rename', Pencil, () => setRenamed(version.id)),
                      item('copy', 'Open as copy', Copy, () => onCopy(version)),
                      { ...item('delete', 'Delete', Trash, () => onDelete(version)), isDanger: true },
                    ],
                  },
                ]}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const item = (id: string, label: string, icon: typeof Copy, onAction: () => void) => ({
  id,
  label,
  icon: <Icon of={icon} />,
  onAction,
});

const pickOf = (id: string, { a, b }: Picks) => (id === a ? 'A' : id === b ? 'B' : undefined);

const detailOf = ({ reason, detail }: Version): string =>
  detail ?? (reason === 'manual' ? 'Named version' : 'Saved automatically');

interface PickProps {
  id: string;
  picks: Picks;
  onPick: (id: string) => void;
  name: string;
  detail: string;
}

function Pick({ id, picks, onPick, name, detail }: PickProps) {
  const pick = pickOf(id, picks);
  const base = useId();
  return (
    <button
      type="button"
      className={styles.pick}
      aria-pressed={pick !== undefined}
      aria-labelledby={`${base}name`}
      aria-describedby={`${base}detail`}
      onClick={() => onPick(id)}
    >
      <span className={styles.side} data-side={pick} aria-hidden>
        {pick}
      </span>
      <span className="grow">
        <b id={`${base}name`} className="clip">
          {name}
        </b>
        <small id={`${base}detail`} className="clip">
          {detail}
          {pick !== undefined && <span className="sr">. Compared as {pick}</span>}
        </small>
      </span>
    </button>
  );
}
