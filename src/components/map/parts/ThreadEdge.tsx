import { memo } from 'react';
import type { EdgeProps } from '@xyflow/react';
import { classes } from '../../ui/classes.ts';
import type { FlowEdge } from '../view/flow-graph.ts';
import * as styles from '../Map.module.css';

const tones = {
  plain: '',
  text: styles.edgeText,
  error: styles.edgeError,
  warn: styles.edgeWarn,
  selected: styles.edgeSelected,
};

/** A line in the style of the thread; with an arrow back where the sender gets an answer. */
const ThreadEdge = memo(function ThreadEdge({ data }: EdgeProps<FlowEdge>) {
  if (!data) return null;
  const look = classes(styles.edge, tones[data.tone], data.isDim && styles.edgeDim);
  return (
    <>
      <path className={look} d={data.path} data-edge="" />
      {data.back !== undefined && <path data-back="" className={classes(look, styles.edgeBack)} d={data.back} />}
      {data.count !== '' && (
        <text className={styles.edgeCount} x={data.x} y={data.y}>
          {data.count}
        </text>
      )}
      <path className={styles.edgeHit} d={data.path} />
    </>
  );
});

export const edgeTypes = { thread: ThreadEdge };
