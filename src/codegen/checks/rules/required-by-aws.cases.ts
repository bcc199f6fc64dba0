import type { DesignObject } from '../../../model/design/design.ts';
import { anApi, anObject, designOf, rejected, type RuleCases } from '../../../model/checks/cases.ts';

const ofAws = { provider: 'aws' } as const;
const link = anObject('vpc_link', { name: 'private', subnet_ids: ['subnet-1'] });
const model: DesignObject = {
  ...anObject('model', { name: 'Order', schema: '{}' }),
  attributes: { api_id: { ref: 'a1' }, name: 'Order', schema: '{}' },
};

export const cases: RuleCases = {
  accepts: [
    designOf(link),
    // Printed as an empty list.
    designOf({ ...link, ...ofAws }),
  ],
  rejects: [rejected(designOf(anApi('WEBSOCKET'), { ...model, ...ofAws }), ['content_type'], { key: model.key })],
};
