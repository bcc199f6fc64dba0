import { useEffect, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Key } from '../../model/schema/value.ts';
import { commands } from '../../session/start.ts';
import { select, selectAll, session } from '../../session/document/store.ts';
import { offerLanding } from '../ui/focus/landing.ts';
import { outlineElements } from './outline-elements.ts';
import { moveByKey } from './row-order.ts';
import { rangeOf, rowMove, toggled, type ShownRow } from './row-keys.ts';
import { entryText, titleRowOf, type OutlineEntry, type SectionRows } from './outline-rows.ts';
import type { FoldedGroups } from './use-folded-groups.ts';

const rowOf = (entry: OutlineEntry, group: string): ShownRow => ({
  id: entry.key,
  text: entryText(entry),
  group,
  ...(entry.kind === 'object' ? { isObject: true } : {}),
});

function shownRows(sections: readonly SectionRows[], folded: ReadonlySet<string>): readonly ShownRow[] {
  return sections.flatMap(({ id: section, title, shown, entries, groups }): ShownRow[] => {
    if (shown === 0) return [];
    const top = titleRowOf(section);
    const isOpen = !folded.has(top);
    const head: ShownRow = { id: top, text: title, isOpen, isTitle: true };
    if (!isOpen) return [head];
    return [
      head,
      ...entries.map((entry) => rowOf(entry, top)),
      ...groups.flatMap(({ id, label, entries: within }): ShownRow[] => [
        { id, text: label, isOpen: !folded.has(id), group: top },
        ...(folded.has(id) ? [] : within.map((entry) => rowOf(entry, id))),
      ]),
    ];
  });
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

/** What is selected, the object in the form first. */
function selectedTogether(): readonly Key[] {
  const { selection, alsoSelected } = session.getState();
  return selection.key === undefined ? alsoSelected : [selection.key, ...alsoSelected];
}

/** Pointer and keys of the outline. One row is in the tab order; moving to an object shows it in the form. */
export function useRowKeys({ sections, folded, selected, onOpened }: RowKeysInput) {
  /** Where the focus was last, as long as nothing else was chosen since. */
  const [visited, setVisited] = useState<{ readonly id: string; readonly selected: Key | undefined }>();
  const rows = useMemo(() => shownRows(sections, folded.groups), [sections, folded.groups]);
  const isShown = (id: string | undefined) => id !== undefined && rows.some((row) => row.id === id);
  const first = rows.find(({ isTitle, isOpen }) => !isTitle || !isOpen)?.id;
  const tabStop = [visited?.selected === selected ? visited?.id : undefined, selected, first].find(isShown);

  const isEntry = (id: string) => rows.some((row) => row.id === id && row.isOpen === undefined);

  const visit = (id: string) => {
    flushSync(() => setVisited({ id, selected })); // A row far from the view is drawn only now.
    outlineElements.get(id)?.focus();
  };
  const go = (id: string) => {
    visit(id);
    if (isEntry(id) && session.getState().selection.key !== id) select(id);
  };

  const isObject = (id: string | undefined) => rows.some((row) => row.id === id && row.isObject);
  const remove = (id: string) => {
    const state = session.getState();
    const command = commands.find((candidate) => candidate.id === 'delete');
    if (selectedTogether().includes(id) && command?.available(state)) command.run();
  };
  /** Selects from the row in the form to this one. */
  const extend = (id: string) => {
    const [from = id] = selectedTogether();
    const range = rangeOf(rows, from, id);
    if (range.length > 0) selectAll(range);
  };
  const toggle = (id: string) => {
    const keys = toggled(selectedTogether().filter(isObject), id);
    if (keys.length > 0) selectAll(keys);
  };

  const handlers = {
    onClick(event: MouseEvent) {
      const id = outlineElements.around(event.target)?.id;
      if (id === undefined) return;
      setVisited({ id, selected });
      outlineElements.get(id)?.focus({ preventScroll: true });
      if (!isEntry(id)) folded.fold(id, !folded.groups.has(id));
      else if (event.shiftKey && isObject(id)) extend(id);
      else if ((event.ctrlKey || event.metaKey) && isObject(id)) toggle(id);
      else {
        select(id);
        onOpened?.();
      }
    },
    onDoubleClick(event: MouseEvent) {
      const id = outlineElements.around(event.target)?.id;
      if (id !== undefined && isEntry(id) && !event.shiftKey && !event.ctrlKey && !event.metaKey)
        select(id, ['label'], 'keyboard');
    },
    onKeyDown(event: KeyboardEvent) {
      const id = outlineElements.around(event.target)?.id;
      if (id === undefined || event.defaultPrevented) return;
      if (event.altKey && isObject(id)) return moveByKey(event, rows, id);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Delete') return remove(id);
      const move = rowMove(event.key, rows, id);
      if (!move) return;
      event.preventDefault();
      if ('go' in move && event.shiftKey && isObject(move.go)) {
        visit(move.go);
        extend(move.go);
      } else if ('go' in move) go(move.go);
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

  return {
    tabStop,
    rows,
    handlers,
    focusTabStop: () => tabStop !== undefined && outlineElements.get(tabStop)?.focus(),
  };
}
