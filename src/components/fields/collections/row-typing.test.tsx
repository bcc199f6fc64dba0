// @vitest-environment happy-dom
import { useState } from 'react';
import { cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListAttribute, MapAttribute } from '../../../model/schema/attribute.ts';
import type { Pair, Value } from '../../../model/schema/value.ts';
import { ListControl } from './ListControl.tsx';
import { PairsControl } from './PairsControl.tsx';

const facts = { help: '', source: 'https://example.com' };
const origins: ListAttribute = { ...facts, kind: 'list', label: 'Origins', itemLabel: 'Origin' };
const tags: MapAttribute = {
  ...facts,
  kind: 'map',
  label: 'Tags',
  keyLabel: 'Key',
  valueLabel: 'Value',
  editor: 'pairs',
};
const place = {
  objectKey: 'a1',
  path: ['list'],
  wire: { controlId: 'control', labelId: 'label', describedBy: undefined, isInvalid: false },
  state: undefined,
  mode: null,
  faulty: new Map(),
};

/** What the editor last made of its rows; undefined while it left them. */
let held: readonly unknown[] | undefined;
const hold = (rows: readonly unknown[]) => {
  held = rows;
};

function List({ start }: { start: readonly Value[] }) {
  const [items, setItems] = useState(start);
  const change = (next: readonly Value[]) => {
    hold(next);
    setItems(next);
  };
  return <ListControl {...place} attribute={origins} items={items} onChange={change} />;
}
function Pairs({ start }: { start: readonly Pair[] }) {
  const [pairs, setPairs] = useState(start);
  const change = (next: readonly Pair[]) => {
    hold(next);
    setPairs(next);
  };
  return <PairsControl {...place} attribute={tags} pairs={pairs} onChange={change} />;
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name });
const press = (name: string, key: string) => fireEvent.keyDown(field(name), { key });
const focused = (name: string) => waitFor(() => expect(document.activeElement).toBe(field(name)));

function paste(target: HTMLElement, text: string): boolean {
  const event = createEvent.paste(target, { clipboardData: { getData: () => text } });
  fireEvent(target, event);
  return event.defaultPrevented;
}

beforeEach(() => {
  held = undefined;
  window.HTMLElement.prototype.showPopover = () => undefined;
});
afterEach(cleanup);

describe('a list', () => {
  it('Enter adds a row below, and no second empty one', async () => {
    render(<List start={['a', 'b']} />);
    press('Origin 1', 'Enter');
    expect(held).toEqual(['a', '', 'b']);
    await focused('Origin 2');
    press('Origin 2', 'Enter');
    press('Origin 1', 'Enter');
    expect(held).toEqual(['a', '', 'b']);
  });

  it('Backspace removes an empty row and goes to the one above', async () => {
    render(<List start={['a', '', 'b']} />);
    press('Origin 1', 'Backspace');
    expect(held).toBeUndefined();
    press('Origin 2', 'Backspace');
    expect(held).toEqual(['a', 'b']);
    await focused('Origin 1');
  });

  it('a pasted list is a row for each, in place of what is selected', async () => {
    render(<List start={['x-old', 'z']} />);
    field('Origin 1').setSelectionRange(2, 5);
    expect(paste(field('Origin 1'), 'one, two\nthree')).toBe(true);
    expect(held).toEqual(['x-one', 'two', 'three', 'z']);
    await focused('Origin 3');
    expect(paste(field('Origin 1'), 'one')).toBe(false);
  });

  it('an expression stays as it is', () => {
    render(<List start={[{ hcl: 'local.a' }]} />);
    expect(paste(screen.getByRole('combobox'), 'f(a, b)')).toBe(false);
    expect(held).toBeUndefined();
  });
});

describe('pairs', () => {
  it('Enter goes from key to value to the next row', async () => {
    render(<Pairs start={[['a', '1']]} />);
    press('Key', 'Enter');
    expect(document.activeElement).toBe(field('Value'));
    press('Value', 'Enter');
    expect(held).toEqual([
      ['a', '1'],
      ['', ''],
    ]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole('combobox', { name: 'Key' })[1]));
  });

  it('pasted lines are pairs where a key is asked for, and text where a value is', () => {
    render(<Pairs start={[['', '']]} />);
    expect(paste(field('Value'), 'a = 1\nb = 2')).toBe(false);
    expect(paste(field('Key'), 'a = 1\nb = "2"')).toBe(true);
    expect(held).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });
});
