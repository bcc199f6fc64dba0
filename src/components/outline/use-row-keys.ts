import { useEffect, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Key } from '../../model/schema/value.ts';
import { commands } from '../../session/start.ts';
import { select, session } from '../../session/document/store.ts';
import { offerLanding } from '../ui/landing.ts';
import { outlineElements } from './outline-elements.ts';
import { rowMove, type ShownRow } from './row-keys.ts';
import { entryText, type SectionRows } from './outline-rows.ts';
import type { FoldedGroups } from './use-folded-groups.ts';

function shownRows(sections: readonly SectionRows[], folded: ReadonlySet<string>): readonly ShownRow[] {
  return sections.flatMap(({ entries, groups }): ShownRow[] => [
    ...entries.map((entry) => ({ id: entry.key, text: entryText(entry) })),
    ...groups.flatMap(({ id, label, entries: within }): ShownRow[] => [
      { id, text: label, isOpen: !folded.has(id) },
      ...(folded.has(id) ? [] : within.map((entry) => ({ id: entry.key, text: entryText(entry), group: id }))),
    ]),
  ]);
}

interface RowKeysInput {
  sections: readonly SectionRows[];
  folded: FoldedGroups;
  selected: Key | undefined;
  onOpened: (() => void) | undefined;
}

function landOnRow(): boolean {
  const row = outlineElements.get(session.getState().selection.key ?? '');
  row?.focus();
  return row !== undefined && row === document.activeElement;
}

/** Pointer and keys of the outline. One row is in the tab order; moving to an object shows it in the form. */
export function useRowKeys({ sections, folded, selected, onOpened }: RowKeysInput) {
  /** Where the focus was last, as long as nothing else was chosen since. */
  const [visited, setVisited] = useState<{ readonly id: string; readonly selected: Key | undefined }>();
  const rows = useMemo(() => shownRows(sections, folded.groups), [sections, folded.groups]);
  const isShown = (id: string | undefined) => id !== undefined && rows.some((row) => row.id === id);
  const tabStop = [visited?.selected === selected ? visited?.id : undefined, selected, rows[0]?.id].find(isShown);

  const isEntry = (id: string) => rows.some((row) => row.id === id && row.isOpen === undefined);

  const go = (id: string) => {
    flushSync(() => setVisited({ id, selected })); // A row far from the view is drawn only now.
    outlineElements.get(id)?.focus();
    if (isEntry(id) && session.getState().selection.key !== id) select(id);
  };

  const remove = (id: string) => {
    const state = session.getState();
    const command = commands.find((candidate) => candidate.id === 'delete');
    if (state.selection.key === id && command?.available(state)) command.run();
  };

  const handlers = {
    onClick(event: MouseEvent) {
      const id = outlineElements.around(event.target)?.id;
      if (id === undefined) return;
      setVisited({ id, selected });
      outlineElements.get(id)?.focus({ preventScroll: true });
      if (!isEntry(id)) folded.fold(id, !folded.groups.has(id));
      else {
        select(id);
        onOpened?.();
      }
    },
    onKeyDown(event: KeyboardEvent) {
      const id = outlineElements.around(event.target)?.id;
      if (id === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Delete') return remove(id);
      const move = rowMove(event.key, rows, id);
      if (!move) return;
      event.preventDefault();
      if ('go' in move) go(move.go);
      else if ('open' in move) folded.fold(move.open, false);
      else if ('close' in move) folded.fold(move.close, true);
      else if ('choose' in move) select(move.choose);
      else {
        select(move.enter, ['label'], 'keyboard');
        onOpened?.();
      }
    },
    onFocus(event: { target: EventTarget }) {
      const id = outlineElements.around(event.target)?.id;
      if (id !== undefined) setVisited({ id, selected });
    },
  };

  useEffect(() => offerLanding('outline', landOnRow), []);

  return { tabStop, handlers, focusTabStop: () => tabStop !== undefined && outlineElements.get(tabStop)?.focus() };
}
