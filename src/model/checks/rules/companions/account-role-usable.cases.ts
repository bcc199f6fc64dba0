import { anObject, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [designOf(httpApi, anObject('stage'))],
  rejects: [rejected(designOf(anObject('account_logging')), [])],
};
