import type { RefObject } from 'react';
import type { Design } from '../../../model/design/design.ts';
import { mapGraph } from '../graph/graph-of.ts';
import { shownGraph, type DetailLevel } from '../graph/shown-graph.ts';
import { mapLayout, type MapLayout } from '../layout/map-layout.ts';
import { groupsAt, groupZoom, measuresOf, stripWidth } from '../layout/map-measures.ts';
import type { MapSettings } from './map-choices.ts';
import type { useMapView } from './use-map-view.ts';

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A map that is higher than this many panes begins with groups. */
const mostPanes = 3;
/** From this many on, a strip shows the whole; and where the map is wider than so many px. */
const stripPanes = 2;
const leastForStrip = 560;

/** Told by what there is, not by what is open now: the canvas keeps its width while groups open and close. */
export function needsStrip({ lanes }: MapLayout, pane: number): boolean {
  const { row, pitch } = measuresOf('routes');
  const heights = lanes.map(({ routeCount, integrationCount }) => Math.max(routeCount * row, integrationCount * pitch));
  return heights.reduce((sum, height) => sum + height, 0) > pane * stripPanes;
}

export const layoutFor = (design: Design, settings: MapSettings, width: number): MapLayout =>
  mapLayout(shownGraph(mapGraph(design)(settings.grouping), settings), measuresOf(settings.level, width));

interface FitInput {
  section: RefObject<HTMLElement | null>;
  view: ReturnType<typeof useMapView>;
  design: Design;
  settings: MapSettings;
  onRoom: (room: Room) => void;
  onLevel: (level: DetailLevel) => void;
}

/** Shows the whole map. Its room is taken then, so that nothing moves while panes are dragged. */
export function useFit({ section, view, design, settings, onRoom, onLevel }: FitInput) {
  /** The layout of a level in the room that there is, beside the strip where it needs one. */
  const layIn = (level: DetailLevel) => {
    const { height } = view.measure();
    const width = section.current?.clientWidth ?? 0;
    const choices = { ...settings, level };
    const alone = layoutFor(design, choices, width);
    const beside = needsStrip(alone, height) && width > leastForStrip ? width - stripWidth : width;
    const made = beside === width ? alone : layoutFor(design, choices, beside);
    return {
      made,
      room: { width: beside, height },
      wide: beside / made.width,
      tall: height / Math.max(1, made.height),
    };
  };
  const show = ({ made, room }: ReturnType<typeof layIn>, zoom: number) => {
    onRoom(room);
    onLevel(made.measures.level);
    view.place(made, zoom, room.width);
  };
  const showGroups = () => {
    const groups = layIn('groups');
    show(groups, Math.min(groupZoom - 0.01, groups.wide, Math.max(groups.tall, groupsAt)));
  };
  return {
    /** As rows where these can be read, else as groups. */
    fitAll: () => {
      const rows = layIn('routes');
      const zoom = Math.min(1, rows.wide, rows.tall);
      if (zoom >= groupZoom) show(rows, zoom);
      else showGroups();
    },
    /** From the top, with as much as can be read; a long map as groups. */
    open: () => {
      const rows = layIn('routes');
      const zoom = Math.min(1, Math.max(groupZoom, rows.wide));
      if (rows.made.height * zoom > rows.room.height * mostPanes) showGroups();
      else show(rows, zoom);
    },
  };
}
