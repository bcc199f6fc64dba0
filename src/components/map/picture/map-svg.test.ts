import { expect, test } from 'vitest';
import { checkModel } from '../../../model/checks/check-model.ts';
import { addObject, blankDesign, newObject } from '../../../model/design/edits.ts';
import { mapLayout } from '../map-layout.ts';
import { mapDrawing, paintNames, type Paints } from './map-drawing.ts';
import { svgOf } from './map-svg.ts';

const design = (
  [
    ['integration', 'http-url', { integration_uri: 'https://a.example.com', timeout_in_millis: 45_000 }],
    ['route', 'http', { route_key: 'GET /a?<b>&"c"', target: { ref: 'i1' } }],
  ] as const
).reduce(
  (before, [type, variant, attributes]) => addObject(newObject(before, type, variant, attributes))(before),
  blankDesign('HTTP'),
);
const paints = Object.fromEntries(paintNames.map((name) => [name, `paint-${name}`])) as Paints;
const drawing = mapDrawing(mapLayout(design), checkModel(design).byKey, 'Map of a & b');
const svg = svgOf(drawing, paints);

test('the picture holds all boxes, threads and titles, in the colours given', () => {
  expect(svg.match(/<rect/g)).toHaveLength(1 + 3);
  expect(svg.match(/<path/g)).toHaveLength(2);
  for (const text of ['Routes 1', 'Integrations 1', 'Backends 1', 'a.example.com', '✕ 1'])
    expect(svg).toContain(`>${text}<`);
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
