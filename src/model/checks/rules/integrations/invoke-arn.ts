/** The forms of a Lambda target. */

/** The ARN by which API Gateway invokes a function, made from the ARN of the function. */
export function invokeArnOf(functionArn: string): string {
  const [, partition = '', , region = ''] = functionArn.split(':');
  return `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
}

/** `aws_lambda_function.x.arn` has an invoke ARN; for awscc_lambda_function.x.arn it is put together. */
export function invokeExpression(hcl: string): string | undefined {
  const [, address, type] =
    /^((?:data\.)?(aws|awscc)_lambda_(?:function|alias)\.[\w-]+)\.(?:arn|alias_arn)$/.exec(hcl) ?? [];
  if (address === undefined) return undefined;
  if (type === 'aws') return hcl.endsWith('.arn') ? `${address}.invoke_arn` : undefined;
  const part = (at: number) => `\${split(":", ${hcl})[${at}]}`;
  return `"arn:${part(1)}:apigateway:${part(3)}:lambda:path/2015-03-31/functions/\${${hcl}}/invocations"`;
}
