import { useRef } from 'react';
import { useTransform } from './use-transform.ts';
import * as styles from '../Map.module.css';

/** Between two dots, on the map. */
const gap = 20;

/** The grid. Larger than the pane by a dot on each side, it goes to and fro between two dots: nothing is painted anew. */
export function Dots() {
  const grid = useRef<HTMLDivElement>(null);
  useTransform(({ transform: [x, y, zoom] }) => {
    if (!grid.current) return;
    const { style } = grid.current;
    const size = gap * zoom;
    style.inset = `${-size}px`;
    style.backgroundSize = `${size}px ${size}px`;
    style.transform = `translate(${x % size}px, ${y % size}px)`;
  });
  return <div ref={grid} className={styles.dots} />;
}
