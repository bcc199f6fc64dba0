/** What the cases of rules about quotas share. */
import type { Design } from '../../../design/design.ts';
import type { Values } from '../../../schema/value.ts';
import { anApi, anObject, designOf } from '../../cases.ts';

export const numbersTo = (count: number) => Array.from({ length: count }, (_, at) => at);
export const numbered = (at: number) => ({ key: `x${at}`, name: `x${at}` });
export const designsWith =
  (type: Parameters<typeof anObject>[0], values: (at: number) => Values, more: Design = designOf(anApi('HTTP'))) =>
  (count: number) =>
    designOf(...more.objects, ...numbersTo(count).map((at) => anObject(type, values(at), numbered(at))));
export const ordersDomain = designOf(anObject('domain_name', { domain_name: 'api.example.com' }));
export const designWithOne = (type: Parameters<typeof anObject>[0], values: Values, variant?: string) =>
  designOf(anApi('HTTP'), anObject(type, values, variant === undefined ? {} : { variant }));
export const textsOf = (count: number) => numbersTo(count).map((at) => `t${at}`);
export const mapWith = (count: number) => Object.fromEntries(textsOf(count).map((text) => [text, 'a']));
