import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ComboBox } from '../ui/input/ComboBox.tsx';
import type { Suggestion } from '../ui/input/suggestion.ts';
import * as styles from './RoutesTable.module.css';

export interface CellEditorProps {
  /** What the cell says. */
  said: string;
  suggestions: readonly Suggestion[];
  label: string;
  /** What was typed to begin with; undefined: nothing, and all that it says can be replaced. */
  typed: string | undefined;
  isInvalid: boolean;
  /** False where the text is refused: it stays, to be mended. */
  onCommit: (text: string, then: 'down' | 'next' | 'previous' | 'stay') => boolean;
  onCancel: () => void;
}

/** A cell that is written in: Enter and Tab take what it says, Escape leaves it as it was. */
export function CellEditor({ said, suggestions, label, typed, isInvalid, onCommit, onCancel }: CellEditorProps) {
  const [text, setText] = useState(typed ?? said);
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
        suggestions={suggestions}
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
