import { lazy, Suspense, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal } from 'react-aria-components/Modal';
import { formatCount } from '../../model/text/format-number.ts';
import { session } from '../../session/document/store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/marks/Kbd.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { Scrim } from '../ui/overlay/Scrim.tsx';
import type { Choice } from './choice.ts';
import type { FoundGroup } from './matching-choices.ts';
import { PaletteOption } from './PaletteOption.tsx';
import { rememberChoice } from './recent-choices.ts';
import { useChoices } from './use-choices.ts';
import * as styles from './CommandsDialog.module.css';

const AttributeEditor = lazy(() =>
  import('../bulk-edit/parts.ts').then((module) => ({ default: module.AttributeEditor })),
);

export interface CommandsDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Everything that can be done, and everything there is to go to, by name. */
export function CommandsDialog({ isOpen, onOpenChange }: CommandsDialogProps) {
  const chosen = useRef<() => void>(undefined);
  const close = () => onOpenChange(false);
  const choose = (choice: Choice) => {
    rememberChoice(choice, session.getState().documentId);
    chosen.current = choice.run;
    close();
  };
  return (
    <Scrim isOpen={isOpen} onOpenChange={onOpenChange} isDismissable isFaint>
      <Modal className={styles.palette}>
        <AriaDialog className={styles.frame} aria-label="All commands">
          <Palette onChoose={choose} onClose={close} onGone={() => takeOut(chosen)?.()} />
        </AriaDialog>
      </Modal>
    </Scrim>
  );
}

/** What was chosen, once. */
function takeOut(chosen: { current: (() => void) | undefined }): (() => void) | undefined {
  const run = chosen.current;
  chosen.current = undefined;
  return run;
}

function headingOf(group: FoundGroup['group']): string {
  const { history, selection } = session.getState();
  const name = history.present.objects.find(({ key }) => key === selection.key)?.name;
  const headings: Readonly<Record<FoundGroup['group'], string>> = {
    recent: 'Recent',
    attributes: `Attributes of ${name ?? 'the selected resource'}`,
    actions: 'Actions',
    objects: 'Resources',
    routes: 'Routes',
    'other-attributes': 'Attributes of other resources',
    problems: 'Problems',
    files: 'Files',
    designs: 'Designs',
    templates: 'Templates',
  };
  return headings[group];
}

interface PaletteProps {
  onChoose: (choice: Choice) => void;
  onClose: () => void;
  /** When the dialog has left the page, and with it the hold that it has on the focus. */
  onGone: () => void;
}

function Palette({ onChoose, onClose, onGone }: PaletteProps) {
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [editing, setEditing] = useState<Choice['edits']>();
  const active = useRef<HTMLDivElement>(null);
  const groups = useChoices(query);
  const choices = groups.flatMap(({ found }) => found.map(({ choice }) => choice));
  const gone = useRef(onGone);
  useEffect(() => () => gone.current(), []);

  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const canEdit = session.getState().mode.kind === 'edit' && choices[at]?.edits !== undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    const isPage = event.key.startsWith('Page');
    const last = choices.length - 1;
    if (step !== undefined)
      setAt(
        isPage
          ? Math.min(Math.max(at + step, 0), Math.max(last, 0))
          : (at + step + choices.length) % Math.max(1, choices.length),
      );
    else if (event.key === 'Enter' && choices[at]) onChoose(choices[at]);
    else if (event.key === 'Tab' && !event.shiftKey && canEdit) {
      // What holds the focus in the dialog would move it on, from the field that has it by then.
      event.stopPropagation();
      setEditing(choices[at]?.edits);
    } else return;
    event.preventDefault();
  };
  const optionId = (index: number) => `${listId}-${index}`;
  const count = formatCount(choices.length, 'result');

  if (editing)
    return (
      <Suspense fallback={null}>
        <AttributeEditor
          objectKey={editing.key}
          name={editing.name}
          onBack={() => setEditing(undefined)}
          onDone={onClose}
        />
      </Suspense>
    );

  const starts = groups.map((_, place) => groups.slice(0, place).reduce((sum, { found }) => sum + found.length, 0));
  // The focus stays in the field: these are what it points at.
  const listbox = { role: 'listbox', 'aria-label': 'Commands and resources', id: listId };
  return (
    <>
      <div className={styles.field}>
        <Icon of={Search} size={16} />
        <input
          type="text"
          role="combobox"
          aria-label="Find a command or resource"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={choices.length > 0 ? optionId(at) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Find an action, attribute, route, resource or file"
          ref={focusOnMount}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        {query.trim() !== '' && <span className={`num ${styles.count}`}>{count}</span>}
        <Button variant="quiet" isSquare className={styles.close} aria-label="Close" onPress={onClose}>
          <Icon of={X} size={16} />
        </Button>
      </div>
      <div {...listbox} className={styles.list}>
        {groups.map(({ group, found }, nth) => (
          <div key={group} {...{ role: 'group', 'aria-label': headingOf(group) }}>
            <div className={styles.caption} aria-hidden>
              {headingOf(group)}
            </div>
            {found.map((one, within) => {
              const place = (starts[nth] ?? 0) + within;
              return (
                <PaletteOption
                  key={one.choice.id}
                  id={optionId(place)}
                  ref={place === at ? active : null}
                  found={one}
                  isActive={place === at}
                  onPoint={() => setAt(place)}
                  onChoose={() => onChoose(one.choice)}
                />
              );
            })}
          </div>
        ))}
        {choices.length === 0 && <p className={styles.none}>No results.</p>}
      </div>
      <div className={styles.foot} aria-hidden>
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> move
        </span>
        <span>
          <Kbd>Enter</Kbd> go
        </span>
        {canEdit && (
          <span>
            <Kbd>Tab</Kbd> edit here
          </span>
        )}
        <span className="grow" />
        <span>
          <Kbd>{'>'}</Kbd> actions <Kbd>@</Kbd> resources <Kbd>/</Kbd> routes
        </span>
      </div>
      <LiveRegion message={query.trim() === '' ? '' : count} />
    </>
  );
}

const focusOnMount = (input: HTMLInputElement | null) => input?.focus();
