import { designWithApi, rejected, type RuleCases } from '../../cases.ts';
import { designWithRequest, inRequest } from '../mappings/testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithRequest({ 'append:header.a': 'x' }),
    designWithRequest({
      entries: [
        ['append:header.a', 'x'],
        ['append:header.b', 'x'],
      ],
    }),
  ],
  rejects: [
    rejected(
      designWithRequest({
        entries: [
          ['append:header.a', 'x'],
          ['append:header.a', 'y'],
          ['append:header.b', 'x'],
        ],
      }),
      inRequest('append:header.a'),
      { fix: 'Keep the last' },
    ),
    rejected(
      designWithApi('HTTP', {
        tags: {
          entries: [
            ['a', 'x'],
            ['a', 'x'],
            ['a', 'x'],
          ],
        },
      }),
      ['tags', 'a'],
    ),
  ],
};
