/** Which route an event goes to. Source: socketRules.route. */
import { selectionText } from '../expression/selection.ts';
import type { WebSocketRequest } from '../request/request.ts';
import type { Grounds, OtherChoice } from '../result.ts';
import type { StageScene } from '../scene.ts';
import { tracedAddress } from '../values/told.ts';
import { selectionSource, type SocketRoute } from './socket-pass.ts';
import { socketRules } from './socket-rules.ts';

export interface SocketChoice {
  readonly route: SocketRoute | undefined;
  readonly isUndecided: boolean;
  readonly text: string;
  readonly grounds: Grounds;
  readonly others: readonly OtherChoice[];
}

export function socketRoutes({ api, values }: Pick<StageScene, 'api' | 'values'>): readonly SocketRoute[] {
  return (values.index.children.get(api.key) ?? []).flatMap((object) => {
    const key = object.type === 'route' ? values.text(object, 'route_key')?.text : undefined;
    return key === undefined ? [] : [{ object, key }];
  });
}

const builtIn = { CONNECT: '$connect', DISCONNECT: '$disconnect' } as const;

export function chooseSocketRoute(scene: StageScene, request: WebSocketRequest): SocketChoice {
  const routes = socketRoutes(scene);
  const undecided = routes
    .filter(({ key }) => key.includes('${'))
    .map(({ object }) => ({
      address: tracedAddress(object),
      why: 'undecided: its key is resolved by Terraform.',
    }));
  if (request.event !== 'MESSAGE') return forConnection(routes, builtIn[request.event], undecided);
  const own = scene.values.text(scene.api, 'route_selection_expression');
  const expression = own?.text ?? '';
  const source = selectionSource(scene, request);
  const selected = selectionText(expression, source);
  const isText = selected.readsBody && source.body === undefined;
  const key = isText ? undefined : selected.text;
  const exact = key === undefined ? undefined : routes.find((route) => route.key === key);
  const standing = routes.find((route) => route.key === '$default');
  const evaluated = isText
    ? "The message isn't valid JSON"
    : `${expression || 'The route selection expression is not set, so it'} evaluates to ${JSON.stringify(key)}`;
  const reserved = exact && /^\$(?:connect|disconnect|default)$/.test(exact.key);
  const unsure = selected.isUnknown || own?.known === false;
  const others = [
    ...(exact && standing && standing !== exact
      ? [{ address: tracedAddress(standing.object), why: '$default is used only if no other route key matches.' }]
      : []),
    ...(exact ? [] : undecided),
  ];
  if (exact)
    return {
      route: exact,
      isUndecided: unsure,
      text: `${evaluated}, which matches route ${exact.key}.${reserved ? " Whether a client can select a predefined route by its name isn't verified." : ''}${unsure ? unknownExpression : ''}`,
      grounds: reserved ? { ...socketRules.route, basis: 'unverified' } : socketRules.route,
      others,
    };
  const isUndecided = unsure || undecided.length > 0;
  const why = isText ? `${evaluated}` : `${evaluated}, which matches no route`;
  const text = standing
    ? `${why}, so $default handles the message.`
    : `${why}, and there is no $default route. The connection stays open.`;
  return {
    route: standing,
    isUndecided,
    text: text + (unsure ? unknownExpression : ''),
    grounds: standing ? socketRules.route : socketRules.routeMissing,
    others,
  };
}

const unknownExpression = ' Part of the expression is resolved by Terraform, so another route might match.';

function forConnection(
  routes: readonly SocketRoute[],
  key: '$connect' | '$disconnect',
  undecided: readonly OtherChoice[],
): SocketChoice {
  const route = routes.find((one) => one.key === key);
  const missing =
    key === '$connect'
      ? 'The API has no $connect route, which is optional: any client can connect.'
      : 'The API has no $disconnect route, which is optional: nothing is invoked.';
  return {
    route,
    isUndecided: false,
    text: route ? `${key} handles the event; the route selection expression isn't used.` : missing,
    grounds: key === '$connect' ? socketRules.connectOptional : socketRules.disconnect,
    others: route ? [] : undecided,
  };
}
