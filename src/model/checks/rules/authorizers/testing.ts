/** What the cases of rules about authorizers share. */
import type { Values } from '../../../schema/value.ts';
import { anApi, anObject, designOf } from '../../cases.ts';

export const designWithAuthorizer = (variant: string, values: Values) =>
  designOf(
    anApi(variant === 'request-websocket' ? 'WEBSOCKET' : 'HTTP'),
    anObject('authorizer', { name: 'customers', ...values }, { variant }),
  );
export const jwtIssuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a1b2c3d4e';
export const designWithJwt = (values: Values) => designWithAuthorizer('jwt', { jwt_configuration: values });
export const authorizationHeader = '$request.header.Authorization';
