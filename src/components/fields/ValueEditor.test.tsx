// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import type { Attribute } from '../../model/schema/attribute.ts';
import type { Value } from '../../model/schema/value.ts';
import { startState } from '../../session/document/state.ts';
import { openDesign, session } from '../../session/document/store.ts';
import { type Draft, modeOf, type ValueMode } from './draft.ts';
import { modesOf } from './mode-choice.ts';
import { ValueEditor, type ValueEditorProps } from './ValueEditor.tsx';
import { ValueField } from './ValueField.tsx';

const base = { label: 'Target', help: '', source: 'https://example.com' };
const text: Attribute = { ...base, kind: 'string' };
const target: Attribute = { ...text, refersTo: { integration: 'integration_id', scaffold: 'arn' } };

const onChange = vi.fn<(draft: Draft) => void>();
const onMode = vi.fn<(mode: ValueMode) => void>();
const onCreateVariable = vi.fn<(name: string) => void>();

const show = (draft: Draft, props: Partial<ValueEditorProps> = {}) =>
  render(
    <ValueEditor
      attribute={text}
      objectKey="r1"
      path={['target']}
      wire={{ controlId: 'control', labelId: 'label', describedBy: undefined, isInvalid: false }}
      state={undefined}
      faulty={new Map()}
      draft={draft}
      modes={modesOf(props.attribute ?? text, modeOf(draft))}
      suggestVariable={() => 'target'}
      onCreateVariable={onCreateVariable}
      onChange={onChange}
      onMode={onMode}
      onLeaveOut={undefined}
      {...props}
    />,
  );

const modeButton = () => screen.queryByRole('button', { name: /^Value type of Target/ });
const items = () => screen.getAllByRole('menuitemradio').map(({ textContent }) => textContent);
const type = (role: string, value: string) => fireEvent.change(screen.getByRole(role), { target: { value } });

beforeEach(() => {
  window.HTMLElement.prototype.showPopover = () => undefined;
  session.setState(startState, true);
  const api = blankDesign('HTTP');
  openDesign(addObject({ ...newObject(api, 'integration', 'http-url', {}), name: 'orders' })(api));
  vi.clearAllMocks();
});
afterEach(cleanup);

describe('each kind of value has its control', () => {
  it.each<[draft: Draft, role: string, next: string, after: Draft]>([
    [{ mode: 'text', text: 'a' }, 'textbox', 'b', { mode: 'text', text: 'b' }],
    [{ mode: 'hcl', text: 'local.a' }, 'combobox', 'local.b', { mode: 'hcl', text: 'local.b' }],
  ])('%o', (draft, role, next, after) => {
    show(draft);
    type(role, next);
    expect(onChange.mock.calls).toEqual([[after]]);
  });

  it('a reference is chosen from what the attribute refers to', () => {
    show({ mode: 'ref', ref: undefined }, { attribute: target });
    fireEvent.click(screen.getByRole('combobox'));
    fireEvent.click(screen.getByRole('option', { name: /orders/ }));
    expect(onChange.mock.calls).toEqual([[{ mode: 'ref', ref: { ref: 'i1' } }]]);
  });

  it('a variable is made under the suggested name where there is none', () => {
    show({ mode: 'var', name: '' });
    fireEvent.click(screen.getByRole('button', { name: 'Create' }));
    expect(onCreateVariable.mock.calls).toEqual([['target']]);
  });

  it('a literal of another shape than the attribute has stays as it is', () => {
    show({ mode: 'json', value: { a: 1 } });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toContain('"a": 1');
  });
});

describe('the kinds of value', () => {
  it('are in a menu, with leaving out where there is something to leave out', async () => {
    show({ mode: 'hcl', text: '' }, { onLeaveOut: () => onMode('literal') });
    expect(modeButton()?.getAttribute('aria-label')).toBe('Value type of Target: expression');
    fireEvent.click(modeButton() ?? document.body);
    await screen.findByRole('menu');
    expect(items().map((item) => item?.replace(/Alt.*/, ''))).toEqual(['Text', 'Expression', 'Variable']);
    fireEvent.click(screen.getByRole('menuitem', { name: /^Clear/ }));
    expect(onMode.mock.calls).toEqual([['literal']]);
  });

  it('stand side by side for a target that the design can make', () => {
    show({ mode: 'ref', ref: undefined }, { attribute: target, isSideBySide: true });
    expect(modeButton()).toBeNull();
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
      'ARN',
      'Expression',
      'Reference',
      'Variable',
    ]);
    fireEvent.click(screen.getByRole('radio', { name: 'Expression' }));
    expect(onMode.mock.calls).toEqual([['hcl']]);
  });

  it('are not offered where there is nothing to switch', () => {
    show({ mode: 'text', text: 'a' }, { modes: [] });
    expect(modeButton()).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('a');
  });
});

describe('a value that is held elsewhere', () => {
  let value: Value | undefined;
  /** As who holds it does: what the field says is what it shows next. */
  let set: (next: Value | undefined) => void;
  const showField = (attribute: Attribute) => {
    const fieldOf = (held: Value | undefined) => (
      <ValueField
        attribute={attribute}
        objectKey="r1"
        path={['target']}
        state={undefined}
        value={held}
        onChange={set}
      />
    );
    set = (next) => {
      value = next;
      rerender(fieldOf(next));
    };
    value = undefined;
    const { rerender } = render(fieldOf(undefined));
  };
  const field = () => screen.getByLabelText<HTMLInputElement>('Target');

  it('keeps what was typed while it says the same, and follows what comes from elsewhere', () => {
    showField({ ...base, kind: 'integer', min: 0, max: 9 });
    fireEvent.change(field(), { target: { value: '007' } });
    expect([value, field().value]).toEqual([7, '007']);
    set(8);
    expect(field().value).toBe('8');
  });

  it('keeps an expression that is still empty, and is empty after it was left out', async () => {
    showField(text);
    const choose = async (name: RegExp, role = 'menuitemradio') => {
      fireEvent.click(modeButton() ?? document.body);
      fireEvent.click(await screen.findByRole(role, { name }));
    };
    await choose(/^Expression/);
    expect([value, modeButton()?.getAttribute('aria-label')]).toEqual([undefined, 'Value type of Target: expression']);
    fireEvent.change(field(), { target: { value: 'local.a' } });
    expect(value).toEqual({ hcl: 'local.a' });
    await choose(/^Clear/, 'menuitem');
    expect([value, modeButton()?.getAttribute('aria-label')]).toEqual([undefined, 'Value type of Target: text']);
  });

  it('declares a variable and refers to it', async () => {
    showField(text);
    fireEvent.click(modeButton() ?? document.body);
    fireEvent.click(await screen.findByRole('menuitemradio', { name: /^Variable/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Create' }));
    expect(value).toEqual({ var: 'target' });
    expect(session.getState().history.present.variables.map(({ name, type: of }) => [name, of])).toEqual([
      ['target', 'string'],
    ]);
  });
});
