import { Kbd } from '../../ui/marks/Kbd.tsx';
import { titleOf } from '../edit/connecting.ts';
import type { MapNode } from '../layout/map-layout.ts';

/** The keys that end a connection which was begun with one. */
export function ConnectingHint({ from }: { from: MapNode }) {
  return (
    <>
      Connecting {titleOf(from)}: <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose, <Kbd>Enter</Kbd> connect, <Kbd>Esc</Kbd> cancel
    </>
  );
}
