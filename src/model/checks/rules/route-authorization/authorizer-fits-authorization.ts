import type { DesignObject } from '../../../design/design.ts';
import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { referred } from '../../api-members.ts';
import { fixed, setTo } from '../../fixes.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule, Finding } from '../../rule.ts';
import { authorizationFor } from './authorization.ts';

const type = 'authorization_type';
const authorizer = 'authorizer_id';
const needsAuthorizer = (authorization: string | undefined) => authorization === 'JWT' || authorization === 'CUSTOM';

function unfitting(route: DesignObject, decides: DesignObject): Omit<Finding, 'path'> | undefined {
  const authorization = textOf(route.attributes, type);
  const fitting = authorizationFor(decides);
  if (authorization === fitting || !needsAuthorizer(authorization)) return undefined;
  return {
    problem:
      authorization === 'JWT'
        ? `authorization_type is JWT, but ${decides.name} is a Lambda authorizer.`
        : `authorization_type is CUSTOM, but ${decides.name} is a JWT authorizer.`,
    how: `Set the authorization to ${fitting}, or choose another authorizer.`,
    // JWT is nothing that a WebSocket route can have.
    ...fixed(route.variant === 'websocket' && fitting === 'JWT' ? undefined : setTo(route, [type], fitting)),
  };
}

export const authorizerFitsAuthorization: DesignRule = {
  id: 'authorizer-fits-authorization',
  severity: 'error',
  title: 'Authorizer types match authorization_type',
  source: sources.issue('hashicorp/terraform-provider-aws', 17497),
  checkDesign: eachNear({
    on: ['route'],
    *look(route, index) {
      const decides = referred(route, authorizer, index);
      const words = decides?.type === 'authorizer' ? unfitting(route, decides) : undefined;
      if (words) yield { path: [authorizer], ...words };
    },
  }),
};
