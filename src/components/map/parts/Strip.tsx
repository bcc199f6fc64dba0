import { memo, useRef, type PointerEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { MapLayout, MapNode } from '../layout/map-layout.ts';
import { problemsOf, type Problems } from '../view/flow-graph.ts';
import { stripBoxes } from './strip-marks.ts';
import { useTransform } from './use-transform.ts';
import * as styles from '../Map.module.css';

interface StripProps {
  layout: MapLayout;
  selected: ReadonlySet<string>;
  problems: Problems;
}

/**
 * The whole map in small at the right edge, with the part in view: press or drag to go there. Its nodes are a few paths:
 * as elements of their own, each of them would be laid out again whenever the view moves.
 */
export function Strip({ layout, selected, problems }: StripProps) {
  const { setViewport, getViewport } = useReactFlow();
  const isHeld = useRef(false);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { x, zoom } = getViewport();
    const y = ((event.clientY - box.top) / box.height) * layout.height;
    void setViewport({ x, y: box.height / 2 - y * zoom, zoom });
  };
  return (
    <div
      className={styles.strip}
      aria-hidden="true" // for the pointer; keys go from node to node
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        isHeld.current = true;
        go(event);
      }}
      onPointerMove={(event) => isHeld.current && go(event)}
      onPointerUp={() => (isHeld.current = false)}
      onPointerCancel={() => (isHeld.current = false)}
    >
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} preserveAspectRatio="none">
        <StripMarks layout={layout} selected={selected} problems={problems} />
      </svg>
      {layout.lanes.map(({ id, title, y }) => (
        <span key={id} style={{ top: `${(y / Math.max(1, layout.height)) * 100}%` }}>
          {title}
        </span>
      ))}
      <PartInView height={layout.height} />
    </div>
  );
}

function PartInView({ height }: { height: number }) {
  const part = useRef<HTMLDivElement>(null);
  useTransform(({ transform: [, y, zoom], height: pane }) => {
    if (!part.current) return;
    const { style } = part.current;
    const down = pane / Math.max(1, height);
    style.height = `${Math.max(8, (pane / zoom) * down)}px`;
    style.transform = `translateY(${(-y / zoom) * down}px)`;
  });
  return <div ref={part} className={styles.view} />;
}

const StripMarks = memo(function StripMarks({ layout, selected, problems }: StripProps) {
  const has = (node: MapNode, severity: 'error' | 'warning') =>
    problemsOf(node, problems).some((problem) => problem.severity === severity);
  return (
    <>
      <path className={styles.stripNodes} d={stripBoxes(layout, ({ id }) => !selected.has(id))} />
      <path className={styles.stripChosen} d={stripBoxes(layout, ({ id }) => selected.has(id))} />
      <path
        className={styles.stripWarn}
        d={stripBoxes(layout, (node) => has(node, 'warning') && !has(node, 'error'))}
      />
      <path className={styles.stripError} d={stripBoxes(layout, (node) => has(node, 'error'))} />
    </>
  );
});
