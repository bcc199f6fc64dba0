import type { Command } from '../../session/commands/commands.ts';
import { isMac, shortcutText, type Shortcut } from '../../session/commands/shortcuts.ts';
import { commands } from '../../session/start.ts';
import { Kbd } from '../ui/marks/Kbd.tsx';
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

interface ShortcutSheetProps {
  /** Words that each row shown has; empty: all rows. */
  query: string;
}

/** Every key there is, by where it works: those of commands from the table of commands. */
export function ShortcutSheet({ query }: ShortcutSheetProps) {
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
  );
}
