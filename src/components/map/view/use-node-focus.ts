import { useCallback, useEffect, useRef, useState } from 'react';
import { offerLanding } from '../../ui/focus/landing.ts';
import type { MapNode } from '../layout/map-layout.ts';
import { nodeElements } from '../node-elements.ts';

/** How long a node that was out of view may take to be drawn, in ms; after that the focus stays where it is. */
const patience = 350;

/** True also while a node is on its way to be the one in the tab order. */
function landOnNode(): boolean {
  const nodes = nodeElements.all();
  nodes.find(({ tabIndex }) => tabIndex === 0)?.focus();
  return nodes.length > 0;
}

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

  useEffect(() => offerLanding('map', landOnNode), []);

  return { focused, setFocused, goTo };
}
