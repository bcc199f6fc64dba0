/** The map as plain shapes, for pictures of it: the same layout, with a title and a legend, without the page around it. */
import { greatest, least } from '../../../hcl/lists.ts';
import { amountOf } from '../graph/entry-parts.ts';
import type { MapLayout, PlacedLane } from '../layout/map-layout.ts';
import { arrowBack, problemsOf, toneOf, type Problems } from '../view/flow-graph.ts';
import { litPath } from '../view/lit-path.ts';
import { nodeShapes, type IconOf } from './node-shapes.ts';
import { words, type Drawing, type PaintName, type Shape } from './shapes.ts';

const margin = 24;
/** Above the map: the title, the stages, and the names of the columns. */
const above = 86;
/** Below it: the legend. */
const below = 44;

const tones: Readonly<Record<ReturnType<typeof toneOf>, PaintName>> = {
  plain: 'line-3',
  text: 'line-3',
  selected: 'accent',
  error: 'error',
  warn: 'warn-edge',
};

/** "HTTP API · prod, dev · 35 routes · 16 integrations" */
const laneWords = ({ detail, stages, routeCount, integrationCount }: PlacedLane): string =>
  [
    detail,
    stages.length > 0 ? `${stages.length === 1 ? 'Stage' : 'Stages'} ${stages.join(', ')}` : undefined,
    amountOf(routeCount, 'route'),
    amountOf(integrationCount, 'integration'),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');

function laneShapes(lane: PlacedLane, { width, measures }: MapLayout): readonly Shape[] {
  const { y, title, captions, bus } = lane;
  const text = y + measures.laneHead / 2 + 4;
  return [
    { kind: 'box', x: 0, y, width, height: measures.laneHead - 2, round: 0, fill: 'sunken', line: 'line-1' },
    words(title, { x: 16, y: text }, { size: 13, weight: 600 }),
    words(laneWords(lane), { x: 28 + title.length * 7.6, y: text }, { fill: 'fg-3', size: 11 }),
    ...captions.map((caption) =>
      words(caption.text, { x: caption.x, y: caption.y + 11 }, { fill: 'fg-3', size: 11, weight: 500 }),
    ),
    ...(bus === '' ? [] : [{ kind: 'path', d: bus, line: 'line-2', width: 1 } as const]),
  ];
}

const legend: readonly (readonly [label: string, line: PaintName, dashed: boolean])[] = [
  ['Connection', 'line-3', false],
  ['Warning', 'warn-edge', false],
  ['Error', 'error', false],
  ['Kept as text', 'line-3', true],
];

function legendShapes(left: number, y: number): readonly Shape[] {
  let x = left;
  return legend.flatMap(([label, line, dashed]): readonly Shape[] => {
    const start = x;
    x += 44 + label.length * 6.2;
    return [
      { kind: 'path', d: `M${start} ${y}h18`, line, width: 1.5, ...(dashed ? { dashed: true as const } : {}) },
      words(label, { x: start + 24, y: y + 4 }, { fill: 'fg-3', size: 11 }),
    ];
  });
}

/** All of the map, with nothing selected. */
export function mapDrawing(layout: MapLayout, problems: Problems, title: string, iconOf: IconOf = () => []): Drawing {
  const byId = new Map(layout.nodes.map((node) => [node.id, node]));
  const nothing = litPath(layout, new Set());
  const edges = layout.edges.flatMap((edge): readonly Shape[] => {
    const line = tones[toneOf(edge, byId, problems, nothing)];
    const thread: Shape = {
      kind: 'path',
      d: edge.d,
      line,
      width: 1.25,
      ...(edge.isText ? { dashed: true as const } : {}),
    };
    return edge.returns ? [thread, { kind: 'path', d: arrowBack(edge), line, width: 1.25 }] : [thread];
  });
  const columns = layout.columns.map(({ title: name, x, count, id }) =>
    words(id === 'entry' ? name : `${name} ${count}`, { x, y: -12 }, { fill: 'fg-2', size: 11, weight: 600 }),
  );
  const left = least(
    0,
    layout.nodes.map(({ x }) => x),
  );
  const right = greatest(
    layout.width,
    layout.nodes.map(({ x, width }) => x + width),
  );
  return {
    x: left - margin,
    y: -above,
    width: right - left + 2 * margin,
    height: layout.height + above + below,
    title,
    shapes: [
      words(title, { x: 16, y: -52 }, { size: 20, weight: 600 }),
      ...columns,
      ...layout.lanes.flatMap((lane) => laneShapes(lane, layout)),
      ...layout.nodes.filter(({ kind }) => kind === 'link').flatMap((node) => nodeShapes(node, [], iconOf)),
      ...edges,
      ...layout.nodes
        .filter(({ kind }) => kind !== 'link')
        .flatMap((node) => nodeShapes(node, problemsOf(node, problems), iconOf)),
      ...legendShapes(16, layout.height + below / 2),
    ],
  };
}
