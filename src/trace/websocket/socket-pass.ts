/** One event on its way through a WebSocket API: what each step reads. */
import type { DesignObject } from '../../model/design/design.ts';
import { contextLookup } from '../context/context.ts';
import { contextVariables } from '../context/variables.ts';
import type { SelectionSource } from '../expression/selection.ts';
import type { JsonObject } from '../json.ts';
import { readJson, type JsonItem } from '../json/read-json.ts';
import { exampleValues } from '../request/examples.ts';
import { headerText, type HeaderList, type IamCaller, type WebSocketRequest } from '../request/request.ts';
import type { Grounds, StepName, StepOutcome, TraceStep } from '../result.ts';
import { stepOf, type Scene, type StageScene } from '../scene.ts';

/** What the authorizer of `$connect` gave, and who signed. */
export interface SocketAccess {
  readonly principalId?: string | undefined;
  /** All values are texts. */
  readonly context?: JsonObject | undefined;
  readonly iam?: IamCaller | undefined;
  /** A Lambda authorizer decided. */
  readonly isLambda?: boolean;
}

export interface SocketRoute {
  readonly object: DesignObject;
  readonly key: string;
}

export interface SocketPass {
  readonly scene: Scene;
  readonly request: WebSocketRequest;
  readonly route: SocketRoute;
  readonly access: SocketAccess;
  /** The message as JSON; undefined: it is none. */
  readonly body: JsonItem | undefined;
  /** The value of a variable by its name without `$context.`. */
  readonly context: (name: string) => string | undefined;
  readonly selection: SelectionSource;
}

/** The message as JSON; undefined where it is none. */
function messageBody({ message }: WebSocketRequest): JsonItem | undefined {
  const reading = readJson(message);
  return reading.ok ? reading.value : undefined;
}

/** All values of a query parameter joined; undefined where it is not there. */
export function queryValues(query: HeaderList, name: string): readonly string[] {
  return query.flatMap(([own, value]) => (own === name ? [value] : []));
}

export const eventFacts = ({ event, time }: WebSocketRequest): JsonObject => ({
  connectedAt: time,
  eventType: event,
  ...(event === 'MESSAGE' ? { messageId: exampleValues.messageId } : {}),
});

function contextOf(
  scene: StageScene,
  request: WebSocketRequest,
  routeKey: string | undefined,
  access: SocketAccess,
): (name: string) => string | undefined {
  const look = contextLookup(scene, request, 'T', {
    routeKey,
    principalId: access.principalId,
    ...(access.context ? { authorizer: access.context } : {}),
    iam: access.iam,
    own: eventFacts(request),
  });
  return (name) => {
    const value = look(name);
    if (value === undefined || value === null) return undefined;
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
}

/** What selection expressions read of an event. */
export function selectionSource(
  scene: StageScene,
  request: WebSocketRequest,
  routeKey?: string,
  access: SocketAccess = {},
): SelectionSource {
  const isConnect = request.event === 'CONNECT';
  return {
    body: request.event === 'MESSAGE' ? messageBody(request) : undefined,
    header: (name) => (isConnect ? headerText(request.headers, name) : undefined),
    query: (name) => (isConnect ? queryValues(request.query, name)[0] : undefined),
    context: contextOf(scene, request, routeKey, access),
    stageVariable: (name) => scene.stageVariables.get(name)?.text,
  };
}

export function socketPass(
  scene: Scene,
  request: WebSocketRequest,
  route: SocketRoute,
  access: SocketAccess,
): SocketPass {
  const selection = selectionSource(scene, request, route.key, access);
  const context = selection.context ?? (() => undefined);
  return { scene, request, route, access, body: selection.body, context, selection };
}

/** All variables that templates can read, as texts. */
export function templateContext({
  context,
  access,
}: Pick<SocketPass, 'context' | 'access'>): ReadonlyMap<string, string> {
  const names = [
    ...contextVariables.filter(({ name, where }) => where.includes('T') && !name.endsWith('*')).map(({ name }) => name),
    ...Object.keys(access.context ?? {}).map((name) => `authorizer.${name}`),
  ];
  return new Map(
    names.flatMap((name) => {
      const value = context(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Adds a step to the trace. */
export function tell(
  { scene }: Pick<SocketPass, 'scene'>,
  step: StepName,
  outcome: StepOutcome,
  text: string,
  grounds: Grounds,
  more: Parameters<typeof stepOf>[4] & { readonly event?: TraceStep['event'] } = {},
): void {
  const { event, ...said } = more;
  scene.steps.push({ ...stepOf(step, outcome, text, grounds, said), ...(event === undefined ? {} : { event }) });
}
