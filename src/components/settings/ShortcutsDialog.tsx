import { useState } from 'react';
import Search from 'lucide-react/icons/search';
import { Icon } from '../ui/Icon.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import * as styles from './Settings.module.css';

interface ShortcutsDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Every key there is: those of commands from the table of commands. */
export function ShortcutsDialog({ isOpen, onOpenChange }: ShortcutsDialogProps) {
  const [query, setQuery] = useState('');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => onOpenChange(false)}
      title="Keyboard shortcuts"
      size={600}
      headEnd={
        <InputShell size="sm" className={styles.find} start={<Icon of={Search} />}>
          <input
            type="search"
            aria-label="Find a shortcut"
            placeholder="Find"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </InputShell>
      }
    >
      {/* Keys scroll it, which has nothing else to focus. */}
      <div role="group" aria-label="Shortcuts" tabIndex={0}>
        <ShortcutSheet query={query} />
      </div>
    </Dialog>
  );
}
