/** What the cases of rules about integrations share. */
import type { Values } from '../../../schema/value.ts';
import { designWithIntegration } from '../../cases.ts';

export const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
export const functionInvokeArn = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
export const balancingArn = 'arn:aws:elasticloadbalancing:us-east-2:123456789012';
export const listenerArn = `${balancingArn}:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65`;
export const designWithTarget = (variant: string, uri: Values[string]) =>
  designWithIntegration(variant, { integration_uri: uri });
export const designWithPrivateTarget = (uri: Values[string]) => designWithTarget('http-private', uri);
export const designWithRole = (arn: string, variant = 'http-service') =>
  designWithIntegration(variant, { credentials_arn: arn });
