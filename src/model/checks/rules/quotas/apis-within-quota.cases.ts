import { anApi, designOf, rejected, type RuleCases } from '../../cases.ts';
import { numbered, numbersTo } from './testing.ts';

const apis = (count: number) => designOf(...numbersTo(count).map((at) => anApi('HTTP', {}, numbered(at))));

export const cases: RuleCases = { accepts: [apis(600)], rejects: [rejected(apis(601), [], { key: undefined })] };
