import { memo, useRef, type PointerEvent } from 'react';
import { useReactFlow, useStore } from '@xyflow/react';
import type { MapLayout, MapNode } from '../../model/map-layout.ts';
import { overviewFrame, outlines } from './overview-frame.ts';

interface OverviewProps {
  layout: MapLayout;
  selected: ReadonlySet<string>;
}

/**
 * The whole map in small, with the part in view. Its nodes are one path: as elements of their own, each of them would be
 * laid out again whenever the view moves.
 */
export function Overview({ layout, selected }: OverviewProps) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const { setCenter } = useReactFlow();
  const isHeld = useRef(false);
  const frame = overviewFrame(layout);
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };

  const go = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width;
    const down = (event.clientY - box.top) / box.height;
    void setCenter(frame.x + across * frame.width, frame.y + down * frame.height, { zoom });
  };
  return (
    <svg
      className="map__mini nopan nowheel"
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      preserveAspectRatio="none"
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
      <Nodes layout={layout} selected={selected} />
      <rect className="map__view" {...view} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

const Nodes = memo(function Nodes({ layout, selected }: OverviewProps) {
  const isChosen = ({ id }: MapNode) => selected.has(id);
  const nodes = layout.nodes.filter(({ kind }) => kind !== 'link');
  return (
    <>
      <path className="map__mini-nodes" d={outlines(nodes.filter((node) => !isChosen(node)))} />
      <path className="map__mini-chosen" d={outlines(nodes.filter(isChosen))} />
    </>
  );
});
