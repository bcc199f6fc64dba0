/** A node of the map as plain shapes. */
import type { Diagnostic } from '../../../model/checks/diagnostics.ts';
import { countOf } from '../../../model/checks/diagnostics.ts';
import { middleOf } from '../layout/lane-layout.ts';
import type { MapNode } from '../layout/map-layout.ts';
import { isReachable } from '../layout/node-move.ts';
import { badgedOf } from '../view/flow-graph.ts';
import { cutToFit, words, type Shape } from './shapes.ts';

/** The paths of the icon of a node, in a field of 24 × 24. */
export type IconOf = (node: MapNode) => readonly string[];

const icon = (paths: readonly string[], x: number, y: number, size: number): readonly Shape[] =>
  paths.map((d): Shape => ({ kind: 'path', d, line: 'fg-3', width: 1.75, at: { x, y, scale: size / 24 } }));

const badgeRoom = 30;
const noTargetRoom = 66;

function badgeOf(node: MapNode, problems: readonly Diagnostic[], right: number): Shape | undefined {
  const { error, warning } = countOf(problems);
  if (error + warning === 0) return undefined;
  return words(
    error > 0 ? `✕ ${error}` : `▲ ${warning}`,
    { x: right, y: middleOf(node) + 4 },
    {
      fill: error > 0 ? 'error-fg' : 'warn-fg',
      size: 11,
      weight: 500,
      end: true,
    },
  );
}

function frameShapes(node: MapNode): readonly Shape[] {
  const { x, y, width, height } = node;
  return [
    { kind: 'box', x, y, width, height, round: 8, fill: undefined, line: 'line-3', dashed: true },
    words(
      cutToFit(`VPC link · ${node.name}`, width - 16, 10.5, false),
      { x: x + width - 9, y: y + 14 },
      {
        fill: 'fg-3',
        size: 10.5,
        end: true,
      },
    ),
  ];
}

function groupShapes(node: MapNode): readonly Shape[] {
  const { x, y, width, height, reason } = node;
  const box: Shape = {
    kind: 'box',
    x,
    y,
    width,
    height,
    round: 6,
    fill: reason === undefined ? 'surface' : undefined,
    line: reason === undefined ? 'line-2' : 'line-3',
    ...(reason === undefined ? {} : { dashed: true as const }),
  };
  if (node.isOpen && !isReachable(node)) return [box];
  const name = cutToFit(node.name, width - 60, 11.5, true);
  return [
    box,
    words(name, { x: x + 12, y: y + 15 }, { size: 11.5, weight: 500, mono: true }),
    words(String(node.keys.length), { x: x + 18 + name.length * 7, y: y + 15 }, { fill: 'fg-3', size: 11 }),
  ];
}

function rowShapes(node: MapNode, problems: readonly Diagnostic[]): readonly Shape[] {
  const { x, width, verb, name, shared, reason, guardName, lacksTarget } = node;
  const y = middleOf(node) + 4;
  const aside = reason ?? guardName;
  const asideRoom = aside === '' ? 0 : Math.min(90, aside.length * 6.4 + 10);
  const right = x + width - 12 - asideRoom;
  const missing = lacksTarget
    ? [words('✕ No target', { x: right, y }, { fill: 'error-fg', size: 10.5, weight: 500, end: true })]
    : [];
  const missingRoom = lacksTarget ? noTargetRoom : 0;
  const badge = badgeOf(node, badgedOf(node, problems), right - missingRoom);
  const left = x + 10 + (verb === '' ? 0 : 48);
  const shown = cutToFit(name, x + width - left - asideRoom - missingRoom - (badge ? badgeRoom : 0) - 12, 12, false);
  const start = shown.slice(0, shared);
  return [
    ...(verb === '' ? [] : [words(verb, { x: x + 10, y }, { fill: 'fg-2', size: 10.5, weight: 500, mono: true })]),
    words(shown, { x: left, y }, { fill: reason === undefined ? 'fg-1' : 'fg-3' }),
    // The beginning that all have is drawn over in grey: where it ends is known to the letters alone.
    ...(start === '' ? [] : [words(start, { x: left, y }, { fill: 'fg-3' })]),
    ...(badge ? [badge] : []),
    ...missing,
    ...(aside === ''
      ? []
      : [
          words(
            cutToFit(aside, asideRoom, 10.5, true),
            { x: x + width - 12, y },
            { fill: 'fg-3', size: 10.5, mono: true, end: true },
          ),
        ]),
  ];
}

const raw: ReadonlySet<string> = new Set(['domain', 'mapping', 'stage', 'backend']);

function boxShapes(node: MapNode, problems: readonly Diagnostic[], iconOf: IconOf): readonly Shape[] {
  const { x, y, width, height, kind, reason, detail } = node;
  const badge = badgeOf(node, problems, x + width - 10);
  const mono = raw.has(kind);
  const room = width - 44 - (badge ? badgeRoom : 0);
  const [size, weight] = mono ? [11.5, 400] : [12.5, 500];
  const left = x + 34;
  const middle = middleOf(node);
  return [
    {
      kind: 'box',
      x,
      y,
      width,
      height,
      round: 6,
      fill: reason === undefined ? (kind === 'backend' ? 'sunken' : 'surface') : undefined,
      line: reason === undefined ? 'line-2' : 'line-3',
      ...(reason === undefined ? {} : { dashed: true as const }),
    },
    ...icon(iconOf(node), x + 10, middle - 7.5, 15),
    words(
      cutToFit(node.name, room, size, mono),
      { x: left, y: detail === '' ? middle + 4 : middle - 2 },
      {
        size,
        weight,
        mono,
        fill: reason === undefined ? 'fg-1' : 'fg-3',
      },
    ),
    words(cutToFit(detail, room, 10.5, false), { x: left, y: middle + 11 }, { fill: 'fg-3', size: 10.5 }),
    ...(badge ? [badge] : []),
  ];
}

export function nodeShapes(node: MapNode, problems: readonly Diagnostic[], iconOf: IconOf): readonly Shape[] {
  if (node.kind === 'link') return frameShapes(node);
  if (node.kind === 'group') return groupShapes(node);
  return node.kind === 'route' ? rowShapes(node, problems) : boxShapes(node, problems, iconOf);
}
