/** The ARN of the function in a path that invokes it, `…/functions/ARN/invocations`; undefined for any other text. */
export const functionInvoked = (uri: string): string | undefined =>
  /\/functions\/(arn:.+)\/invocations$/.exec(uri)?.[1];
