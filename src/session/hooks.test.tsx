// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadChecks } from './document/checks.ts';
import { addObject, blankDesign, newObject, renameObject, setValue } from '../model/design/edits.ts';
import { commandsOf } from './commands/commands.ts';
import { actionsOf } from './document/actions.ts';
import { useCounts, useDiagnostics, useHistoryLabels, useObject, useShortcuts, useTouched } from './hooks.ts';
import { startState } from './document/state.ts';
import { edit, holdBack, openDesign, select, session, touch, undo } from './document/store.ts';

beforeAll(async () => {
  await loadChecks();
});

const integration = { integration_uri: 'https://example.com', integration_method: 'GET', timeout_in_millis: 1 };

beforeEach(() => {
  session.setState(startState, true);
  const api = blankDesign('HTTP');
  openDesign(addObject(newObject(api, 'integration', 'http-url', integration))(api));
});
afterEach(cleanup);

/** A hook with the number of times it rendered. */
function watch<T>(use: () => T) {
  let renders = 0;
  const { result } = renderHook(() => {
    renders += 1;
    return use();
  });
  return { current: () => result.current, renders: () => renders };
}

const setTimeoutTo = (value: number) => edit(setValue('i1', ['timeout_in_millis'], value), 'Set timeout');

test('a hook renders for its own object only', () => {
  const api = watch(() => useObject('a1'));
  const own = watch(() => useObject('i1'));
  act(() => setTimeoutTo(2));
  act(() => select('i1', ['timeout_in_millis'], 'field'));
  expect([api.renders(), own.renders()]).toEqual([1, 2]);
  expect(own.current()?.attributes['timeout_in_millis']).toBe(2);
});

test('messages are the same array while they say the same', () => {
  const all = watch(() => useDiagnostics());
  const field = watch(() => useDiagnostics('i1', ['timeout_in_millis']));
  const other = watch(() => useDiagnostics('i1', ['integration_uri']));
  const counts = watch(() => useCounts());
  const before = [all.current(), field.current(), other.current(), counts.current()];
  expect(field.current()).toHaveLength(1);
  expect(other.current()).toHaveLength(0);
  act(() => edit(setValue('i1', ['description'], 'x'), 'Set description'));
  [all, field, other, counts].forEach((hook, index) => expect(hook.current()).toBe(before[index]));
  expect([all.renders(), field.renders(), other.renders(), counts.renders()]).toEqual([1, 1, 1, 1]);
  act(() => setTimeoutTo(5_000));
  expect(field.current()).toEqual([]);
  expect(other.renders()).toBe(1);
  expect(counts.current().error).toBe(0);
});

test('a message that names its object by another address is another one', () => {
  const messages = watch(() => useDiagnostics('i1'));
  act(() => edit(renameObject('i1', 'other'), 'Rename'));
  expect(messages.current()[0]?.resource).toBe('awscc_apigatewayv2_integration.other');
});

test('labels of undo and redo', () => {
  const labels = watch(() => useHistoryLabels());
  expect(labels.current()).toEqual({ undo: undefined, redo: undefined });
  act(() => setTimeoutTo(5_000));
  expect(labels.current()).toEqual({ undo: 'Set timeout', redo: undefined });
  act(() => undo());
  expect(labels.current()).toEqual({ undo: undefined, redo: 'Set timeout' });
});

test('fields of a new object are untouched until left', () => {
  const old = watch(() => useTouched('a1', ['name']));
  const fresh = watch(() => useTouched('i1', ['description']));
  act(() => holdBack('i1'));
  expect([old.current(), fresh.current()]).toEqual([true, false]);
  act(() => touch('i1', ['description']));
  expect([fresh.current(), old.renders()]).toEqual([true, 1]);
});

test('Ctrl Z in a field undoes the design, and never the field alone', () => {
  function App() {
    useShortcuts(commands);
    return <input aria-label="field" />;
  }
  const commands = commandsOf(session, actionsOf(session));
  const { getByLabelText } = render(<App />);
  setTimeoutTo(5_000);
  const press = () => fireEvent.keyDown(getByLabelText('field'), { key: 'z', ctrlKey: true });
  expect(press()).toBe(false);
  expect(session.getState().history.past).toHaveLength(0);
  expect(press()).toBe(false);
  session.setState({ screen: 'start' });
  expect(press()).toBe(true);
});
