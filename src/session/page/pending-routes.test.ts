import { expect, test } from 'vitest';
import type { WebStorage } from '../storage/web-storage.ts';
import { pendingStore } from './pending-routes.ts';

function storage(): WebStorage & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
    removeItem: (key) => void texts.delete(key),
  };
}

test('lines are kept by design over a reload, written again and discarded', () => {
  const memory = storage();
  const before = pendingStore(memory);
  expect(before.add('d1', 'a1', ['GET orders', 'fetch /a'])).toEqual(['?1', '?2']);
  before.add('d2', 'a1', ['other']);
  const after = pendingStore(memory);
  expect(after.of('d1').map(({ text }) => text)).toEqual(['GET orders', 'fetch /a']);
  after.write('d1', '?2', 'get a');
  after.discard('d1', '?1');
  // An id that was given is not given again while another has a greater one.
  expect(after.add('d1', 'a1', ['new'])).toEqual(['?3']);
  expect(pendingStore(memory).of('d1')).toEqual([
    { id: '?2', api: 'a1', text: 'get a' },
    { id: '?3', api: 'a1', text: 'new' },
  ]);
  expect(after.of('d2').map(({ text }) => text)).toEqual(['other']);
  expect(after.of(undefined)).toEqual([]);
});

test('as many lines as a paste has come back', () => {
  const memory = storage();
  const lines = Array.from({ length: 1_000 }, (_, at) => `${at} ${'x'.repeat(190)}`);
  pendingStore(memory).add('d1', 'a1', lines);
  expect(
    pendingStore(memory)
      .of('d1')
      .map(({ text }) => text),
  ).toEqual(lines);
});

test('the same list is given until it changes, and the last that goes leaves nothing behind', () => {
  const memory = storage();
  const pending = pendingStore(memory);
  expect(pending.of('d1')).toBe(pending.of('d1'));
  pending.add('d1', 'a1', ['x']);
  expect(pending.of('d1')).toBe(pending.of('d1'));
  pending.discard('d1', '?1');
  expect([...memory.texts]).toEqual([]);
});

test.each(['x', '{}', '[{"id":1}]', '[{"id":"?1","api":"a1"}]'])('%s is none of ours', (text) => {
  const memory = storage();
  memory.setItem('gatewright.pending-routes.d1', text);
  expect(pendingStore(memory).of('d1')).toEqual([]);
});
