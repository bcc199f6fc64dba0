import { memo } from 'react';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import CircleX from 'lucide-react/icons/circle-x';
import Lock from 'lucide-react/icons/lock';
import Reply from 'lucide-react/icons/reply';
import ShieldCheck from 'lucide-react/icons/shield-check';
import { classes } from '../../ui/classes.ts';
import { useRegistered } from '../../ui/focus/element-registry.ts';
import { Icon } from '../../ui/Icon.tsx';
import { portsOf } from '../edit/joins.ts';
import { isReachable } from '../layout/node-move.ts';
import { nodeElements } from '../node-elements.ts';
import type { FlowNode, NodeData } from '../view/flow-graph.ts';
import { Badges } from './Badges.tsx';
import { RequestSign } from './RequestSign.tsx';
import { mapIcon } from './map-icon.ts';
import * as styles from '../Map.module.css';

function Guard({ guard, guardName }: Pick<NodeData['node'], 'guard' | 'guardName'>) {
  if (guard === '') return null;
  return (
    <span className={styles.guard} title={guard}>
      <Icon of={ShieldCheck} size={12} />
      <span className="clip">{guardName}</span>
    </span>
  );
}

function RouteWords({ data }: { data: NodeData }) {
  const { node, counts, messages } = data;
  const { verb, name, shared, reason, answers, lacksTarget } = node;
  return (
    <>
      {verb !== '' && <span className={styles.verb}>{verb}</span>}
      <span className={`clip grow ${styles.path}`}>
        {shared > 0 && <i>{name.slice(0, shared)}</i>}
        {name.slice(shared)}
      </span>
      <Badges counts={counts} messages={messages} />
      {lacksTarget && (
        <span className={styles.noTarget} title={messages || undefined}>
          <Icon of={CircleX} size={12} />
          No target
        </span>
      )}
      <RequestSign requests={data.requests} />
      {answers && (
        <span className={styles.nodeSign} title="Returns a response">
          <Icon of={Reply} size={12} />
        </span>
      )}
      {reason === undefined ? (
        <Guard {...node} />
      ) : (
        <span className={styles.why} title="Kept as text">
          {reason}
        </span>
      )}
    </>
  );
}

const rawNames: ReadonlySet<string> = new Set(['domain', 'mapping', 'stage', 'backend']);

function BoxWords({ data }: { data: NodeData }) {
  const { node, counts, messages } = data;
  return (
    <>
      <Icon of={mapIcon(node)} size={16} />
      <span className="grow">
        <b className={classes('clip', rawNames.has(node.kind) && node.keys.length < 2 && styles.nodeRaw)}>
          {node.name}
        </b>
        <small className="clip">{node.detail}</small>
      </span>
      <Badges counts={counts} messages={messages} />
      {node.reason !== undefined && (
        <span className={styles.why} title="Kept as text">
          {node.reason}
        </span>
      )}
    </>
  );
}

function LineWords({ data }: { data: NodeData }) {
  const { node, counts, messages, marks } = data;
  return (
    <>
      <Icon of={ChevronRight} size={12} />
      <span className={`clip ${styles.prefix}`}>{node.name}</span>
      <span className={styles.marks} aria-hidden>
        {Array.from(marks, (mark, at) => (
          <i key={at} data-mark={mark} />
        ))}
      </span>
      <span className="grow" />
      <Guard {...node} />
      <Badges counts={counts} messages={messages} />
      <RequestSign requests={data.requests} />
      <span className={styles.amount}>{node.keys.length}</span>
    </>
  );
}

const looks: { readonly [kind in NodeData['node']['kind']]?: string } = {
  route: styles.row,
  group: styles.line,
  backend: styles.nodeBackend,
};

function Steps({ steps }: Pick<NodeData, 'steps'>) {
  if (steps === '') return null;
  return (
    <span className={styles.steps} aria-hidden>
      {steps.split(' ').map((step) => (
        <b key={step}>{step}</b>
      ))}
    </span>
  );
}

function BoxNode({ data, isConnectable }: NodeProps<FlowNode>) {
  const { node, label, isSelected, isLinked, isGoal, isDim, isTabStop, steps } = data;
  const { kind, reason, id } = node;
  const ports = portsOf[kind];
  const isEntry = kind === 'domain' || kind === 'mapping' || kind === 'stage';
  const port = classes(
    styles.port,
    (isSelected || isLinked) && styles.portSel,
    reason !== undefined && styles.portText,
    node.lacksTarget && styles.portMissing,
  );
  return (
    <>
      <button
        ref={useRegistered(nodeElements, id)}
        type="button"
        className={classes(
          styles.node,
          looks[kind],
          isLinked && styles.isLinked,
          isSelected && styles.isSel,
          isGoal && styles.isGoal,
          isDim && styles.isDim,
          reason !== undefined && styles.isText,
        )}
        data-goal={isGoal || undefined}
        data-kind={isEntry || kind === 'endpoint' ? 'entry' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={label}
        aria-pressed={isSelected}
        {...(kind === 'group' ? { 'aria-expanded': false } : {})}
      >
        {kind === 'route' ? (
          <RouteWords data={data} />
        ) : kind === 'group' ? (
          <LineWords data={data} />
        ) : (
          <BoxWords data={data} />
        )}
      </button>
      <Steps steps={steps} />
      {ports?.in && (
        <Handle
          id="in"
          type="target"
          position={isEntry ? Position.Top : kind === 'authorizer' ? Position.Right : Position.Left}
          className={classes(port, isEntry && styles.portDown, kind === 'authorizer' && styles.portQuiet)}
          isConnectable={isConnectable}
        />
      )}
      {ports?.out && (
        <Handle
          id="out"
          type="source"
          position={isEntry ? Position.Bottom : Position.Right}
          className={classes(port, isEntry && styles.portDown)}
          isConnectable={isConnectable && kind !== 'group' && reason === undefined}
        />
      )}
    </>
  );
}

/** A box with the name of a group above the rows in it; around one row nothing but the box. */
function OpenGroup({ data }: { data: NodeData }) {
  const { node, label, isSelected, isDim, isTabStop } = data;
  const ref = useRegistered(nodeElements, node.id);
  return (
    <div className={classes(styles.group, isDim && styles.isDim, node.reason !== undefined && styles.isText)}>
      {isReachable(node) && (
        <button
          ref={ref}
          type="button"
          className={classes(styles.groupHead, isSelected && styles.isSel)}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={label}
          aria-expanded
        >
          <Icon of={ChevronDown} size={12} />
          <span className={`clip ${styles.prefix}`}>{node.name}</span>
          <span className={styles.amount}>{node.keys.length}</span>
        </button>
      )}
    </div>
  );
}

function GroupNode(props: NodeProps<FlowNode>) {
  return props.data.node.isOpen ? <OpenGroup data={props.data} /> : <BoxNode {...props} />;
}

/** A frame around what is reached through one VPC link. */
function FrameNode({ data }: NodeProps<FlowNode>) {
  const { node, label, isSelected, isDim, isTabStop } = data;
  return (
    <div className={classes(styles.frame, isSelected && styles.isSel, isDim && styles.isDim)}>
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

export const nodeTypes = {
  domain: Box,
  mapping: Box,
  stage: Box,
  endpoint: Box,
  model: Box,
  authorizer: Box,
  companion: Box,
  route: Box,
  integration: Box,
  backend: Box,
  group: memo(GroupNode),
  link: memo(FrameNode),
};
