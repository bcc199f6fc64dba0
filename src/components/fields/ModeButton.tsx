import Eraser from 'lucide-react/icons/eraser';
import { Icon } from '../ui/Icon.tsx';
import { InputMode } from '../ui/input/InputMode.tsx';
import { Menu } from '../ui/overlay/Menu.tsx';
import type { ValueMode } from './draft.ts';
import { modeIcon, modeKeys } from './mode-choice.ts';

export interface ModeButtonProps {
  mode: ValueMode;
  modes: readonly ValueMode[];
  names: Readonly<Record<ValueMode, string>>;
  /** What the value is of: buttons that are called the same cannot be told apart in a list of them. */
  of: string;
  onMode: (mode: ValueMode) => void;
  onLeaveOut?: (() => void) | undefined;
}

/** Switches between text, expression, reference and variable. */
export function ModeButton({ mode, modes, names, of, onMode, onLeaveOut }: ModeButtonProps) {
  const label = `Value type of ${of}: ${names[mode].toLowerCase()}`;
  const choices = modes.map((id) => ({
    id,
    label: names[id],
    icon: <Icon of={modeIcon[id]} />,
    keys: modeKeys[id],
    isChecked: id === mode,
    onAction: () => onMode(id),
  }));
  const out = { id: 'out', label: 'Clear', icon: <Icon of={Eraser} />, keys: 'Alt 0', onAction: onLeaveOut };
  return (
    <Menu
      label="Value type"
      trigger={<InputMode icon={<Icon of={modeIcon[mode]} />} label={label} />}
      groups={[{ id: 'modes', choice: 'one', items: choices }, ...(onLeaveOut ? [{ id: 'rest', items: [out] }] : [])]}
    />
  );
}
