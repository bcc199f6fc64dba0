// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Path } from '../../hcl/path.ts';
import { startState } from '../../session/document/state.ts';
import { select, session } from '../../session/document/store.ts';
import { Select } from '../ui/input/Select.tsx';
import { FieldRow } from '../ui/layout/FieldRow.tsx';
import { FieldAnchor } from './FieldAnchor.tsx';
import { isPlaceAround, placeId } from './field-registry.ts';
import { focusPlace } from './focus-place.ts';

const scrollIntoView = vi.fn<() => void>();

beforeEach(() => {
  session.setState(startState, true);
  scrollIntoView.mockClear();
  window.HTMLElement.prototype.scrollIntoView = scrollIntoView;
});
afterEach(cleanup);

const Place = ({ path, children }: { path: Path; children: ReactNode }) => (
  <FieldAnchor objectKey="i1" path={path}>
    {children}
  </FieldAnchor>
);

const focused = () => document.activeElement?.getAttribute('aria-label') ?? undefined;

it.each<[path: Path, label: string | undefined]>([
  [['cors'], 'Origin'],
  [['cors', 'allow_origins'], 'Origin'],
  [['cors', 'allow_origins', 0], 'Origin'],
  [['cors', 'allow_origins', 1], 'Second origin'],
  [['cors', 'max_age'], 'Origin'], // not shown: what is around it
  [['tags', 'a'], undefined],
  [[], undefined],
])('the place %j leads to the field %s', (path, label) => {
  render(
    <Place path={['cors']}>
      <button data-mode="">Value type</button>
      <Place path={['cors', 'allow_origins']}>
        <Place path={['cors', 'allow_origins', 0]}>
          <input aria-label="Origin" />
        </Place>
        <Place path={['cors', 'allow_origins', 1]}>
          <input aria-label="Second origin" />
        </Place>
      </Place>
    </Place>,
  );
  expect(focusPlace('i1', path)).toBe(label !== undefined);
  expect(focused()).toBe(label);
  expect(scrollIntoView).toHaveBeenCalledTimes(label === undefined ? 0 : 1);
  expect(focusPlace('i2', ['cors'])).toBe(false);
});

it('the control of a row comes before what stands beside it', () => {
  render(
    <Place path={['timeout']}>
      <input aria-label="Beside" />
      <FieldRow label="Timeout">
        {() => (
          <>
            <button data-mode="" aria-label="Value type" />
            <Select label="Choose" options={[]} value={null} onChange={() => undefined} />
          </>
        )}
      </FieldRow>
    </Place>,
  );
  focusPlace('i1', ['timeout']);
  expect(focused()).toBe('Choose');
});

it('a place that is not on the page any more has no field', () => {
  const { unmount } = render(
    <Place path={['timeout']}>
      <input aria-label="Timeout" />
    </Place>,
  );
  unmount();
  expect(focusPlace('i1', ['timeout'])).toBe(false);
});

it('focus in the innermost place selects it, focus that was moved there does not', () => {
  render(
    <Place path={['cors']}>
      <Place path={['cors', 'max_age']}>
        <input aria-label="Age" />
      </Place>
    </Place>,
  );
  select('i1', ['cors', 'max_age'], 'problems');
  const { selection } = session.getState();
  focusPlace('i1', ['cors', 'max_age']);
  expect(session.getState().selection).toBe(selection);
  screen.getByLabelText('Age').blur();
  select('i1', undefined, 'outline');
  screen.getByLabelText('Age').focus();
  expect(session.getState().selection).toMatchObject({ key: 'i1', path: ['cors', 'max_age'], origin: 'field' });
});

it.each<[around: Path, path: Path, is: boolean]>([
  [['a'], ['a'], true],
  [['a'], ['a', 'b'], true],
  [['a', 'b'], ['a'], false],
  [['a'], ['ab'], false],
])('%j is around %j: %s', (around, path, is) => {
  expect(isPlaceAround(placeId('i1', around), placeId('i1', path))).toBe(is);
  expect(isPlaceAround(placeId('i2', around), placeId('i1', path))).toBe(false);
});
