import { useCallback, useRef, useState } from 'react';
import type { MapNode } from './map-layout.ts';
import { nodeElements } from './node-elements.ts';

/** How long a node that was out of view may take to be drawn, in ms; after that the focus stays where it is. */
const patience = 350;

/** One node is in the tab order: the one that had the focus last. */
export function useNodeFocus(reveal: (node: MapNode) => void) {
  const [focused, setFocused] = useState<string>();
  const stopWaiting = useRef(() => undefined as void);

  const goTo = useCallback(
    (node: MapNode) => {
      stopWaiting.current();
      setFocused(node.id);
      reveal(node);
      const stop = nodeElements.whenPresent(node.id, (element) => element.focus({ preventScroll: true }));
      const timer = setTimeout(stop, patience);
      stopWaiting.current = () => {
        clearTimeout(timer);
        stop();
      };
    },
    [reveal],
  );

  return { focused, setFocused, goTo };
}
