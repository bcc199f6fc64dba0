import { type ReactNode, useId, useState } from 'react';
import { classes } from '../classes.ts';
import { clampSize, type SizedPane, type SplitDirection } from './split-size.ts';
import { Splitter } from './Splitter.tsx';
import * as styles from './SplitPane.module.css';

export interface SplitPaneProps {
  first: ReactNode;
  second: ReactNode;
  /** Which of the two has the size; the other takes the rest. */
  sized?: SizedPane | undefined;
  direction?: SplitDirection | undefined;
  /** The remembered size in px; `initial` when there is none. */
  size?: number | undefined;
  initial: number;
  min: number;
  max: number;
  /** Names the divider: "Width of the outline". */
  label: string;
  /** When the divider is let go or moved by key: remember it. */
  onResize: (px: number) => void;
  /** Makes the sized pane and its divider a landmark: what can be focused belongs to one. */
  landmark?: { tag: 'nav' | 'aside'; label: string } | undefined;
  /** Panes with shadows that lie outside of them, and no line between. */
  isBare?: boolean | undefined;
  className?: string | undefined;
}

function Landmark({ of, children }: { of: SplitPaneProps['landmark']; children: ReactNode }) {
  if (!of) return children;
  return (
    <of.tag className={styles.landmark} aria-label={of.label}>
      {children}
    </of.tag>
  );
}

/** Two panes side by side or one above the other, with a divider. */
export function SplitPane(props: SplitPaneProps) {
  const { first, second, sized = 'first', direction = 'columns', size, initial, min, max, label, onResize } = props;
  const paneId = useId();
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = clampSize(dragged ?? size ?? initial, { min, max });
  const measure = direction === 'columns' ? { width: shown } : { height: shown };
  const pane = (which: SizedPane, content: ReactNode) =>
    which === sized ? (
      <div id={paneId} className={`${styles.pane} ${styles.paneSized}`} style={measure}>
        {content}
      </div>
    ) : (
      <div className={styles.pane}>{content}</div>
    );
  return (
    <div
      className={classes(
        styles.split,
        direction === 'rows' && styles.rows,
        props.isBare && styles.bare,
        props.className,
      )}
    >
      {sized === 'second' && pane('first', first)}
      <Landmark of={props.landmark}>
        {sized === 'first' && pane('first', first)}
        <Splitter
          label={label}
          controls={paneId}
          size={shown}
          min={min}
          max={max}
          initial={initial}
          direction={direction}
          sized={sized}
          onResize={setDragged}
          onResizeEnd={(px) => {
            onResize(px);
            if (size !== undefined) setDragged(null);
          }}
        />
        {sized === 'second' && pane('second', second)}
      </Landmark>
      {sized === 'first' && pane('second', second)}
    </div>
  );
}
