/** The function that a URI invokes. */
import { functionInvoked } from '../model/schema/invoke-arn.ts';

/** The ARN of the function within an invoke ARN, or what stands for it. */
export function functionOf(uri: string): string {
  const invoked = functionInvoked(uri) ?? /\/functions\/(.+)\/invocations$/.exec(uri)?.[1];
  return (invoked ?? uri).replace(/\.invoke_arn\}$/, '.arn}');
}
