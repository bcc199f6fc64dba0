import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import Search from 'lucide-react/icons/search';
import { variantOfObject, type Design } from '../../model/design/design.ts';
import type { Command } from '../../session/commands/commands.ts';
import { isMac, shortcutText } from '../../session/commands/shortcuts.ts';
import { commands } from '../../session/start.ts';
import { select, session } from '../../session/document/store.ts';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import * as menuStyles from '../ui/overlay/Menu.module.css';
import * as styles from './CommandsDialog.module.css';

interface Choice {
  readonly id: string;
  readonly label: string;
  /** Keys that do the same, or what kind of thing it is. */
  readonly keys?: string;
  readonly aside?: string;
  readonly run: () => void;
}

const commandChoice = ({ id, label, shortcuts, run }: Command): Choice => {
  const [first] = shortcuts;
  return { id, label, run, ...(first && { keys: shortcutText(first, isMac()) }) };
};

const mostObjects = 20;

const objectChoices = (design: Design): readonly Choice[] =>
  design.objects.map((object) => ({
    id: `object ${object.key}`,
    label: object.name,
    aside: variantOfObject(object)?.label ?? '',
    run: () => select(object.key, ['label'], 'keyboard'),
  }));

/** Commands that can be run now, and, once something is typed, the objects of that name. */
function choicesFor(query: string): readonly Choice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const isMeant = ({ label, aside = '' }: Choice) =>
    words.every((word) => `${label} ${aside}`.toLowerCase().includes(word));
  const state = session.getState();
  const possible = commands.filter((command) => command.id !== 'commands' && command.available(state));
  const objects = words.length > 0 && state.screen === 'workspace' ? objectChoices(state.history.present) : [];
  return [...possible.map(commandChoice).filter(isMeant), ...objects.filter(isMeant).slice(0, mostObjects)];
}

export interface CommandsDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Everything that can be done, by name. */
export function CommandsDialog({ isOpen, onOpenChange }: CommandsDialogProps) {
  const chosen = useRef<() => void>(undefined);
  const choose = (choice: Choice) => {
    chosen.current = choice.run;
    onOpenChange(false);
  };
  return (
    <Dialog isOpen={isOpen} onClose={() => onOpenChange(false)} title="All commands">
      <CommandList onChoose={choose} onGone={() => takeOut(chosen)?.()} />
    </Dialog>
  );
}

/** What was chosen, once. */
function takeOut(chosen: { current: (() => void) | undefined }): (() => void) | undefined {
  const run = chosen.current;
  chosen.current = undefined;
  return run;
}

interface CommandListProps {
  onChoose: (choice: Choice) => void;
  /** When the dialog has left the page, and with it the hold that it has on the focus. */
  onGone: () => void;
}

function CommandList({ onChoose, onGone }: CommandListProps) {
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const choices = choicesFor(query);
  const gone = useRef(onGone);
  useEffect(() => () => gone.current(), []);

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + choices.length) % Math.max(1, choices.length));
    else if (event.key === 'Enter' && choices[at]) onChoose(choices[at]);
    else return;
    event.preventDefault();
  };
  // The focus stays in the field: these are what it points at.
  const listbox = { role: 'listbox', 'aria-label': 'Commands and objects' };
  const option = (choice: Choice, index: number) => ({
    role: 'option',
    id: optionId(index),
    'aria-selected': index === at,
    'data-focused': index === at || undefined,
    onPointerMove: () => setAt(index),
    onClick: () => onChoose(choice),
  });
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <>
      <InputShell start={<Icon of={Search} />}>
        <input
          type="text"
          role="combobox"
          aria-label="Find a command or an object"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={choices.length > 0 ? optionId(at) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Find a command or an object"
          ref={focusOnMount}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </InputShell>
      <ul ref={list} id={listId} {...listbox} className={styles.list}>
        {choices.map((choice, index) => (
          <li key={choice.id} {...option(choice, index)} className={menuStyles.item}>
            <span className={`${menuStyles.label} ${styles.label} clip`}>{choice.label}</span>
            {choice.aside && <span className={menuStyles.aside}>{choice.aside}</span>}
            {choice.keys && <Kbd>{choice.keys}</Kbd>}
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p className={menuStyles.none}>Nothing of that name.</p>}
    </>
  );
}

const focusOnMount = (input: HTMLInputElement | null) => input?.focus();
