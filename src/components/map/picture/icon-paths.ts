/** The lines of an icon as paths of its 24 × 24 field, as pictures draw them. */
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { IconShape } from '../../ui/Icon.tsx';

const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

/** One element of an icon as the data of a path; empty for what icons do not have. */
export function pathOfElement(element: Element): string {
  switch (element.tagName.toLowerCase()) {
    case 'path':
      return element.getAttribute('d') ?? '';
    case 'line':
      return `M${number(element, 'x1')} ${number(element, 'y1')}L${number(element, 'x2')} ${number(element, 'y2')}`;
    case 'circle': {
      const [x, y, r] = [number(element, 'cx'), number(element, 'cy'), number(element, 'r')];
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    }
    case 'rect': {
      const [x, y] = [number(element, 'x'), number(element, 'y')];
      const [width, height] = [number(element, 'width'), number(element, 'height')];
      return `M${x} ${y}h${width}v${height}h${-width}z`;
    }
    case 'polyline':
    case 'polygon': {
      const points = (element.getAttribute('points') ?? '').trim().split(/[\s,]+/);
      const pairs = points.flatMap((x, at) => (at % 2 === 0 ? [`${x} ${points[at + 1] ?? 0}`] : []));
      return `M${pairs.join('L')}${element.tagName.toLowerCase() === 'polygon' ? 'z' : ''}`;
    }
    default:
      return '';
  }
}

const known = new Map<IconShape, readonly string[]>();

/** Draws the icon beside the page, once. */
export function iconPaths(shape: IconShape): readonly string[] {
  const before = known.get(shape);
  if (before) return before;
  const beside = document.createElement('div');
  const root = createRoot(beside);
  flushSync(() => root.render(createElement(shape)));
  const paths = Array.from(beside.querySelectorAll('svg *'), pathOfElement).filter((d) => d !== '');
  root.unmount();
  known.set(shape, paths);
  return paths;
}
