import { expect, test } from 'vitest';
import { checkModel } from '../../../model/checks/check-model.ts';
import { addObject, blankDesign, newObject } from '../../../model/design/edits.ts';
import { mapGraph } from '../graph/graph-of.ts';
import { mapLayout } from '../layout/map-layout.ts';
import { measuresOf } from '../layout/map-measures.ts';
import { mapDrawing } from './map-drawing.ts';
import { svgOf } from './map-svg.ts';
import { paintNames, type Paints } from './shapes.ts';

const design = (
  [
    ['integration', 'http-url', { integration_uri: 'https://a.example.com', timeout_in_millis: 45_000 }],
    ['route', 'http', { route_key: 'GET /a?<b>&"c"', target: { ref: 'i1' } }],
    ['stage', 'http', { stage_name: 'prod' }],
  ] as const
).reduce(
  (before, [type, variant, attributes]) => addObject(newObject(before, type, variant, attributes))(before),
  blankDesign('HTTP'),
);
const paints = Object.fromEntries(paintNames.map((name) => [name, `paint-${name}`])) as Paints;
const layout = mapLayout(mapGraph(design)('prefix'), measuresOf('routes'));
const icon = ['M1 1h2'];
const drawing = mapDrawing(layout, checkModel(design).byKey, 'Map of a & b', () => icon);
const svg = svgOf(drawing, paints);

test('the picture holds title, stage, legend, and all boxes, threads and icons, in the colours given', () => {
  // The ground, the lane, stage, endpoint, group, integration and backend.
  expect(svg.match(/<rect/g)).toHaveLength(1 + 6);
  // Two threads, the bus, four lines of the legend, and four icons.
  expect(svg.match(/<path/g)).toHaveLength(2 + 1 + 4 + 4);
  for (const text of [
    'Map of a &amp; b',
    'Routes 1',
    'Integrations 1',
    'Backends 1',
    'a.example.com',
    '✕ 1',
    'Kept as text',
  ])
    expect(svg).toContain(`>${text}<`);
  expect(svg).toContain('HTTP API · Stage prod · 1 route · 1 integration');
  expect(svg).toContain('fill="paint-code"');
  expect(svg).not.toMatch(/undefined|NaN|var\(/);
});

test('names are text, never markup', () => {
  expect(svg).toContain('/a?&lt;b&gt;&amp;&quot;c&quot;');
  expect(svg).toContain('<title>Map of a &amp; b</title>');
});

test('every shape lies within the picture', () => {
  const boxes = drawing.shapes.filter((shape) => shape.kind === 'box');
  expect(boxes.length).toBeGreaterThan(0);
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(drawing.x);
    expect(box.x + box.width).toBeLessThanOrEqual(drawing.x + drawing.width);
    expect(box.y + box.height).toBeLessThanOrEqual(drawing.y + drawing.height);
  }
});

test('a route without a target says so, and counts nothing else for it', () => {
  const alone = addObject(newObject(blankDesign('HTTP'), 'route', 'http', { route_key: 'GET /a' }))(
    blankDesign('HTTP'),
  );
  const drawn = mapDrawing(mapLayout(mapGraph(alone)('prefix'), measuresOf('routes')), checkModel(alone).byKey, 'Map');
  const words = drawn.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  expect(words).toContain('✕ No target');
  expect(words.filter((text) => /^[✕▲] \d/.test(text))).toEqual([]);
});
