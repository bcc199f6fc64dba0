// @vitest-environment happy-dom
import { useState } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ComboBox } from './ComboBox.tsx';

const suggestions = [
  ...['POST', 'GET', 'PUT', 'ANY'].map((label) => ({ id: label, label })),
  { id: 'var', label: 'var.method', value: '${var.method}' },
];

beforeEach(() => {
  HTMLElement.prototype.showPopover = vi.fn<() => void>();
});
afterEach(cleanup);

function Field({ onWrite, many }: { onWrite?: (text: string) => void; many?: boolean }) {
  const [text, setText] = useState('');
  const offered = many ? Array.from({ length: 70 }, (_, at) => ({ id: `${at}`, label: `var.v${at}` })) : suggestions;
  return (
    <ComboBox
      label="Method"
      value={text}
      onChange={(next) => {
        setText(next);
        onWrite?.(next);
      }}
      suggestions={offered}
    />
  );
}
const input = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Method' });
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
const type = (text: string) => fireEvent.change(input(), { target: { value: text } });
const press = (key: string) => fireEvent.keyDown(input(), { key });

describe('ComboBox', () => {
  it('takes any text', () => {
    render(<Field />);
    type('lower(var.method)');
    press('Enter');
    expect(input().value).toBe('lower(var.method)');
    expect(options()).toEqual([]);
  });

  it('narrows by what is typed, starts first', () => {
    render(<Field />);
    type('p');
    expect(options()).toEqual(['POST', 'PUT']);
    type('t');
    expect(options()).toEqual(['POST', 'GET', 'PUT', 'var.method']);
  });

  it('shows everything on the down arrow, and names the active option', () => {
    render(<Field />);
    type('GET');
    press('Escape');
    press('ArrowDown');
    expect(options()).toHaveLength(suggestions.length);
    press('ArrowDown');
    const active = document.getElementById(input().getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toBe('GET');
    expect(active?.getAttribute('aria-selected')).toBe('true');
  });

  it('writes the value of the chosen suggestion and closes', () => {
    const onWrite = vi.fn<(text: string) => void>();
    render(<Field onWrite={onWrite} />);
    type('var');
    press('ArrowDown');
    press('Enter');
    expect(onWrite.mock.calls).toEqual([['var'], ['${var.method}']]);
    expect(input().getAttribute('aria-expanded')).toBe('false');
  });

  it('closes on Escape without closing what is around it', () => {
    const onKeyDown = vi.fn<(event: KeyboardEvent) => void>();
    document.addEventListener('keydown', onKeyDown);
    render(<Field />);
    type('p');
    press('Escape');
    expect(options()).toEqual([]);
    expect(onKeyDown).not.toHaveBeenCalled();
    press('Escape');
    expect(onKeyDown).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', onKeyDown);
  });

  it('shows fifty at most and says how many more there are', () => {
    render(<Field many />);
    type('var');
    expect(options()).toHaveLength(50);
    expect(screen.getByText('20 more. Typing narrows the list.')).not.toBeNull();
  });
});
