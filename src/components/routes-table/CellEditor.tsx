import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { DesignObject } from '../../model/design/design.ts';
import { useDesign } from '../../session/hooks.ts';
import { ComboBox } from '../ui/input/ComboBox.tsx';
import { cellSuggestions, cellText, type EditableColumn } from './route-cells.ts';
import * as styles from './RoutesTable.module.css';

export interface CellEditorProps {
  route: DesignObject;
  column: EditableColumn;
  label: string;
  /** What was typed to begin with; undefined: what the cell says. */
  typed: string | undefined;
  isInvalid: boolean;
  /** False where the text is refused: it stays, to be mended. */
  onCommit: (text: string, then: 'down' | 'next' | 'previous' | 'stay') => boolean;
  onCancel: () => void;
}

/** A cell that is written in: Enter and Tab take what it says, Escape leaves it as it was. */
export function CellEditor({ route, column, label, typed, isInvalid, onCommit, onCancel }: CellEditorProps) {
  const design = useDesign();
  const [text, setText] = useState(() => typed ?? cellText(route, column, design));
  /** As it is by the end of a key: a suggestion that was chosen has changed it by then. */
  const latest = useRef(text);
  const isDone = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    if (typed === undefined) input.current?.select();
  }, [typed]);

  const commit = (then: 'down' | 'next' | 'previous' | 'stay') => {
    if (isDone.current) return;
    isDone.current = true;
    isDone.current = onCommit(latest.current, then);
  };
  const handlers = {
    onKeyDown(event: KeyboardEvent) {
      // The keys of the grid are for its cells.
      event.stopPropagation();
      if (event.key === 'Enter') commit('down');
      else if (event.key === 'Tab') commit(event.shiftKey ? 'previous' : 'next');
      else if (event.key === 'Escape') {
        isDone.current = true;
        onCancel();
      } else return;
      event.preventDefault();
    },
  };
  return (
    <div className={styles.editor} role="presentation" {...handlers}>
      <ComboBox
        label={label}
        isMono
        state={isInvalid ? 'invalid' : undefined}
        suggestions={cellSuggestions(route, column, design)}
        value={text}
        onChange={(next) => {
          latest.current = next;
          setText(next);
        }}
        onBlur={() => commit('stay')}
        inputRef={input}
      />
    </div>
  );
}
