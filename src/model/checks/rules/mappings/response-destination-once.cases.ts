import { rejected, type RuleCases } from '../../cases.ts';
import { designWithResponse, inResponse } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithResponse(
      { destination: 'append:header.x', source: 'a' },
      { destination: 'append:header.y', source: 'a' },
    ),
    designWithResponse({ destination: '' }, { destination: '' }),
  ],
  rejects: [
    rejected(
      designWithResponse(
        { destination: 'append:header.x', source: 'a' },
        { destination: 'append:header.x', source: 'b' },
      ),
      inResponse(1, 'destination'),
      { fix: 'Remove this one' },
    ),
  ],
};
