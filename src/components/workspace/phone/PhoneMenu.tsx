import BookOpen from 'lucide-react/icons/book-open';
import Ellipsis from 'lucide-react/icons/ellipsis';
import FolderOpen from 'lucide-react/icons/folder-open';
import HistoryIcon from 'lucide-react/icons/history';
import Import from 'lucide-react/icons/import';
import Link from 'lucide-react/icons/link';
import PackageOpen from 'lucide-react/icons/package-open';
import Redo2 from 'lucide-react/icons/redo-2';
import Search from 'lucide-react/icons/search';
import Undo2 from 'lucide-react/icons/undo-2';
import { useHistoryLabels } from '../../../session/hooks.ts';
import {
  closeToStart,
  openDialog,
  openHistory,
  openReference,
  redo,
  undo,
  useSession,
} from '../../../session/document/store.ts';
import { useTheme } from '../../../session/page/theme.ts';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/overlay/Menu.tsx';
import { themeGroup } from '../header/ThemeMenu.tsx';

/** What the header of a larger screen has room for. */
export function PhoneMenu() {
  const labels = useHistoryLabels();
  const theme = useTheme();
  const isOwn = useSession(({ documentId }) => documentId !== undefined);
  const item = (id: string, label: string, icon: IconShape, onAction: () => void, isDisabled = false) => ({
    id,
    label,
    icon: <Icon of={icon} />,
    onAction,
    isDisabled,
  });
  return (
    <Menu
      label="More"
      placement="bottom end"
      trigger={<IconButton label="More" icon={<Icon of={Ellipsis} size={16} />} />}
      groups={[
        {
          id: 'history',
          items: [
            item('undo', labels.undo === undefined ? 'Undo' : `Undo: ${labels.undo}`, Undo2, undo, !labels.undo),
            item('redo', labels.redo === undefined ? 'Redo' : `Redo: ${labels.redo}`, Redo2, redo, !labels.redo),
            ...(isOwn ? [item('versions', 'History', HistoryIcon, () => openHistory())] : []),
          ],
        },
        {
          id: 'design',
          items: [
            item('share', 'Share', Link, () => openDialog('share')),
            item('export', 'Export', PackageOpen, () => openDialog('export')),
            item('adopt', 'Import existing API', Import, () => openDialog('adopt')),
            item('find', 'Find and replace', Search, () => openDialog('find')),
            item('reference', 'Reference', BookOpen, () => openReference()),
            item('home', 'All designs', FolderOpen, closeToStart),
          ],
        },
        themeGroup(theme),
      ]}
    />
  );
}
