import { memo } from 'react';
import type { EdgeProps } from '@xyflow/react';
import { classes } from '../../ui/classes.ts';
import type { FlowEdge } from '../map-graph.ts';

/** A line in the style of the thread; with an arrow back where the sender gets an answer. */
const ThreadEdge = memo(function ThreadEdge({ data }: EdgeProps<FlowEdge>) {
  if (!data) return null;
  const look = classes('mapedge', data.tone !== 'plain' && `mapedge--${data.tone}`);
  return (
    <>
      <path className={look} d={data.path} />
      {data.back && <path data-back="" className={classes(look, 'mapedge--back')} d={data.back} />}
    </>
  );
});

export const edgeTypes = { thread: ThreadEdge };
