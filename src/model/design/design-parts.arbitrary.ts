/** What random designs have beside their values: kept text, words of blocks, waivers and saved requests. */
import fc from 'fast-check';
import { oddText } from '../../hcl/text.arbitrary.ts';
import type { SavedRequest } from './requests/saved-request.ts';

/** Text in files of its own, well formed, that declares nothing which a design prints. */
export const keptText = fc.record({
  file: fc.constantFrom('network.tf', 'modules/x/main.tf'),
  text: fc.constantFrom('# Beside it.', 'locals {\n  network = "private"\n}', '# é 😀\n\nlocals {}'),
});

/** Words from before that say something else now: only their comments are printed. */
export const writtenText = fc.record({
  text: fc.constantFrom('# Above.', '# Above.\n// Twice.\n', 'resource "a" "b" {}', '# Above.\nresource "a" "b" {\n'),
  fingerprint: fc.constantFrom('', 'earlier'),
});

export const someRequests: fc.Arbitrary<readonly SavedRequest[]> = fc.uniqueArray(
  fc.record(
    {
      key: fc.integer({ min: 1, max: 9 }).map((number) => `q${number}`),
      name: fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }),
      request: fc.constantFrom<SavedRequest['request']>(
        { method: 'GET', path: '/orders/42?tag=a', headers: { accept: ['a', 'b'] } },
        { event: 'MESSAGE', message: '{"action":"send"}', answer: null },
        { hcl: 'x', __proto__: null } as unknown as SavedRequest['request'],
      ),
      api: fc.constant('o1'),
      stage: fc.constant('dev'),
      expect: fc.constantFrom<NonNullable<SavedRequest['expect']>>({}, { route: null, status: 200 }, { frame: null }),
    },
    { requiredKeys: ['key', 'name', 'request'] },
  ),
  { minLength: 1, maxLength: 3, selector: ({ key }) => key },
);

/** Of a rule that there is not, so that they change no findings. */
export const someWaivers = fc.uniqueArray(
  fc.record(
    {
      rule: fc.constantFrom('a-rule', 'another-rule'),
      reason: oddText.map((text) => text || 'x'),
      date: fc.constant('2026-11-30'),
    },
    { requiredKeys: ['rule', 'reason'], noNullPrototype: true },
  ),
  { maxLength: 2, selector: ({ rule }) => rule },
);
