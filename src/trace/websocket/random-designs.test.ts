import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { readRequest } from '../request/read-request.ts';
import { trace } from '../trace.ts';

it('events on any design end with one outcome or a message', () => {
  const event = fc.record({
    event: fc.constantFrom('CONNECT', 'MESSAGE', 'DISCONNECT'),
    message: fc.oneof(fc.json(), fc.constant('{"action":"send"}')),
    answer: fc.constantFrom({ statusCode: 200, body: 'x' }, { error: true }, 'text', { errorMessage: 'x' }),
  });
  fc.assert(
    fc.property(
      fc.boolean().chain((valid) => anyDesign({ valid, most: 12 })),
      event,
      (design, given) => {
        const read = readRequest(JSON.stringify(given));
        if (!read.ok) return;
        const apis = design.objects.filter(({ type, variant }) => type === 'api' && variant === 'WEBSOCKET');
        for (const { name } of apis) {
          const outcome = trace(design, read.request, { api: name });
          expect(outcome.ok ? outcome.result.steps.length > 0 : outcome.message !== '').toBe(true);
        }
      },
    ),
  );
});
