/** Targets as people say them: of an ARN the part that differs. The whole stands in the title. */

const lambda = /:function:([^/]+?)(?:\/invocations)?$/;
const listener = /:(listener\/(?:app|net|gwy)\/[^/]+)/;
const service = /^arn:[^:]*:apigateway:[^:]*:([^:]+):(?:action|path)\/(.*)$/;
const arn = /^arn:[^:]*:([^:]+):[^:]*:[^:]*:(.+)$/;

export function shortTarget(target: string): string {
  const called = lambda.exec(target)?.[1];
  if (called !== undefined) return `function:${called}`;
  const balancer = listener.exec(target)?.[1];
  if (balancer !== undefined) return balancer;
  const [, name, rest] = service.exec(target) ?? [];
  if (name !== undefined && rest !== undefined) return `${name}:${rest}`;
  const [, owner, thing] = arn.exec(target) ?? [];
  return owner !== undefined && thing !== undefined ? `${owner}:${thing}` : target;
}
