import type { ReactElement, RefObject } from 'react';
import { VirtualBlock } from '../ui/layout/VirtualBlock.tsx';
import type { OutlineEntry } from './outline-rows.ts';

/** Rows that are drawn together: watching each alone costs time in every frame. */
const blockLength = 20;

interface RowBlocksProps {
  entries: readonly OutlineEntry[];
  /** What scrolls. */
  view: RefObject<HTMLElement | null>;
  /** Rows that have to be there wherever the view is: the chosen one, and the one that Tab reaches. */
  held: ReadonlySet<string | undefined>;
  row: (entry: OutlineEntry, at: number) => ReactElement;
}

/** The rows of a list; of a long one those near the view, and its first, so that it never reads as an empty one. */
export function RowBlocks({ entries, view, held, row }: RowBlocksProps) {
  if (entries.length <= blockLength) return entries.map(row);
  return Array.from({ length: Math.ceil(entries.length / blockLength) }, (_, block) => {
    const start = block * blockLength;
    const within = entries.slice(start, start + blockLength);
    return (
      <VirtualBlock
        key={start}
        scroller={view}
        height={`calc(${within.length} * var(--h-row))`}
        startsNear={block < 2}
        isHeld={block === 0 || within.some(({ key }) => held.has(key))}
      >
        {() => within.map((entry, at) => row(entry, start + at))}
      </VirtualBlock>
    );
  });
}
