import type { ReactNode } from 'react';
import FolderDown from 'lucide-react/icons/folder-down';
import Link from 'lucide-react/icons/link';
import PackageOpen from 'lucide-react/icons/package-open';
import Search from 'lucide-react/icons/search';
import { indexOf, variantOfObject, type Design } from '../../../model/design/design.ts';
import { closeToStart, openDialog, useSession } from '../../../session/document/store.ts';
import { useFolder } from '../../../session/folder/folder-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/marks/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/marks/Kbd.tsx';
import { Mark } from '../../ui/marks/Mark.tsx';
import { DesignName } from './DesignName.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { selectedKeys } from '../keys-of.ts';
import { ProblemsPill } from './ProblemsPill.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import * as headBarStyles from '../../ui/layout/HeadBar.module.css';
import * as styles from './Header.module.css';

/** "HTTP API", or how many there are. */
function protocolText(design: Design): string | undefined {
  const apis = indexOf(design).byType.get('api') ?? [];
  const labels = new Set(apis.map((api) => variantOfObject(api)?.label));
  const [label] = labels;
  return labels.size > 1 ? `${apis.length} APIs` : label;
}

export interface HeaderProps {
  /** Before the name. */
  start?: ReactNode;
  /** Words give way to icons. */
  isNarrow: boolean;
}

/** The header: what is open, how it is kept, what can be done with it as a whole. */
export function Header({ start, isNarrow }: HeaderProps) {
  const protocol = useSession(({ history }) => protocolText(history.present));
  const folder = useFolder(useSession(({ documentId }) => documentId));
  // Where a restore waits, that is the next step.
  const isHistory = useSession(({ layout }) => layout.drawerTab === 'history');
  const searchKeys = selectedKeys('commands');
  return (
    <header className={headBarStyles.bar}>
      <IconButton
        className={styles.home}
        label="All designs"
        icon={<Mark />}
        tipPlacement="right"
        onPress={closeToStart}
      />
      {start}
      <DesignName />
      {protocol !== undefined && <Chip className={styles.chip}>{protocol}</Chip>}
      <SaveStatus />
      <span className="grow" />
      <HistoryButtons />
      <Button
        variant="quiet"
        className={styles.search}
        icon={<Icon of={Search} />}
        aria-label="All commands"
        onPress={() => openDialog('commands')}
      >
        {searchKeys === undefined ? null : <Kbd>{searchKeys}</Kbd>}
      </Button>
      <span className="vr" />
      <ProblemsPill />
      <ThemeMenu />
      <span className="vr" />
      {isNarrow ? (
        <IconButton variant="plain" label="Share" icon={<Icon of={Link} />} onPress={() => openDialog('share')} />
      ) : (
        <Button icon={<Icon of={Link} />} onPress={() => openDialog('share')}>
          Share
        </Button>
      )}
      {folder && (
        <IconButton
          variant="plain"
          label={`Save to ${folder.name}`}
          keys={selectedKeys('save-folder')}
          icon={<Icon of={FolderDown} />}
          onPress={() => openDialog('folder')}
        />
      )}
      <Button
        variant={isHistory ? 'plain' : 'ink'}
        icon={isNarrow && <Icon of={PackageOpen} />}
        onPress={() => openDialog('export')}
      >
        Export
      </Button>
    </header>
  );
}
