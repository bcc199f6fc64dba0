/** Who may call a route: nobody asked, a token, a function, or a signature. */
import type { DesignObject } from '../../model/design/design.ts';
import { gatewayAnswer } from '../answers.ts';
import { gatewayRules } from '../grounds.ts';
import { parameterValue } from '../expression/parameter-value.ts';
import { tracedAddress } from '../values/told.ts';
import { judgeToken, type AuthorizerVerdict } from './jwt.ts';
import { askFunction } from './lambda-authorizer.ts';
import { requestSource, type Outgoing, type Pass } from './pass.ts';

export interface RouteAccess extends AuthorizerVerdict {
  /** The object that decided; undefined for IAM and for routes without authorization. */
  readonly authorizer: DesignObject | undefined;
  readonly outcome: 'allowed' | 'refused' | 'not asked';
}

export function authorize(pass: Pass, sent: Outgoing): RouteAccess {
  const { scene, route } = pass;
  const { values, api } = scene;
  const type = values.text(route.object, 'authorization_type')?.text ?? 'NONE';
  if (type === 'NONE')
    return {
      authorizer: undefined,
      outcome: 'not asked',
      access: { kind: 'open' },
      text: `${route.key} has no authorizer: anyone can call it.`,
      grounds: gatewayRules.noAuthorization,
    };
  if (type === 'AWS_IAM') return judged(undefined, signed(pass));
  const authorizer = values.target(route.object.attributes['authorizer_id'], 'authorizer', api.key);
  if (!authorizer) {
    const named = values.text(route.object, 'authorizer_id');
    return judged(undefined, {
      answer: gatewayAnswer(500, 'Internal Server Error'),
      text: `The route requires ${type === 'JWT' || type === 'CUSTOM' ? 'an authorizer' : `authorization type ${type}`}, but ${named ? `${named.text} isn't in this design` : 'authorizer_id is not set'}.`,
      grounds: gatewayRules.lambdaUnknown,
      path: ['authorizer_id'],
    });
  }
  return judged(authorizer, asked(pass, authorizer, sent));
}

const judged = (authorizer: DesignObject | undefined, verdict: AuthorizerVerdict): RouteAccess => ({
  authorizer,
  outcome: verdict.access ? 'allowed' : 'refused',
  ...verdict,
});

function asked(pass: Pass, authorizer: DesignObject, sent: Outgoing): AuthorizerVerdict {
  const { values } = pass.scene;
  const source = requestSource(pass);
  const sources = values.list(authorizer.attributes['identity_source']);
  const identity = sources.map(({ text }) => parameterValue(text, source).text);
  const { caller } = pass.request;
  if (values.text(authorizer, 'authorizer_type')?.text === 'JWT' || authorizer.variant === 'jwt') {
    const where = sources[0]?.text ?? '$request.header.Authorization';
    return judgeToken(pass, authorizer, where, sources[0] ? identity[0] : source.header('authorization'));
  }
  // Claims that come without a header stand for one that is there.
  const given = caller && 'claims' in caller ? identity.map((value) => value || 'claims') : identity;
  return askFunction(pass, authorizer, sources, given, sent);
}

function signed({ request: { caller }, scene }: Pass): AuthorizerVerdict {
  if (!caller || !('iam' in caller))
    return {
      answer: gatewayAnswer(403, 'Forbidden', { 'x-amzn-errortype': 'IncompleteSignatureException' }),
      text: "The request isn't signed.",
      grounds: gatewayRules.iamUnsigned,
    };
  const { accountId } = caller.iam;
  const owner = scene.values.design.output.account;
  if (accountId !== undefined && owner !== '' && accountId !== owner)
    return {
      answer: gatewayAnswer(403, 'Forbidden'),
      text: `The caller belongs to account ${accountId}. HTTP APIs don't support resource policies, so only callers from account ${owner} are allowed.`,
      grounds: gatewayRules.iam,
    };
  return {
    access: { kind: 'iam', iam: caller.iam },
    text: 'The request is signed. The trace assumes that IAM allows execute-api:Invoke.',
    grounds: gatewayRules.iam,
  };
}

export const authorizerAddress = ({ authorizer }: RouteAccess): string | null =>
  authorizer ? tracedAddress(authorizer) : null;
