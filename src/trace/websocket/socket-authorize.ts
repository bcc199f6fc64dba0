/** Who may connect: the authorizer, IAM, and the API key of `$connect`. Source: socketRules.authorizer. */
import type { DesignObject } from '../../model/design/design.ts';
import { policyFor } from '../request/policy-document.ts';
import { selectionText } from '../expression/selection.ts';
import type { Json, JsonObject } from '../json.ts';
import { headerText, type WebSocketRequest } from '../request/request.ts';
import type { Grounds } from '../result.ts';
import { executeApiArn, type Scene } from '../scene.ts';
import { authorizerEvent } from './socket-event.ts';
import { queryValues, selectionSource, tell, type SocketAccess, type SocketRoute } from './socket-pass.ts';
import { socketRules } from './socket-rules.ts';

export interface SocketAuthorization {
  readonly authorizer: DesignObject | undefined;
  readonly outcome: 'allowed' | 'refused' | 'not asked';
  readonly access: SocketAccess;
  /** Of the upgrade, where it is refused. */
  readonly status?: number;
}

interface Verdict {
  readonly access?: SocketAccess;
  readonly status?: number;
  readonly text: string;
  readonly grounds: Grounds;
  readonly event?: Json;
}

/** After `$connect` the policy is not asked again; what it gave stays with the connection. */
export function connectionAccess(request: WebSocketRequest): SocketAccess {
  const { caller } = request;
  if (caller && 'lambda' in caller) return lambdaAccess(caller.lambda);
  return caller && 'iam' in caller ? { iam: caller.iam } : {};
}

const lambdaAccess = ({
  principalId,
  context,
}: {
  principalId?: string | undefined;
  context?: JsonObject | undefined;
}): SocketAccess => ({
  isLambda: true,
  principalId,
  context: Object.fromEntries(
    Object.entries(context ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ),
});

export function authorizeConnect(scene: Scene, request: WebSocketRequest, route: SocketRoute): SocketAuthorization {
  const { values, api } = scene;
  const { object } = route;
  const type = values.text(object, 'authorization_type')?.text ?? 'NONE';
  const authorizer =
    type === 'CUSTOM' ? values.target(object.attributes['authorizer_id'], 'authorizer', api.key) : undefined;
  const verdict =
    type === 'NONE' ? open(scene, object) : type === 'AWS_IAM' ? signed(request) : asked(scene, request, authorizer);
  const isOpen = type === 'NONE';
  const outcome = verdict.access ? (isOpen ? 'not asked' : 'allowed') : 'refused';
  tell({ scene }, 'authorizer', outcome, verdict.text, verdict.grounds, {
    object: authorizer ?? object,
    path: [authorizer ? 'authorizer_uri' : 'authorization_type'],
    ...(verdict.event === undefined ? {} : { event: verdict.event }),
  });
  if (!verdict.access) return { authorizer, outcome, access: {}, status: verdict.status ?? 403 };
  const isKept = withApiKey(scene, request, object, verdict.access);
  return isKept
    ? { authorizer, outcome, access: verdict.access }
    : { authorizer, outcome: 'refused', access: verdict.access, status: 403 };
}

const open = ({ values }: Scene, route: DesignObject): Verdict => ({
  access: {},
  text: `$connect has no authorizer: ${values.flag(route.attributes['api_key_required']) ? 'anyone with an API key' : 'anyone'} can connect.`,
  grounds: socketRules.noAuthorization,
});

function signed({ caller }: WebSocketRequest): Verdict {
  return caller && 'iam' in caller
    ? {
        access: { iam: caller.iam },
        text: 'The request is signed. The trace assumes that IAM allows execute-api:Invoke.',
        grounds: socketRules.iam,
      }
    : { status: 403, text: "The request isn't signed.", grounds: socketRules.iam };
}

function asked(scene: Scene, request: WebSocketRequest, authorizer: DesignObject | undefined): Verdict {
  if (!authorizer)
    return {
      status: 500,
      text: "The route requires an authorizer, but authorizer_id doesn't refer to one in this design.",
      grounds: socketRules.authorizerUnknown,
    };
  const { caller } = request;
  const sources = scene.values.list(authorizer.attributes['identity_source']);
  const isGiven = caller && 'claims' in caller;
  const isMissing = caller && 'token' in caller && caller.token === 'missing';
  const missing = isGiven ? undefined : sources.find(({ text }) => isMissing || !identityValue(text, scene, request));
  if (missing)
    return {
      status: 401,
      text: `${missing.text} is missing, so API Gateway doesn't invoke the function.`,
      grounds: socketRules.authorizer,
    };
  const arn = executeApiArn(scene, '$connect');
  return { ...verdictOf(request, arn), event: authorizerEvent({ scene, request }, arn) };
}

/** The value of an identity source; an expression that only Terraform knows counts as there. */
function identityValue(text: string, scene: Scene, request: WebSocketRequest): string | undefined {
  const [, kind = '', name = ''] =
    /^\$?(route\.request\.header|route\.request\.querystring|context|stageVariables)\.(.+)$/s.exec(text) ?? [];
  if (kind === 'route.request.header')
    return headerText(request.headers, name) ?? (name.toLowerCase() === 'host' ? scene.domainName : undefined);
  if (kind === 'route.request.querystring') return queryValues(request.query, name)[0];
  if (kind === 'context') return selectionSource(scene, request, '$connect').context?.(name);
  if (kind === 'stageVariables') return scene.stageVariables.get(name)?.text;
  return text;
}

function verdictOf({ caller }: WebSocketRequest, arn: string): Verdict {
  const decision = caller && 'lambda' in caller ? caller.lambda : undefined;
  if (!decision)
    return {
      status: 403,
      text: "The request has no caller.lambda (the function's result), so the trace treats it as denied.",
      grounds: socketRules.authorizerUnknown,
    };
  const { error } = decision;
  const policy = policyFor(decision, arn);
  if (error !== undefined)
    return error === 'Unauthorized'
      ? {
          status: 401,
          text: 'The function fails with "Unauthorized", so the status is 401.',
          grounds: socketRules.authorizer,
        }
      : {
          status: 500,
          text: `The function fails with ${JSON.stringify(error)}, so the status is 500.`,
          grounds: socketRules.authorizerDenied,
        };
  if (policy === undefined)
    return {
      status: 500,
      text: "The function returns no policy. WebSocket APIs don't support simple responses, so the status is 500.",
      grounds: socketRules.authorizerDenied,
    };
  return policy === 'Allow'
    ? {
        access: lambdaAccess(decision),
        text: "The policy that the function returns allows $connect. Context values become strings; the function isn't invoked for messages.",
        grounds: socketRules.authorizer,
      }
    : {
        status: 403,
        text: "The policy that the function returns doesn't allow $connect, so the status is 403.",
        grounds: socketRules.authorizerDenied,
      };
}

/** Whether the connection may go on. */
function withApiKey(scene: Scene, request: WebSocketRequest, route: DesignObject, access: SocketAccess): boolean {
  const { values, api } = scene;
  if (!values.flag(route.attributes['api_key_required'])) return true;
  const expression = values.text(api, 'api_key_selection_expression')?.text ?? '$request.header.x-api-key';
  const key = selectionText(expression, selectionSource(scene, request, '$connect', access)).text;
  const text =
    key === ''
      ? `${expression} yields no API key, so the status is 403.`
      : 'The request has an API key. The trace assumes that it belongs to a usage plan.';
  tell({ scene }, 'authorizer', key === '' ? 'refused' : 'allowed', text, socketRules.apiKey, {
    object: route,
    path: ['api_key_required'],
  });
  return key !== '';
}
