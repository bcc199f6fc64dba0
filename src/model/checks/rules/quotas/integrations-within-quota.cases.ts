import { anApi, anIntegration, designOf, rejected, type RuleCases } from '../../cases.ts';
import { numbered, numbersTo } from './testing.ts';

const integrations = (count: number) =>
  designOf(anApi('HTTP'), ...numbersTo(count).map((at) => anIntegration('http-url', {}, numbered(at))));

export const cases: RuleCases = {
  accepts: [integrations(300)],
  rejects: [rejected(integrations(301), [], { key: 'a1' })],
};
