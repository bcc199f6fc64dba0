// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRegistered } from '../../ui/focus/element-registry.ts';
import { blankDesign, addObject, newObject } from '../../../model/design/edits.ts';
import { mapGraph } from '../graph/graph-of.ts';
import { mapLayout, type MapNode } from '../layout/map-layout.ts';
import { measuresOf } from '../layout/map-measures.ts';
import { nodeElements } from '../node-elements.ts';
import { useNodeFocus } from './use-node-focus.ts';

const api = blankDesign('HTTP');
const { nodes } = mapLayout(
  mapGraph(addObject(newObject(api, 'integration', 'http-url', { integration_uri: 'https://a.example' }))(api))(
    'prefix',
  ),
  measuresOf('routes'),
);
const [first, second] = nodes;
if (!first || !second) throw new Error('The map has too few nodes.');

const reveal = vi.fn<(node: MapNode) => void>();
let goTo: (node: MapNode) => void;

function Drawn({ id }: { id: string }) {
  return <button ref={useRegistered(nodeElements, id)}>{id}</button>;
}

function Map({ drawn, tell }: { drawn: readonly string[]; tell: (to: typeof goTo) => void }) {
  const focus = useNodeFocus(reveal);
  return (
    <>
      <button onClick={() => tell(focus.goTo)}>tell</button>
      {drawn.map((id) => (
        <Drawn key={id} id={id} />
      ))}
    </>
  );
}

const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = (...drawn: readonly string[]) => {
  const map = (ids: readonly string[]) => <Map drawn={ids} tell={(to) => (goTo = to)} />;
  const { rerender } = render(map(drawn));
  act(() => screen.getByRole('button', { name: 'tell' }).click());
  screen.getByRole('button', { name: 'tell' }).focus();
  return (...next: readonly string[]) => rerender(map(next));
};

it('a node that is drawn has the focus at once', () => {
  show(first.id, second.id);
  act(() => goTo(second));
  expect(reveal).toHaveBeenLastCalledWith(second);
  expect(focused()).toBe(second.id);
});

it('a node that is on its way has it when it comes', () => {
  const draw = show(first.id);
  act(() => goTo(second));
  expect(focused()).toBe('tell');
  act(() => void vi.advanceTimersByTime(300));
  draw(first.id, second.id);
  expect(focused()).toBe(second.id);
});

it('a node that comes too late, or after another was gone to, does not take it', () => {
  const draw = show();
  act(() => goTo(first));
  act(() => goTo(second));
  draw(first.id);
  expect(focused()).toBe('tell');
  act(() => void vi.advanceTimersByTime(400));
  draw(first.id, second.id);
  expect(focused()).toBe('tell');
});
