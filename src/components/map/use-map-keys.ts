import { useState, type KeyboardEvent } from 'react';
import type { MapLayout, MapNode } from './map-layout.ts';
import { select, session } from '../../session/document/store.ts';
import { disconnect, goalsOf, join, titleOf } from './connecting.ts';
import { keyOfNode, selectNode, selectNodes, toggleNode } from './map-selection.ts';
import { nodeElements } from './node-elements.ts';
import { nodeAfterKey } from './node-move.ts';

interface MapKeysInput {
  layout: MapLayout;
  isEditing: boolean;
  /** Brings a node into view and gives it the focus. */
  goTo: (node: MapNode) => void;
  /** Opens the list of what can be added; connected with a node where one is given. */
  onAdd: (joined: MapNode | undefined) => void;
  onOpen: (() => void) | undefined;
  announce: (message: string) => void;
}

/** Everything that a pointer does on the map, by keys; with the node from which something is being connected. */
export function useMapKeys({ layout, isEditing, goTo, onAdd, onOpen, announce }: MapKeysInput) {
  const [fromId, setFromId] = useState<string>();
  const nodeOf = (id: string | undefined) => layout.nodes.find((node) => node.id === id);
  const from = nodeOf(fromId);
  const goals = from ? goalsOf(session.getState().history.present, layout, from) : [];

  const stop = (message?: string) => {
    setFromId(undefined);
    if (message !== undefined) announce(message);
  };

  const start = (node: MapNode) => {
    const found = goalsOf(session.getState().history.present, layout, node);
    const first = found[0];
    if (!first) return announce(`There is nothing that ${titleOf(node)} can be connected with. Press N to add it.`);
    setFromId(node.id);
    const joined = new Set(
      layout.edges.flatMap(({ from: a, to: b }) => (a === node.id ? [b] : b === node.id ? [a] : [])),
    );
    goTo(found.find(({ id }) => joined.has(id)) ?? first);
    announce(`Connecting ${titleOf(node)}. Arrow keys choose, Enter connects, Escape cancels.`);
  };

  const whileConnecting = (event: KeyboardEvent, node: MapNode, origin: MapNode): boolean => {
    if (event.key === 'Escape') {
      goTo(origin);
      stop('Not connected');
      return true;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      stop(join(origin, node) ?? 'Not connected');
      goTo(origin);
      selectNode(origin, layout);
      return true;
    }
    if (event.key.toLowerCase() === 'n') {
      stop();
      onAdd(origin);
      return true;
    }
    const next = nodeAfterKey(
      event.key,
      layout,
      node.id,
      goals.map(({ id }) => id),
    );
    const goal = nodeOf(next);
    if (goal) goTo(goal);
    // Letters that start something else wait until it is decided.
    return goal !== undefined || event.key.length === 1;
  };

  const onNode = (event: KeyboardEvent, node: MapNode): boolean => {
    const letter = event.key.toLowerCase();
    if (isEditing && letter === 'c') {
      start(node);
      return true;
    }
    if (isEditing && letter === 'x') {
      const said = disconnect(node);
      if (said !== undefined) announce(said);
      return true;
    }
    if (event.key === 'Enter') {
      const key = keyOfNode(node, layout);
      if (key !== undefined) select(key, ['label'], 'keyboard');
      onOpen?.();
      return true;
    }
    if (event.key === ' ' && event.shiftKey) {
      toggleNode(node, layout);
      return true;
    }
    const next = nodeOf(nodeAfterKey(event.key, layout, node.id));
    if (!next) return false;
    goTo(next);
    if (next.id === node.id) return true;
    if (event.shiftKey) toggleNode(next, layout);
    else selectNode(next, layout);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const node = nodeOf(nodeElements.around(event.target)?.id);
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a' || !node) return;
      selectNodes(
        new Set(layout.nodes.filter(({ kind }) => kind === 'route' || kind === 'integration').map(({ id }) => id)),
        layout,
      );
      event.preventDefault();
      return;
    }
    const isDone =
      node && from
        ? whileConnecting(event, node, from)
        : isEditing && event.key.toLowerCase() === 'n' && node
          ? (onAdd(undefined), true)
          : node
            ? onNode(event, node)
            : false;
    if (isDone) event.preventDefault();
  };

  return { onKeyDown, from, goals, cancel: () => setFromId(undefined) };
}
