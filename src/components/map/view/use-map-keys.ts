import { useState, type KeyboardEvent } from 'react';
import type { MapEdge, MapLayout, MapNode } from '../layout/map-layout.ts';
import { edgeAfterKey, nodeAfterKey } from '../layout/node-move.ts';
import { select, session } from '../../../session/document/store.ts';
import { cutTie, join, titleOf } from '../edit/connecting.ts';
import { goalsOf } from '../edit/joins.ts';
import { keysOfNode, selectNode, selectNodes, toggleNode } from '../edit/map-selection.ts';
import { nodeElements } from '../node-elements.ts';

interface MapKeysInput {
  layout: MapLayout;
  isEditing: boolean;
  /** Brings a node into view and gives it the focus. */
  goTo: (node: MapNode) => void;
  goToEdge: (edge: MapEdge) => void;
  onTurn: (group: MapNode) => void;
  /** Opens the list of what can be added; connected with a node where one is given. */
  onAdd: (joined: MapNode | undefined) => void;
  onMenu: (of: MapNode | MapEdge, element: Element) => void;
  onFit: () => void;
  onZoomToSelection: () => void;
  onOpen: (() => void) | undefined;
  announce: (message: string) => void;
}

/** The id of the edge that an event is on. */
const edgeIdAround = (target: EventTarget | null): string | undefined => {
  const found = target instanceof Element ? target.closest('.react-flow__edge') : null;
  return found instanceof SVGElement ? found.dataset['id'] : undefined;
};

/** Everything that a pointer does on the map, by keys; with the node from which something is being connected. */
export function useMapKeys(input: MapKeysInput) {
  const { layout, isEditing, goTo, goToEdge, onTurn, onAdd, onMenu, onFit, onZoomToSelection, onOpen, announce } =
    input;
  const [fromId, setFromId] = useState<string>();
  const nodeOf = (id: string | undefined) => layout.nodes.find((node) => node.id === id);
  const edgeOf = (id: string | undefined) => layout.edges.find((edge) => edge.id === id);
  const from = nodeOf(fromId);
  const goals = from ? goalsOf(session.getState().history.present, layout, from) : [];

  const stop = (message?: string) => {
    setFromId(undefined);
    if (message !== undefined) announce(message);
  };

  const start = (node: MapNode) => {
    const found = goalsOf(session.getState().history.present, layout, node);
    const first = found[0];
    if (!first) return announce(`${titleOf(node)} has nothing to connect to. Press N to add a resource.`);
    setFromId(node.id);
    const joined = new Set(
      layout.edges.flatMap(({ from: a, to: b }) => (a === node.id ? [b] : b === node.id ? [a] : [])),
    );
    goTo(found.find(({ id }) => joined.has(id)) ?? first);
    return announce(`Connecting ${titleOf(node)}. Use arrow keys to choose, Enter to connect, Escape to cancel.`);
  };

  const whileConnecting = (event: KeyboardEvent, node: MapNode, origin: MapNode): boolean => {
    if (event.key === 'Escape') {
      goTo(origin);
      stop('Not connected');
      return true;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      stop(join(layout, origin, node) ?? 'Not connected');
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

  const move = (event: KeyboardEvent, node: MapNode): boolean => {
    const next = nodeOf(nodeAfterKey(event.key, layout, node.id));
    if (!next) return false;
    goTo(next);
    if (next.id === node.id) return true;
    if (event.shiftKey) toggleNode(next, layout);
    else if (next.kind !== 'group') selectNode(next, layout);
    return true;
  };

  const onNode = (event: KeyboardEvent, node: MapNode): boolean => {
    switch (event.key.toLowerCase()) {
      case 'c':
        if (!isEditing) return false;
        start(node);
        return true;
      case 'x': {
        const edge = layout.edges.find((other) => other.from === node.id);
        if (!isEditing || !edge) return false;
        announce(cutTie(layout, edge));
        return true;
      }
      case 'e': {
        const edge = edgeBeside(node);
        if (edge) goToEdge(edge);
        else announce(`${titleOf(node)} has no connections`);
        return true;
      }
      case 'enter': {
        const [key] = keysOfNode(node, layout);
        if (node.kind === 'group') onTurn(node);
        else if (key !== undefined) {
          select(key, ['label'], 'keyboard');
          onOpen?.();
        }
        return true;
      }
      case ' ':
        // Alone it presses the button.
        if (event.shiftKey) toggleNode(node, layout);
        return event.shiftKey;
      default:
        return move(event, node);
    }
  };

  const edgeBeside = (node: MapNode): MapEdge | undefined =>
    layout.edges.find((edge) => edge.from === node.id) ?? layout.edges.find((edge) => edge.to === node.id);

  const onEdge = (event: KeyboardEvent, edge: MapEdge): boolean => {
    const [before, after] = [nodeOf(edge.from), nodeOf(edge.to)];
    switch (event.key) {
      case 'ArrowLeft':
      case 'Escape':
        if (before) goTo(before);
        return true;
      case 'ArrowRight':
        if (after) goTo(after);
        return true;
      case 'Delete':
      case 'Backspace':
        if (!isEditing) return false;
        if (before) goTo(before);
        announce(cutTie(layout, edge));
        return true;
      case 'r':
      case 'R':
        if (!isEditing || !edge.reference || !before) return false;
        start(before);
        return true;
      case 'Enter':
        if (edge.reference) {
          select(edge.reference.key, edge.reference.path, 'keyboard');
          onOpen?.();
        }
        return true;
      default: {
        const next = edgeOf(edgeAfterKey(event.key, layout, edge.id));
        if (next) goToEdge(next);
        return next !== undefined;
      }
    }
  };

  const onAnywhere = (event: KeyboardEvent, at: MapNode | MapEdge): boolean => {
    if (event.shiftKey && (event.code === 'Digit1' || event.key === '!')) {
      onFit();
      return true;
    }
    if (event.shiftKey && (event.code === 'Digit2' || event.key === '@')) {
      onZoomToSelection();
      return true;
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      if (event.target instanceof Element) onMenu(at, event.target);
      return true;
    }
    if (!isEditing || event.key.toLowerCase() !== 'n') return false;
    onAdd(undefined);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const node = nodeOf(nodeElements.around(event.target)?.id);
    const edge = node ? undefined : edgeOf(edgeIdAround(event.target));
    const at = node ?? edge;
    if (!at) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return;
      const called = layout.nodes.filter(({ kind }) => kind === 'route' || kind === 'integration' || kind === 'group');
      selectNodes(new Set(called.map(({ id }) => id)), layout);
      event.preventDefault();
      return;
    }
    const isDone =
      node && from
        ? whileConnecting(event, node, from)
        : onAnywhere(event, at) || (node ? onNode(event, node) : edge ? onEdge(event, edge) : false);
    if (isDone) event.preventDefault();
  };

  return { onKeyDown, from, goals, start, cancel: () => setFromId(undefined) };
}
