/** Who handles what: for each route of an API a request that is made for it, and what keeps its requests away. */
import type { DesignObject } from '../model/design/design.ts';
import type { Key, ValueMap } from '../model/schema/value.ts';

/** `same`: another route has the same requests. `taken`: other routes take all of them. */
type ShadowKind =
  | 'same'
  | 'taken'
  /** Other routes take all, in an order that sources do not agree on. */
  | 'order'
  /** Only a method that no route names could reach it, such as TRACE, and whether it does is not verified. */
  | 'method'
  /** Only a path with an empty part at its end could reach it, and which route takes that is not documented. */
  | 'slash'
  /** The route selection expression never gives its key. */
  | 'expression'
  /** API Gateway answers by itself. */
  | 'health';

export interface RouteShadow {
  readonly kind: ShadowKind;
  /** The routes that take its requests. */
  readonly by: readonly HandledKey[];
  /** "GET /a takes its requests": a clause without a full stop. */
  readonly text: string;
}

export interface HandledKey {
  readonly object: DesignObject;
  readonly key: string;
}

export interface RouteHandling {
  readonly route: DesignObject;
  readonly key: string;
  /** As `gatewright trace --request` reads it; it reaches the route where there is no shadow. */
  readonly request: ValueMap;
  readonly shadow: RouteShadow | undefined;
}

const mostNamed = 3;

/** "GET /a and GET /b take its requests". */
export function takenBy(by: readonly HandledKey[], kind: ShadowKind = 'taken'): RouteShadow {
  const keys = [...new Set(by.map(({ key }) => key))];
  const named =
    keys.length > mostNamed ? [...keys.slice(0, mostNamed - 1), `${keys.length - mostNamed + 1} more`] : keys;
  const last = named.pop() ?? 'Another route';
  const text =
    named.length === 0 ? `${last} receives its requests` : `${named.join(', ')} and ${last} receive its requests`;
  return { kind, by, text };
}

/** A word that is none of those taken: it, or it with a tail. */
export function freeWord(word: string, taken: ReadonlySet<string>): string {
  let free = word;
  while (taken.has(free)) free += 'x';
  return free;
}

/** The handlings of routes by the keys of their objects. */
export const handlingsByKey = (handlings: readonly RouteHandling[]): ReadonlyMap<Key, RouteHandling> =>
  new Map(handlings.map((handling) => [handling.route.key, handling]));
