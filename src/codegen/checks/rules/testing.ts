/** What the cases of rules about the printed folder share. */
import { anApi, designOf, rejected, type Rejected } from '../../../model/checks/cases.ts';
import type { Design, PassthroughPart } from '../../../model/design/design.ts';

export const designWithKept = (design: Design, ...kept: readonly PassthroughPart[]): Design => ({
  ...design,
  passthrough: kept,
});
export const folderWith = (file: string, ...texts: readonly string[]): Design =>
  designWithKept(designOf(anApi('HTTP')), ...texts.map((one) => ({ file, text: one })));
export const rejectedFolder = (design: Design, more: Omit<Rejected, 'design' | 'path' | 'key'> = {}): Rejected =>
  rejected(design, [], { ...more, key: undefined });

export const movedBlock = (from: string, to: string) =>
  `moved {\n  from = awscc_apigatewayv2_api.${from}\n  to   = awscc_apigatewayv2_api.${to}\n}`;
export const designWithMoves = (...pairs: readonly (readonly [from: string, to: string])[]): Design => ({
  ...designOf(anApi('HTTP')),
  moves: pairs.map(([from, to]) => ({ type: 'awscc_apigatewayv2_api', from, to })),
});
