/** Hands the map to the browser as a picture, in the colours that are shown. */
import type { MapLayout } from '../layout/map-layout.ts';
import { mapIcon } from '../parts/map-icon.ts';
import { download } from '../../../session/page/download.ts';
import { say, session } from '../../../session/document/store.ts';
import type { Problems } from '../view/flow-graph.ts';
import { iconPaths } from './icon-paths.ts';
import { mapDrawing } from './map-drawing.ts';
import { pngOf } from './map-png.ts';
import { svgOf } from './map-svg.ts';
import { paintNames, type Paints } from './shapes.ts';

/** Tokens as plain colours: only an element that uses them tells what they are in the present theme. */
function paintsOf(within: HTMLElement): Paints {
  const probe = document.createElement('i');
  within.append(probe);
  const paints = Object.fromEntries(
    paintNames.map((name) => {
      probe.style.color = `var(--${name})`;
      return [name, getComputedStyle(probe).color];
    }),
  ) as Paints;
  probe.remove();
  return paints;
}

export async function savePicture(
  format: 'svg' | 'png',
  layout: MapLayout,
  problems: Problems,
  within: HTMLElement,
): Promise<void> {
  const { name } = session.getState().history.present;
  const drawing = mapDrawing(layout, problems, `Map of ${name}`, (node) => iconPaths(mapIcon(node)));
  const paints = paintsOf(within);
  if (format === 'svg') return download(`${name}-map.svg`, svgOf(drawing, paints), 'image/svg+xml');
  const png = await pngOf(drawing, paints);
  if (png) download(`${name}-map.png`, png);
  else say('The browser cannot render an image of this size. Export the map as SVG instead.');
  return undefined;
}
