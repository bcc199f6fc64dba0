/** Which route takes a request, and why the others do not. */
import { gatewayRules } from '../grounds.ts';
import type { Grounds, OtherChoice } from '../result.ts';
import { tracedAddress } from '../values/told.ts';
import { byMethod, byPriority, bySegments, pathParts } from './winning-route.ts';
import { couldMatch, matchesPath, takesMethod, type HttpRoute, type RouteKind } from './routes.ts';

export interface RouteChoice {
  /** Undefined: none matches. */
  readonly route: HttpRoute | undefined;
  /** The parts of the path as they were matched. */
  readonly path: readonly string[];
  readonly text: string;
  readonly grounds: Grounds;
  readonly others: readonly OtherChoice[];
  /** A route that only Terraform knows could be the one. */
  readonly isUndecided: boolean;
}

const kindWords: { readonly [kind in RouteKind]: string } = {
  full: 'it matches the whole path',
  greedy: 'its greedy variable matches the rest of the path',
  $default: 'no other route matches',
};

/** Why the first one goes before the second, and whether sources agree on it. */
function reason(winner: HttpRoute, loser: HttpRoute): { readonly why: string; readonly grounds: Grounds } {
  if (winner.kind !== loser.kind) {
    const why = loser.kind === '$default' ? 'it has the lowest priority' : 'a full match takes precedence';
    return { why: `${loser.key}: ${why}.`, grounds: gatewayRules.routeKind };
  }
  const contested = bySegments(winner, loser) > 0;
  if (byMethod(winner, loser) !== 0)
    return contested
      ? {
          why: `${loser.key}: the exact method ${winner.method} takes precedence; in some sources the more specific path of this route wins.`,
          grounds: gatewayRules.routeContested,
        }
      : {
          why: `${loser.key}: the exact method ${winner.method} takes precedence.`,
          grounds: gatewayRules.routeMethod,
        };
  return {
    why: `${loser.key}: from left to right, the path of ${winner.key} is more specific.`,
    grounds: winner.kind === 'full' ? gatewayRules.routeKind : gatewayRules.routeLiteral,
  };
}

/** Chooses among routes for a decoded path. */
export function chooseRoute(routes: readonly HttpRoute[], method: string, path: string): RouteChoice {
  const isDoubled = path.startsWith('//');
  const parts = pathParts(path);
  const known = routes.filter((route) => route.known && matchesPath(route, parts));
  const [winner, ...losers] = known.filter((route) => takesMethod(route, method)).toSorted(byPriority);
  const open = routes.filter((route) => !route.known && couldMatch(route, method, parts));
  const undecided = open.map(({ object, key }) => ({
    address: tracedAddress(object),
    why: `undecided: ${key} is resolved by Terraform and might match.`,
  }));
  const base = { path: parts, isUndecided: open.length > 0 };
  if (!winner) {
    return {
      ...base,
      route: undefined,
      text: `No route matches ${method} ${path}.`,
      grounds: gatewayRules.routeMissing,
      others: [...undecided, ...missed(routes, known, parts)],
    };
  }
  const reasons = losers.map((loser) => ({ loser, ...reason(winner, loser) }));
  const slash = slashGrounds(winner, parts, isDoubled);
  const weakest = reasons.find(({ grounds }) => grounds === gatewayRules.routeContested) ?? reasons[0];
  const grounds = slash?.grounds ?? weakest?.grounds ?? gatewayRules.routeKind;
  const contested = grounds === gatewayRules.routeContested ? ' Sources disagree on this order.' : '';
  const method2 = winner.kind === '$default' ? '' : methodText(winner, method);
  return {
    ...base,
    route: winner,
    text: `${winner.key} wins: ${kindWords[winner.kind]}${method2}.${slash ? ` ${slash.text}` : ''}${contested}`,
    grounds,
    others: [
      ...undecided,
      ...reasons.map(({ loser, why }) => ({ address: tracedAddress(loser.object), why })),
      ...missed(
        routes,
        known.filter((route) => !takesMethod(route, method)),
        undefined,
      ),
    ],
  };
}

const methodText = (winner: HttpRoute, method: string) =>
  winner.method === method ? ', and the method matches' : `, and ANY matches ${method}`;

/** Routes of the path that do not take the method, and those that a slash at the end keeps away. */
function missed(
  routes: readonly HttpRoute[],
  ofPath: readonly HttpRoute[],
  parts: readonly string[] | undefined,
): readonly OtherChoice[] {
  const others = ofPath.map((route) => ({
    address: tracedAddress(route.object),
    why: `${route.key}: the path matches, but the method doesn't.${parts ? ' API Gateway responds with 404, not 405.' : ''}`,
  }));
  if (!parts) return others;
  const isOpen = parts.at(-1) === '' && parts.length > 1;
  const near = isOpen ? parts.slice(0, -1) : [...parts, ''];
  const bySlash = routes.filter(
    (route) => route.known && route.kind !== '$default' && matchesPath(route, near) && !ofPath.includes(route),
  );
  const why = isOpen
    ? 'the trailing slash of the path counts as an additional, empty segment'
    : 'it requires a trailing slash';
  return [
    ...others,
    ...bySlash.map((route) => ({ address: tracedAddress(route.object), why: `${route.key}: ${why}.` })),
  ];
}

function slashGrounds(
  { kind, segments }: HttpRoute,
  parts: readonly string[],
  isDoubled: boolean,
): { readonly text: string; readonly grounds: Grounds } | undefined {
  if (kind === '$default') return undefined;
  if (isDoubled)
    return { text: 'The double slash at the start of the path counts as one.', grounds: gatewayRules.routeDoubled };
  if (parts.slice(0, -1).includes(''))
    return {
      text: "AWS doesn't document how double slashes are matched.",
      grounds: gatewayRules.routeDoubledElsewhere,
    };
  const last = segments.at(-1);
  return parts.at(-1) === '' && last && last.kind !== 'literal' && parts.length >= segments.length
    ? {
        text: `The trailing slash ${parts.length > segments.length ? `is part of {${last.name}}` : `leaves {${last.name}} empty`}.`,
        grounds: gatewayRules.routeSlash,
      }
    : undefined;
}
