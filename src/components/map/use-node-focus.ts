import { useCallback, useState, type RefObject } from 'react';
import type { MapNode } from './map-layout.ts';

/** A node that was out of view is only drawn some frames after it came into view. */
const patience = 20;

/** One node is in the tab order: the one that had the focus last. */
export function useNodeFocus(pane: RefObject<HTMLElement | null>, reveal: (node: MapNode) => void) {
  const [focused, setFocused] = useState<string>();

  const goTo = useCallback(
    (node: MapNode) => {
      setFocused(node.id);
      reveal(node);
      let frames = 0;
      const tryFocus = () => {
        const element = pane.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(node.id)}"]`);
        if (element) element.focus({ preventScroll: true });
        else if ((frames += 1) < patience) requestAnimationFrame(tryFocus);
      };
      tryFocus();
    },
    [pane, reveal],
  );

  /** After the view moved: where the node in the tab order is no longer drawn, another one takes its place. */
  const keepTabStop = useCallback(() => {
    const { current } = pane;
    if (!current || current.querySelector('[data-node][tabindex="0"]')) return;
    const first = current.querySelector<HTMLElement>('.mapnode[data-node]')?.dataset['node'];
    if (first !== undefined) setFocused(first);
  }, [pane]);

  return { focused, setFocused, goTo, keepTabStop };
}
