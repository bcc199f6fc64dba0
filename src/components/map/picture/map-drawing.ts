/** The map as plain shapes, for pictures of it: the same layout, without the page around it. */
import type { Diagnostic } from '../../../model/checks/diagnostics.ts';
import { countOf } from '../../../model/checks/diagnostics.ts';
import { greatest, least } from '../../../hcl/lists.ts';
import type { MapLayout, MapNode } from '../map-layout.ts';
import { arrowBack, problemsOf, threadCurve, toneOf, type Problems } from '../map-graph.ts';

export const paintNames = [
  'surface',
  'sunken',
  'code',
  'line-2',
  'line-3',
  'fg-1',
  'fg-2',
  'fg-3',
  'accent',
  'error',
  'warn-edge',
  'error-fg',
  'warn-fg',
] as const;
export type PaintName = (typeof paintNames)[number];
export type Paints = Readonly<Record<PaintName, string>>;

export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly round: number;
      readonly fill: PaintName | undefined;
      readonly line: PaintName | undefined;
      readonly dashed?: true;
    }
  | { readonly kind: 'path'; readonly d: string; readonly line: PaintName; readonly width: number }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly fill: PaintName;
      readonly size: number;
      readonly weight: number;
      readonly mono: boolean;
      readonly end?: true;
    };

export interface Drawing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly shapes: readonly Shape[];
}

const margin = 24;

/** Cut where it would leave its box: letters are about this wide, by size. */
function cut(text: string, room: number, size: number, mono: boolean): string {
  const most = Math.floor(room / (size * (mono ? 0.602 : 0.54)));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}

function nodeShapes(node: MapNode, problems: readonly Diagnostic[]): readonly Shape[] {
  const { x, y, width, height, kind } = node;
  const middle = y + height / 2;
  if (kind === 'link')
    return [
      { kind: 'box', x, y, width, height, round: 8, fill: undefined, line: 'line-3', dashed: true },
      {
        kind: 'text',
        x: x + width - 8,
        y: y + 16,
        text: cut(`VPC link · ${node.name}`, width - 16, 11, false),
        fill: 'fg-3',
        size: 11,
        weight: 450,
        mono: false,
        end: true,
      },
    ];
  const { error, warning } = countOf(problems);
  const badge = error > 0 ? `✕ ${error}` : warning > 0 ? `▲ ${warning}` : '';
  const badgeRoom = badge === '' ? 0 : 30;
  const badges: Shape[] =
    badge === ''
      ? []
      : [
          {
            kind: 'text',
            x: x + width - 12,
            y: middle + 4,
            text: badge,
            fill: error > 0 ? 'error-fg' : 'warn-fg',
            size: 11,
            weight: 500,
            mono: false,
            end: true,
          },
        ];
  const isRoute = kind === 'route';
  const box: Shape = {
    kind: 'box',
    x,
    y,
    width,
    height,
    round: isRoute ? height / 2 : 6,
    fill: kind === 'backend' ? 'sunken' : 'surface',
    line: 'line-2',
  };
  if (isRoute) {
    const verbRoom = node.verb === '' ? 0 : 50;
    return [
      box,
      ...(node.verb === ''
        ? []
        : [
            {
              kind: 'text',
              x: x + 12,
              y: middle + 4,
              text: node.verb,
              fill: 'fg-2',
              size: 10.5,
              weight: 500,
              mono: true,
            } as const,
          ]),
      {
        kind: 'text',
        x: x + 12 + verbRoom,
        y: middle + 4.5,
        text: cut(node.name, width - 24 - verbRoom - badgeRoom, 12.5, false),
        fill: 'fg-1',
        size: 12.5,
        weight: 400,
        mono: false,
      },
      ...badges,
    ];
  }
  const mono = kind === 'backend';
  const room = width - 24 - badgeRoom;
  return [
    box,
    {
      kind: 'text',
      x: x + 12,
      y: node.detail === '' ? middle + 4 : middle - 3,
      text: cut(node.name, room, mono ? 11.5 : 12.5, mono),
      fill: 'fg-1',
      size: mono ? 11.5 : 12.5,
      weight: mono ? 400 : 500,
      mono,
    },
    {
      kind: 'text',
      x: x + 12,
      y: middle + 12,
      text: cut(node.detail, room, 11, false),
      fill: 'fg-3',
      size: 11,
      weight: 400,
      mono: false,
    },
    ...badges,
  ];
}

const tones = { plain: 'line-3', selected: 'accent', error: 'error', warn: 'warn-edge' } as const;

/** All of the map, with nothing selected. */
export function mapDrawing(layout: MapLayout, problems: Problems, title: string): Drawing {
  const byId = new Map(layout.nodes.map((node) => [node.id, node]));
  const nobody: ReadonlySet<string> = new Set();
  const input = { layout, problems, selected: nobody, goals: nobody, tabStop: undefined };
  const edges = layout.edges.flatMap((edge): readonly Shape[] => {
    const line = tones[toneOf(edge, byId, input)];
    const thread: Shape = { kind: 'path', d: threadCurve(edge), line, width: 1.25 };
    return edge.returns ? [thread, { kind: 'path', d: arrowBack(edge), line, width: 1.25 }] : [thread];
  });
  const titles = layout.columns.map(({ title: words, x, count }): Shape => ({
    kind: 'text',
    x,
    y: -12,
    text: `${words} ${count}`,
    fill: 'fg-2',
    size: 11,
    weight: 600,
    mono: false,
  }));
  const frames = layout.nodes.filter(({ kind }) => kind === 'link');
  const boxes = layout.nodes.filter(({ kind }) => kind !== 'link');
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
    y: -24 - margin,
    width: right - left + 2 * margin,
    height: layout.height + 24 + 2 * margin,
    title,
    shapes: [
      ...frames.flatMap((node) => nodeShapes(node, [])),
      ...edges,
      ...boxes.flatMap((node) => nodeShapes(node, problemsOf(node, problems))),
      ...titles,
    ],
  };
}
