import { memo } from 'react';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import Lock from 'lucide-react/icons/lock';
import Reply from 'lucide-react/icons/reply';
import ShieldCheck from 'lucide-react/icons/shield-check';
import { classes } from '../ui/classes.ts';
import { useRegistered } from '../ui/element-registry.ts';
import { Icon } from '../ui/Icon.tsx';
import { SeverityBadge } from '../ui/SeverityBadge.tsx';
import { variantIcon } from '../ui/variant-icon.ts';
import { portsOf, type FlowNode, type NodeData } from './map-graph.ts';
import { nodeElements } from './node-elements.ts';
import * as styles from './Map.module.css';

function Words({ node, counts, messages }: NodeData) {
  if (node.kind === 'route')
    return (
      <>
        {node.verb !== '' && <span className={styles.verb}>{node.verb}</span>}
        <span className="clip grow">{node.name}</span>
        {node.answers && (
          <span className={styles.nodeSign} title="Answers the sender">
            <Icon of={Reply} size={12} />
          </span>
        )}
        {node.guard !== '' && (
          <span className={styles.nodeSign} title={node.guard}>
            <Icon of={ShieldCheck} size={12} />
          </span>
        )}
        <Badges counts={counts} messages={messages} />
      </>
    );
  return (
    <>
      <Icon of={variantIcon(node.icon)} size={16} />
      <span className="grow">
        <b className={classes('clip', node.kind === 'backend' && styles.nodeRaw)}>{node.name}</b>
        <small className="clip">{node.detail}</small>
      </span>
      <Badges counts={counts} messages={messages} />
    </>
  );
}

function Badges({ counts, messages }: Pick<NodeData, 'counts' | 'messages'>) {
  return (['error', 'warning', 'hint'] as const).map((severity) => (
    <SeverityBadge key={severity} severity={severity} count={counts[severity]} title={messages} />
  ));
}

const kinds = { route: styles.nodeRoute, integration: '', backend: styles.nodeBackend, link: '' };

function BoxNode({ data }: NodeProps<FlowNode>) {
  const { node, label, isSelected, isLinked, isGoal, isTabStop } = data;
  const ports = portsOf(node.kind);
  const look = classes(
    styles.node,
    kinds[node.kind],
    isSelected && styles.isSel,
    isLinked && styles.isLinked,
    isGoal && styles.isGoal,
  );
  const port = classes(styles.port, (isSelected || isLinked) && styles.portSel);
  return (
    <>
      <button
        ref={useRegistered(nodeElements, node.id)}
        type="button"
        className={look}
        data-goal={isGoal || undefined}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={label}
        aria-pressed={isSelected}
      >
        <Words {...data} />
      </button>
      {ports.in && <Handle id="in" type="target" position={Position.Left} className={port} />}
      {ports.out && <Handle id="out" type="source" position={Position.Right} className={port} />}
    </>
  );
}

/** A frame around what is reached through one VPC link. */
function FrameNode({ data }: NodeProps<FlowNode>) {
  const { node, label, isSelected, isTabStop } = data;
  return (
    <div className={classes(styles.frame, isSelected && styles.isSel)}>
      <button
        ref={useRegistered(nodeElements, node.id)}
        type="button"
        className={styles.frameName}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={label}
        aria-pressed={isSelected}
      >
        <Icon of={Lock} size={12} />
        <span className="clip">VPC link · {node.name}</span>
      </button>
    </div>
  );
}

const Box = memo(BoxNode);

export const nodeTypes = { route: Box, integration: Box, backend: Box, link: memo(FrameNode) };
