import { useState } from 'react';
import Search from 'lucide-react/icons/search';
import type { Command } from '../../session/commands/commands.ts';
import { isMac, shortcutText, type Shortcut } from '../../session/commands/shortcuts.ts';
import { commands } from '../../session/start.ts';
import { Icon } from '../ui/Icon.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import * as styles from './Settings.module.css';

interface SheetRow {
  readonly label: string;
  /** Each a way to do it. */
  readonly keys: readonly string[];
}

const works = ({ only }: Shortcut) => only === undefined || (only === 'mac') === isMac();

/** Of the commands that have keys, those that work in fields too, or outside of them only. */
const commandRows = (where: Shortcut['where'], all: readonly Command[]): readonly SheetRow[] =>
  all.flatMap(({ label, shortcuts }) => {
    const own = shortcuts.filter((shortcut) => works(shortcut) && shortcut.where === where);
    return own.length === 0 ? [] : [{ label, keys: own.map((shortcut) => shortcutText(shortcut, isMac())) }];
  });

/** Keys that parts of the page have of their own, beside the commands. */
const parts: readonly { readonly title: string; readonly rows: readonly SheetRow[] }[] = [
  {
    title: 'Command palette',
    rows: [
      { label: 'Edit the attribute', keys: ['Tab'] },
      { label: 'Actions, resources, routes', keys: ['>', '@', '/'] },
    ],
  },
  {
    title: 'Routes table',
    rows: [
      { label: 'Edit the cell', keys: ['Enter', 'F2'] },
      { label: 'Replace the text', keys: ['A–Z'] },
      { label: 'Next cell', keys: ['Tab'] },
      { label: 'Select the row', keys: ['Space'] },
      { label: 'Extend the selection', keys: ['Shift ↑', 'Shift ↓'] },
      { label: 'Clear target or authorizer', keys: ['Del'] },
    ],
  },
  {
    title: 'Code',
    rows: [
      { label: 'Find in the file', keys: [isMac() ? '⌘F' : 'Ctrl F'] },
      { label: 'Go to the field of the line', keys: ['Enter'] },
    ],
  },
];

interface ShortcutsDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Every key there is: those of commands from the table of commands. */
export function ShortcutsDialog({ isOpen, onOpenChange }: ShortcutsDialogProps) {
  const [query, setQuery] = useState('');
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const isMeant = ({ label, keys }: SheetRow) =>
    words.every((word) => `${label} ${keys.join(' ')}`.toLowerCase().includes(word));
  const groups = [
    { title: 'Anywhere', rows: commandRows('anywhere', commands) },
    { title: 'Outside text fields', rows: commandRows('outside-text', commands) },
    ...parts,
  ].flatMap(({ title, rows }) => {
    const shown = rows.filter(isMeant);
    return shown.length === 0 ? [] : [{ title, rows: shown }];
  });
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
      <div className={styles.sheet}>
        {groups.map(({ title, rows }) => (
          <section key={title} className={styles.keys}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ label, keys }) => (
                <div key={label} className={styles.keysRow}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {groups.length === 0 && <p className="dim">No results.</p>}
      </div>
    </Dialog>
  );
}
