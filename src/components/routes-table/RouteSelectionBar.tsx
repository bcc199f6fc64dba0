import ChevronDown from 'lucide-react/icons/chevron-down';
import Copy from 'lucide-react/icons/copy';
import Trash2 from 'lucide-react/icons/trash-2';
import X from 'lucide-react/icons/x';
import type { Design } from '../../model/design/design.ts';
import { openDialog, selectAll } from '../../session/document/store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/overlay/Menu.tsx';
import { cellSuggestions, type EditableColumn } from './route-cells.ts';
import type { GridState } from './use-grid.ts';
import * as styles from './RoutesTable.module.css';

interface SelectionBarProps {
  state: GridState;
  design: Design;
  isEditing: boolean;
}

/** What can be done with the selected routes together. */
export function RouteSelectionBar({ state, design, isEditing }: SelectionBarProps) {
  const keys = state.meant();
  const [first] = design.objects.filter(({ key }) => keys.includes(key));
  const choose = (column: EditableColumn, label: string) => {
    const options = first ? cellSuggestions(first, column, design) : [];
    const none = column === 'target' ? [{ id: '', label: 'Not set', text: '' }] : [];
    return (
      <Menu
        label={label}
        placement="top start"
        trigger={
          <Button size="sm" end={<Icon of={ChevronDown} size={12} />}>
            {label}
          </Button>
        }
        groups={[
          {
            id: column,
            items: [...options.map((option) => ({ ...option, text: option.label })), ...none].map(
              ({ id, label: name, text }) => ({
                id: id || 'none',
                label: name,
                onAction: () => state.setInRows(keys, column, text),
              }),
            ),
          },
        ]}
      />
    );
  };
  return (
    <div className={styles.selection} role="toolbar" aria-label="Selected routes">
      <span className="num">{keys.length} selected</span>
      <span className="grow" />
      {isEditing && (
        <>
          {choose('target', 'Target')}
          {choose('authorizer', 'Authorizer')}
          <Button
            size="sm"
            onPress={() => {
              selectAll(keys);
              openDialog('several');
            }}
          >
            Other attributes
          </Button>
          <span className="vr" />
          <Button size="sm" variant="quiet" icon={<Icon of={Copy} />} onPress={state.duplicate}>
            Duplicate
          </Button>
          <Button size="sm" variant="quiet" icon={<Icon of={Trash2} />} onPress={state.remove}>
            Delete
          </Button>
        </>
      )}
      <IconButton label="Clear selection" icon={<Icon of={X} />} onPress={state.unpick} />
    </div>
  );
}
