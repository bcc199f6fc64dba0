import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';

interface NearBlockProps {
  /** What scrolls. */
  scroller: RefObject<Element | null>;
  /** CSS height of the block while it is not drawn. */
  height: string;
  /** True for what is in view before anything was scrolled. */
  startsNear: boolean;
  /** True for what has to be there wherever the view is. */
  isHeld: boolean;
  children: () => ReactNode;
}

/** A part of something long: drawn near the view, an empty room elsewhere. */
export function VirtualBlock({ scroller, height, startsNear, isHeld, children }: NearBlockProps) {
  const block = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(startsNear);
  useEffect(() => {
    const [root, target] = [scroller.current, block.current];
    return root && target ? whenNear(root, target, setNear) : undefined;
  }, [scroller]);
  const isDrawn = isNear || isHeld;
  return (
    <div
      ref={block}
      role="none"
      className="near"
      style={isDrawn ? { containIntrinsicBlockSize: `auto ${height}` } : { height }}
    >
      {isDrawn && children()}
    </div>
  );
}

/** Beyond each edge of the view, in px: a step of the wheel and the frame in which the block is drawn. */
const around = 600;

interface Watch {
  readonly observer: IntersectionObserver;
  readonly heard: Map<Element, (isNear: boolean) => void>;
}

/** One observer for each thing that scrolls, however many blocks it has. */
const watches = new WeakMap<Element, Watch>();

function watchOf(scroller: Element): Watch {
  let watch = watches.get(scroller);
  if (!watch) {
    const heard: Watch['heard'] = new Map();
    const observer = new IntersectionObserver(
      (entries) => entries.forEach(({ target, isIntersecting }) => heard.get(target)?.(isIntersecting)),
      { root: scroller, rootMargin: `${around}px 0px` },
    );
    watches.set(scroller, (watch = { observer, heard }));
  }
  return watch;
}

function whenNear(scroller: Element, block: Element, tell: (isNear: boolean) => void) {
  const { observer, heard } = watchOf(scroller);
  heard.set(block, tell);
  observer.observe(block);
  return () => {
    observer.unobserve(block);
    heard.delete(block);
  };
}
