/** What the cases of rules about route authorization share. */
import { anObject } from '../../cases.ts';

export const jwtAuthorizer = anObject('authorizer', { name: 'customers' }, { variant: 'jwt' });
export const chosenAuthorizer = { ref: 'au1' };
export const iamAuthorization = { authorization_type: 'AWS_IAM' };
