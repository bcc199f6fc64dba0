/** The policy that the function of a Lambda authorizer returns, and whether it allows a request. Source: gatewayRules.lambdaAuthorizer. */
import { z } from '../../model/zod.ts';
import type { LambdaDecision } from './request.ts';

/** Characters of a policy: what API Gateway accepts of a function. */
const longestPolicy = 8192;

const texts = z.union([z.string(), z.array(z.string())]);
const statement = z.strictObject({
  Sid: z.optional(z.string()),
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: texts,
});

export const policyDocument = z
  .strictObject({
    Version: z.optional(z.string()),
    Id: z.optional(z.string()),
    Statement: z.union([statement, z.array(statement)]),
  })
  .check(
    z.refine((document) => JSON.stringify(document).length <= longestPolicy, {
      error: 'a policy of at most 8,192 characters',
    }),
  );

export type PolicyDocument = z.infer<typeof policyDocument>;

const listed = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** `*` is any text, `?` one character. Takes at most as many steps as the two lengths multiplied. */
function fits(pattern: string, text: string): boolean {
  // Where in the text the pattern can end that was read so far.
  let ends = [0];
  for (const sign of pattern.replaceAll(/\*+/g, '*').split(''))
    ends = ends.flatMap((at, index) => {
      if (sign !== '*') return sign === '?' || sign === text[at] ? [at + 1] : [];
      return index > 0 ? [] : Array.from({ length: text.length - at + 1 }, (_, more) => at + more);
    });
  return ends.includes(text.length);
}

/** What the function decides on the request of an ARN; undefined: it returned no policy. */
export const policyFor = (
  { policy, policyDocument: document }: Pick<LambdaDecision, 'policy' | 'policyDocument'>,
  arn: string,
): LambdaDecision['policy'] => (document ? (policyAllows(document, arn) ? 'Allow' : 'Deny') : policy);

/** An `Allow` for execute-api:Invoke on the ARN, and no `Deny`. */
export function policyAllows({ Statement }: PolicyDocument, arn: string): boolean {
  const own = listed(Statement).filter(
    ({ Action, Resource }) =>
      listed(Action).some((action) => fits(action.toLowerCase(), 'execute-api:invoke')) &&
      listed(Resource).some((resource) => fits(resource, arn)),
  );
  return own.length > 0 && own.every(({ Effect }) => Effect === 'Allow');
}
