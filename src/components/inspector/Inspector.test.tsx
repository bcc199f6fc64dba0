// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadChecks } from '../../session/document/checks.ts';
import { indexOf } from '../../model/design/design.ts';
import { addObject, blankDesign, newObject, removeObject, setValue } from '../../model/design/edits.ts';
import { startState } from '../../session/document/state.ts';
import { edit, holdBack, openDesign, review, select, session, undo } from '../../session/document/store.ts';
import { Inspector } from './Inspector.tsx';

beforeAll(async () => {
  await loadChecks();
  // They are loaded when they are first shown, which a busy machine does in its own time.
  await import('../fields/RowEditors.tsx');
});

const object = (key = 'i1') => {
  const found = indexOf(session.getState().history.present).byKey.get(key);
  if (!found) throw new Error(key);
  return found;
};
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const open = (attributes = {}) => {
  const api = blankDesign('HTTP');
  const values = { integration_uri: 'https://orders.example.com', ...attributes };
  openDesign(addObject(newObject(api, 'integration', 'http-url', values))(api));
  select('i1');
  render(<Inspector />);
};

beforeEach(() => {
  session.setState(startState, true);
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('typing', () => {
  it('writes each keystroke, keeps the raw text and lets the derived name follow', () => {
    open({ timeout_in_millis: 5_000 });
    type(field('Timeout'), '007');
    expect(object().attributes['timeout_in_millis']).toBe(7);
    expect(field('Timeout').value).toBe('007');
    type(field('Timeout'), '7s');
    expect(object().attributes['timeout_in_millis']).toBe('7s');
    type(field('Timeout'), '');
    expect(object().attributes).not.toHaveProperty('timeout_in_millis');
    type(field('URL'), 'https://billing.example.com');
    expect(object().name).toBe('billing');
    expect(screen.getByLabelText<HTMLInputElement>('Terraform label').value).toBe('billing');
  });

  it('keeps JSON that is not finished, and the structure of what is', () => {
    const api = blankDesign('WEBSOCKET');
    const model = newObject(api, 'model', 'model', { schema: { type: 'object' } });
    openDesign(addObject(model)(api));
    select(model.key);
    render(<Inspector />);
    type(field('Schema'), '{"type": ');
    expect(object(model.key).attributes['schema']).toBe('{"type": ');
    type(field('Schema'), '{"type": "array"}');
    expect(object(model.key).attributes['schema']).toEqual({ type: 'array' });
  });

  it('is one step for one field, although the name changes on the way', () => {
    open();
    for (const url of ['https://b', 'https://bi', '', 'https://bil']) type(field('URL'), url);
    expect(session.getState().history.past.map(({ label }) => label)).toEqual(['Set URL of orders']);
  });

  it('takes over changes from elsewhere without losing the focus', () => {
    open({ timeout_in_millis: 5_000 });
    field('Timeout').focus();
    type(field('Timeout'), '6000');
    act(() => undo());
    expect(field('Timeout').value).toBe('5000');
    expect(document.activeElement).toBe(field('Timeout'));
    act(() => edit(setValue('i1', ['description'], 'From elsewhere'), 'Set description'));
    expect(field('Description').value).toBe('From elsewhere');
  });
});

describe('messages', () => {
  const messages = () => screen.queryAllByText(/at most 30000|at least 50/).length;

  it('wait until the field is left, and go at once', () => {
    open({ timeout_in_millis: 5_000 });
    field('Timeout').focus();
    type(field('Timeout'), '90000');
    expect(messages()).toBe(0);
    act(() => field('Description').focus());
    expect(messages()).toBe(1);
    expect(field('Timeout').getAttribute('aria-invalid')).toBe('true');
    type(field('Timeout'), '9000');
    expect(messages()).toBe(0);
    expect(field('Timeout').hasAttribute('aria-invalid')).toBe(false);
  });

  it('wait until a press is over, so that what is pressed stays where it is', () => {
    open({ timeout_in_millis: 5_000 });
    vi.useFakeTimers();
    const description = field('Description');
    field('Timeout').focus();
    type(field('Timeout'), '90000');
    fireEvent.pointerDown(description);
    act(() => description.focus());
    act(() => void vi.advanceTimersByTime(5000));
    expect(messages()).toBe(0);
    fireEvent.pointerUp(description);
    act(() => void vi.advanceTimersByTime(0));
    expect(messages()).toBe(1);
  });

  it('of another rule come 800 ms after the last key where there was one before', () => {
    open({ timeout_in_millis: 90_000 });
    vi.useFakeTimers();
    type(field('Timeout'), '9s');
    expect(screen.queryByText(/isn't a whole number/)).toBeNull();
    act(() => void vi.advanceTimersByTime(799));
    expect(screen.queryByText(/isn't a whole number/)).toBeNull();
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.queryByText(/isn't a whole number/)).not.toBeNull();
  });

  it('of a new object wait for each field; until then it is required', () => {
    open({ integration_uri: '' });
    act(() => holdBack('i1'));
    expect(screen.queryByText(/URL is required/)).toBeNull();
    expect(screen.getAllByText('required')).not.toHaveLength(0);
    act(() => field('URL').focus());
    act(() => field('Description').focus());
    expect(screen.queryByText(/URL is required/)).not.toBeNull();
  });

  it('repair with one press', () => {
    open({ timeout_in_millis: 90_000 });
    fireEvent.click(screen.getByRole('button', { name: 'Set 30000' }));
    expect(field('Timeout').value).toBe('30000');
  });
});

describe('kinds of value', () => {
  it('switch by Alt and a digit, and keep what was written in each', () => {
    open();
    fireEvent.keyDown(field('URL'), { altKey: true, code: 'Digit2', key: '2' });
    expect(object().attributes).not.toHaveProperty('integration_uri');
    type(field('URL'), 'local.url');
    expect(object().attributes['integration_uri']).toEqual({ hcl: 'local.url' });
    fireEvent.keyDown(field('URL'), { altKey: true, code: 'Digit1', key: '1' });
    expect(object().attributes['integration_uri']).toBe('https://orders.example.com');
    fireEvent.keyDown(field('URL'), { altKey: true, code: 'Digit2', key: '2' });
    expect(field('URL').value).toBe('local.url');
    fireEvent.keyDown(field('URL'), { altKey: true, code: 'Digit0', key: '0' });
    expect(object().attributes).not.toHaveProperty('integration_uri');
  });
});

describe('rows', () => {
  it('with equal keys stay apart while they are typed', async () => {
    open({ request_parameters: { 'append:header.a': '1', 'append:header.b': '2' } });
    const [, second] = await screen.findAllByLabelText('Name', {}, { timeout: 30_000 }); // loaded on demand
    if (!second) throw new Error('There is one row only');
    type(second, 'a');
    expect(screen.getAllByLabelText('Value').map((cell) => (cell as HTMLInputElement).value)).toEqual(['1', '2']);
    expect(object().attributes['request_parameters']).toEqual({
      entries: [
        ['append:header.a', '1'],
        ['append:header.a', '2'],
      ],
    });
  });

  it('that fit no columns are edited as they are', () => {
    open({ request_parameters: { 'integration.request.header.x': '1' } });
    type(screen.getByLabelText('Destination'), 'append:header.x');
    expect(object().attributes['request_parameters']).toEqual({ 'append:header.x': '1' });
  });
});

describe('the selection', () => {
  it('follows the focus and moves it, opening the group', () => {
    open();
    act(() => field('Description').focus());
    expect(session.getState().selection).toMatchObject({ key: 'i1', path: ['description'], origin: 'field' });
    expect(screen.queryByLabelText('Timeout')).toBeNull();
    act(() => select('i1', ['timeout_in_millis'], 'problems'));
    expect(document.activeElement).toBe(field('Timeout'));
    act(() => select('i1', ['import', 'integration_id'], 'preview'));
    expect(document.activeElement).toBe(field('Integration ID'));
  });

  it('of nothing shows what to do', () => {
    open();
    act(() => select(undefined));
    expect(screen.getByRole('button', { name: 'Add integration' })).toBeTruthy();
  });
});

it('says what is wrong with a name once the field of it is left, also for a button beside it', () => {
  open();
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Terraform label' });
  name.focus();
  type(name, 'bad name');
  expect(name.getAttribute('aria-invalid')).toBeNull();
  act(() => screen.getByRole('button', { name: 'Copy address' }).focus());
  expect(name.getAttribute('aria-invalid')).toBe('true');
  type(name, '');
  expect(name.placeholder).toBe('unnamed');
});

it('offers an API where there is none to refer to', () => {
  openDesign(removeObject('a1')(blankDesign('HTTP')));
  edit(addObject(newObject(session.getState().history.present, 'integration', 'http-lambda')), 'Add');
  select('i1');
  render(<Inspector />);
  fireEvent.click(screen.getByRole('button', { name: 'New API' }));
  expect(object().attributes['api_id']).toEqual({ ref: 'a1' });
  expect(object('a1').variant).toBe('HTTP');
});

it('names what stands at each field by the field', () => {
  open({ timeout_in_millis: 5_000 });
  const buttons = screen.getAllByRole('button', { name: /^Value type of / });
  const links = screen.getAllByRole('link', { name: /^Documentation of / });
  for (const all of [buttons, links]) {
    const names = all.map((element) => element.getAttribute('aria-label'));
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
  }
  expect(screen.getByRole('button', { name: 'Value type of Timeout: number' })).toBeTruthy();
});

it('shows a review in full without anything to change', () => {
  open({ request_parameters: { 'append:header.a': '1' } });
  act(() => review(session.getState().history.present));
  act(() => select('i1'));
  expect(field('URL').readOnly).toBe(true);
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Value type/ })).toBeNull();
  expect(screen.getByDisplayValue('append:header.a = 1')).toBeTruthy();
});

it('shows the templates of a review with what they render, and a syntax error once', async () => {
  await import('../template/bench.ts');
  const api = blankDesign('WEBSOCKET');
  const values = { request_templates: { send: '{"id": $input.json(\'$\')}', broken: '{\n#if(' } };
  openDesign(addObject(newObject(api, 'integration', 'ws-lambda-custom', values))(api));
  act(() => review(session.getState().history.present));
  act(() => select('i1'));
  render(<Inspector />);
  const sent = await screen.findByRole('region', { name: /receives, template send$/ });
  expect(sent.textContent).toContain('{"id": ');
  const [text] = screen.getAllByLabelText<HTMLTextAreaElement>('Template');
  expect(text?.readOnly).toBe(true);
  expect(text?.value).toBe('{"id": $input.json(\'$\')}');
  expect(screen.queryByRole('button', { name: 'Append replaceAll' })).toBeNull();
  await vi.waitFor(() => expect(screen.getAllByText(/Line 2, column/, { selector: 'p' })).toHaveLength(1));
  expect(screen.getByText('Warning:', { exact: false }).parentElement?.textContent).toMatch(/Line 2, column/);
});

it('puts aside what another kind cannot use, and forgets it when told so', () => {
  open({ connection_type: 'INTERNET' });
  fireEvent.click(screen.getByRole('radio', { name: 'Private' }));
  expect(object().variant).toBe('http-private');
  expect(screen.getByText(/Not used by Private/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(object().inactiveValues).toEqual({});
});

describe('methods of CORS', () => {
  it('are those of the routes by one press, which is one step', async () => {
    const blank = blankDesign('HTTP');
    const api = indexOf(blank).byType.get('api')?.[0]?.key ?? '';
    const before = ['POST /a', 'GET /a'].reduce(
      (design, route_key) => addObject(newObject(design, 'route', 'http', { route_key }))(design),
      setValue(api, ['cors_configuration'], { allow_methods: ['PUT'], max_age: 60 })(blank),
    );
    openDesign(before);
    select(api);
    render(<Inspector />);
    const named = { name: 'Methods of the routes' };
    const press = await screen.findByRole<HTMLButtonElement>('button', named, { timeout: 30_000 }); // loaded on demand
    fireEvent.click(press);
    const cors = () => object(api).attributes['cors_configuration'];
    expect(cors()).toEqual({ allow_methods: ['GET', 'POST'], max_age: 60 });
    expect(press.disabled).toBe(true);
    act(() => undo());
    expect(cors()).toEqual({ allow_methods: ['PUT'], max_age: 60 });
    expect(session.getState().history.past).toEqual([]);
  });
});
