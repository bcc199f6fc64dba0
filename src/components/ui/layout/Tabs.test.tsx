// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Tabs } from './Tabs.tsx';

const tabs = [
  { id: 'main', label: 'main.tf' },
  { id: 'routes', label: 'routes.tf' },
  { id: 'versions', label: 'versions.tf' },
] as const;

function Files({ isOpen = true }: { isOpen?: boolean }) {
  const [selected, setSelected] = useState<(typeof tabs)[number]['id']>('main');
  return (
    <Tabs tabs={tabs} selected={selected} onSelect={setSelected} label="Files">
      {isOpen ? <p>{selected}</p> : null}
    </Tabs>
  );
}

const tab = (name: string) => screen.getByRole('tab', { name });

afterEach(cleanup);

test('the panel is the same element for every tab, named by the selected one', () => {
  render(<Files />);
  const panel = screen.getByRole('tabpanel', { name: 'main.tf' });
  fireEvent.click(tab('routes.tf'));
  expect(screen.getByRole('tabpanel', { name: 'routes.tf' })).toBe(panel);
  expect(tab('routes.tf').getAttribute('aria-controls')).toBe(panel.id);
  expect(panel.textContent).toBe('routes');
});

test.each([
  ['ArrowRight', 'routes.tf'],
  ['ArrowLeft', 'versions.tf'],
  ['End', 'versions.tf'],
  ['Home', 'main.tf'],
])('%s leads from the first tab to %s', (key, name) => {
  render(<Files />);
  fireEvent.keyDown(tab('main.tf'), { key });
  expect(tab(name).getAttribute('aria-selected')).toBe('true');
  expect(document.activeElement).toBe(tab(name));
});

test('one tab is in the tab order', () => {
  render(<Files />);
  expect(screen.getAllByRole('tab').map((element) => element.tabIndex)).toEqual([0, -1, -1]);
});

test('without a panel no tab points at one', () => {
  render(<Files isOpen={false} />);
  expect(tab('main.tf').hasAttribute('aria-controls')).toBe(false);
});
