// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Lambda } from '../../ui/Lambda.tsx';
import { variantIcon } from '../../ui/variant-icon.ts';
import { iconPaths, pathOfElement } from './icon-paths.ts';

const element = (tag: string, attributes: Readonly<Record<string, string>>): Element => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

test.each<[tag: string, attributes: Readonly<Record<string, string>>, d: string]>([
  ['path', { d: 'M1 2h3' }, 'M1 2h3'],
  ['line', { x1: '1', y1: '2', x2: '3', y2: '4' }, 'M1 2L3 4'],
  ['circle', { cx: '12', cy: '12', r: '10' }, 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0'],
  ['rect', { x: '1', y: '2', width: '3', height: '4' }, 'M1 2h3v4h-3z'],
  ['polyline', { points: '1 2 3 4' }, 'M1 2L3 4'],
  ['title', {}, ''],
])('<%s> as a path', (tag, attributes, d) => {
  expect(pathOfElement(element(tag, attributes))).toBe(d);
});

test('an icon is drawn once', () => {
  expect(iconPaths(Lambda).length).toBeGreaterThan(0);
  expect(iconPaths(variantIcon('globe'))).toBe(iconPaths(variantIcon('globe')));
});
