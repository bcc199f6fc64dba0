import { memo } from 'react';
import type { EdgeProps } from '@xyflow/react';
import { classes } from '../../ui/classes.ts';
import type { FlowEdge } from '../map-graph.ts';
import * as styles from '../Map.module.css';

const tones = { plain: '', error: styles.edgeError, warn: styles.edgeWarn, selected: styles.edgeSelected };

/** A line in the style of the thread; with an arrow back where the sender gets an answer. */
const ThreadEdge = memo(function ThreadEdge({ data }: EdgeProps<FlowEdge>) {
  if (!data) return null;
  const look = classes(styles.edge, tones[data.tone]);
  return (
    <>
      <path className={look} d={data.path} />
      {data.back && <path data-back="" className={classes(look, styles.edgeBack)} d={data.back} />}
    </>
  );
});

export const edgeTypes = { thread: ThreadEdge };
