import { useRef } from 'react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Copy from 'lucide-react/icons/copy';
import CopyPlus from 'lucide-react/icons/copy-plus';
import ListChecks from 'lucide-react/icons/list-checks';
import PencilLine from 'lucide-react/icons/pencil-line';
import Trash from 'lucide-react/icons/trash-2';
import { addressOf, indexOf } from '../../model/design/design.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { isMac, shortcutText } from '../../session/commands/shortcuts.ts';
import type { CommandId } from '../../session/commands/commands.ts';
import { copyText } from '../../session/page/clipboard.ts';
import { say, session } from '../../session/document/store.ts';
import { commands } from '../../session/start.ts';
import { Icon } from '../ui/Icon.tsx';
import { MenuAt, type MenuGroupSpec, type MenuItemSpec } from '../ui/overlay/Menu.tsx';
import type { ShownRow } from './row-keys.ts';
import { moveRow } from './row-order.ts';

/** The row that a menu is of, and where on the page it opens, in px. */
export interface RowMenuPlace {
  readonly row: string;
  readonly x: number;
  readonly y: number;
}

interface RowMenuProps extends RowMenuPlace {
  rows: readonly ShownRow[];
  onClose: () => void;
}

/** What can be done with the selected objects of the outline. */
export function RowMenu({ row, x, y, rows, onClose }: RowMenuProps) {
  const place = useRef<HTMLSpanElement>(null);
  const { alsoSelected, history } = session.getState();
  const count = alsoSelected.length + 1;
  const object = indexOf(history.present).byKey.get(row);
  const byCommand = (id: CommandId, item: Omit<MenuItemSpec, 'id' | 'onAction'>): MenuItemSpec => {
    const command = commands.find((other) => other.id === id);
    const [shortcut] = command?.shortcuts ?? [];
    const keys = shortcut && shortcutText(shortcut, isMac());
    return { id, ...item, ...(keys === undefined ? {} : { keys }), onAction: () => command?.run() };
  };
  const move = (step: 1 | -1, label: string, icon: typeof ArrowUp, keys: string): MenuItemSpec => ({
    id: label,
    label,
    icon: <Icon of={icon} />,
    keys,
    onAction: () => moveRow(rows, row, step),
  });
  const copyAddress: MenuItemSpec = {
    id: 'address',
    label: 'Copy address',
    icon: <Icon of={Copy} />,
    onAction: () =>
      object && void copyText(addressOf(object)).then((copied) => say(copied.ok ? 'Address copied' : copied.message)),
  };
  const of = count > 1 ? ` ${formatNumber(count)}` : '';
  const groups: readonly MenuGroupSpec[] = [
    {
      id: 'edit',
      items: [
        ...(count > 1 ? [] : [byCommand('rename', { label: 'Rename', icon: <Icon of={PencilLine} /> })]),
        byCommand('duplicate', { label: `Duplicate${of}`, icon: <Icon of={CopyPlus} /> }),
        ...(count > 1 ? [byCommand('several', { label: `Bulk edit${of}`, icon: <Icon of={ListChecks} /> })] : []),
      ],
    },
    ...(count > 1
      ? []
      : [
          {
            id: 'place',
            items: [move(-1, 'Move up', ArrowUp, 'Alt ↑'), move(1, 'Move down', ArrowDown, 'Alt ↓'), copyAddress],
          },
        ]),
    { id: 'delete', items: [byCommand('delete', { label: `Delete${of}`, icon: <Icon of={Trash} />, isDanger: true })] },
  ];
  return (
    <>
      <span ref={place} aria-hidden style={{ position: 'fixed', left: x, top: y }} />
      <MenuAt label={object?.name ?? 'Resource'} place={place} groups={groups} onClose={onClose} />
    </>
  );
}
