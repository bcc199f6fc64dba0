import { classes } from '../../ui/classes.ts';
import type { MapLayout, MapNode } from '../layout/map-layout.ts';
import { threadCurve } from '../layout/ties.ts';
import * as styles from '../Map.module.css';

interface DecorProps {
  layout: MapLayout;
  /** Lanes whose stages lead to what is selected. */
  litLanes: ReadonlySet<string>;
  /** Ids of the ends of the line that Enter would draw. */
  from: string | undefined;
  to: string | undefined;
}

/** What is drawn behind the nodes and cannot be touched: lines from stages to groups, and captions. */
export function Decor({ layout, litLanes, ...ends }: DecorProps) {
  const [from, to] = [ends.from, ends.to].map((id) => id !== undefined && layout.nodes.find((node) => node.id === id));
  return (
    <div aria-hidden>
      <svg className={styles.decor}>
        {layout.lanes.map(
          ({ id, bus }) =>
            bus !== '' && <path key={id} className={classes(styles.bus, litLanes.has(id) && styles.busLit)} d={bus} />,
        )}
        {from && to && <path className={styles.draft} d={draftOf(from, to)} />}
      </svg>
      {layout.lanes.flatMap(({ id, captions }) =>
        captions.map(({ text, x, y }) => (
          <span key={`${id} ${text}`} className={styles.caption} style={{ left: x, top: y }}>
            {text}
          </span>
        )),
      )}
    </div>
  );
}

function draftOf(from: MapNode, to: MapNode): string {
  const [left, right] = from.x < to.x ? [from, to] : [to, from];
  return threadCurve({
    x1: left.x + left.width,
    y1: left.y + left.height / 2,
    x2: right.x,
    y2: right.y + right.height / 2,
  });
}
