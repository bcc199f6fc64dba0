import { memo, useRef, type PointerEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { MapLayout, MapNode } from '../map-layout.ts';
import { overviewFrame, outlines, type Frame } from './overview-frame.ts';
import { useTransform } from './use-transform.ts';
import * as styles from '../Map.module.css';

/** In px. The map fills it, whatever its own proportions are. */
const size = { width: 104, height: 176 };

interface OverviewProps {
  layout: MapLayout;
  selected: ReadonlySet<string>;
}

/**
 * The whole map in small, with the part in view. Its nodes are one path: as elements of their own, each of them would be
 * laid out again whenever the view moves.
 */
export function Overview({ layout, selected }: OverviewProps) {
  const { setCenter, getZoom } = useReactFlow();
  const isHeld = useRef(false);
  const frame = overviewFrame(layout);

  const go = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width;
    const down = (event.clientY - box.top) / box.height;
    void setCenter(frame.x + across * frame.width, frame.y + down * frame.height, { zoom: getZoom() });
  };
  return (
    <div
      className={`${styles.mini} nopan nowheel`}
      style={size}
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
      <svg viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`} preserveAspectRatio="none">
        <Nodes layout={layout} selected={selected} />
      </svg>
      <PartInView frame={frame} />
    </div>
  );
}

function PartInView({ frame }: { frame: Frame }) {
  const part = useRef<HTMLDivElement>(null);
  useTransform(({ transform: [x, y, zoom], width, height }) => {
    if (!part.current) return;
    const { style } = part.current;
    const across = size.width / frame.width;
    const down = size.height / frame.height;
    style.width = `${(width / zoom) * across}px`;
    style.height = `${(height / zoom) * down}px`;
    style.transform = `translate(${(-x / zoom - frame.x) * across}px, ${(-y / zoom - frame.y) * down}px)`;
  });
  return <div ref={part} className={styles.view} />;
}

const Nodes = memo(function Nodes({ layout, selected }: OverviewProps) {
  const isChosen = ({ id }: MapNode) => selected.has(id);
  const nodes = layout.nodes.filter(({ kind }) => kind !== 'link');
  return (
    <>
      <path className={styles.miniNodes} d={outlines(nodes.filter((node) => !isChosen(node)))} />
      <path className={styles.miniChosen} d={outlines(nodes.filter(isChosen))} />
    </>
  );
});
