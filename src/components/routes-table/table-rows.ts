/** The routes of a design as rows of a grid, in groups by API and the beginning of the path. */
import { indexOf, parentOf, type Design, type DesignObject } from '../../model/design/design.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { textOf } from '../../model/schema/literals.ts';
import { readRouteLine } from '../../model/design/routes/route-lines.ts';
import { isRef, type Key } from '../../model/schema/value.ts';
import type { PendingRoute } from '../../session/page/pending-routes.ts';
import { routeKeyParts } from '../fields/route-key/method-path.ts';
import { leadsTo, titleText } from '../outline/row-title.ts';
import { valueText } from '../fields/value-text.ts';

export interface PrefixRow {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly isOpen: boolean;
}

export interface RouteRow {
  readonly kind: 'route';
  readonly id: Key;
  /** From 1, among all that are shown. */
  readonly number: number;
  readonly route: DesignObject;
}

/** A line that is no route yet. */
export interface PendingRow {
  readonly kind: 'pending';
  readonly id: string;
  readonly text: string;
  /** Undefined where the design has none. */
  readonly api: DesignObject | undefined;
  /** Why it is none; undefined where it could be one by now. */
  readonly problem: string | undefined;
}

export type TableRow = PrefixRow | RouteRow | PendingRow;

export interface TableChoices {
  readonly filter: string;
  readonly isGrouped: boolean;
  /** Routes with problems only. */
  readonly isFaultyOnly: boolean;
  /** Ids of closed groups. */
  readonly closed: ReadonlySet<string>;
  /** Of the routes, and with them of the groups. */
  readonly order: (routes: readonly DesignObject[]) => readonly DesignObject[];
}

/** `/orders` of `/orders/{id}`; keys without a path stand together. */
export function prefixOf(routeKey: string): string {
  const path = routeKeyParts(routeKey)?.path;
  if (path === undefined || path === '') return '';
  return `/${path.split('/')[1] ?? ''}`;
}

const wordsOf = (filter: string) => filter.toLowerCase().split(/\s+/).filter(Boolean);

/** All rows that show: a group stands where its first route does, and takes along its others. */
export function tableRows(
  design: Design,
  problems: ReadonlyMap<Key | undefined, readonly Diagnostic[]>,
  { filter, isGrouped, isFaultyOnly, closed, order }: TableChoices,
): readonly TableRow[] {
  const index = indexOf(design);
  const words = wordsOf(filter);
  const isSeveral = (index.byType.get('api')?.length ?? 0) > 1;
  const found = (index.byType.get('route') ?? []).filter((route) => {
    if (isFaultyOnly && (problems.get(route.key)?.length ?? 0) === 0) return false;
    const text = `${route.name} ${titleText(route)} ${leadsTo(route, design) ?? ''} ${authorizerText(route, design)}`;
    return words.every((word) => text.toLowerCase().includes(word));
  });
  const shown = order(found);
  if (!isGrouped) return shown.map((route, at) => ({ kind: 'route', id: route.key, number: at + 1, route }));
  const groups = new Map<string, DesignObject[]>();
  for (const route of shown) {
    const api = isSeveral ? (parentOf(route, index)?.name ?? '') : '';
    const label =
      [api, prefixOf(textOf(route.attributes, 'route_key') ?? '')].filter(Boolean).join(' · ') || 'Other keys';
    const group = groups.get(label);
    if (group) group.push(route);
    else groups.set(label, [route]);
  }
  let number = 0;
  return [...groups].flatMap(([label, routes]): TableRow[] => {
    const isOpen = !closed.has(label);
    const rows = routes.map((route): RouteRow => ({ kind: 'route', id: route.key, number: (number += 1), route }));
    return [{ kind: 'group', id: label, label, count: routes.length, isOpen }, ...(isOpen ? rows : [])];
  });
}

/** Lines that are no routes yet, told by the design as it is now; one whose API is gone is for the first. */
export function pendingRows(design: Design, pending: readonly PendingRoute[]): readonly PendingRow[] {
  const index = indexOf(design);
  const apis = index.byType.get('api') ?? [];
  return pending.map(({ id, api: key, text }) => {
    const api = apis.find((one) => one.key === key) ?? apis[0];
    const read = api ? readRouteLine(text, design, api) : 'Add an API first.';
    return { kind: 'pending', id, text, api, problem: typeof read === 'string' ? read : undefined };
  });
}

/** The name of the authorizer, else who may call: "AWS_IAM", "NONE", an expression. */
export function authorizerText({ attributes }: DesignObject, design: Design): string {
  const { authorizer_id: authorizer, authorization_type: type } = attributes;
  if (isRef(authorizer)) return indexOf(design).byKey.get(authorizer.ref)?.name ?? 'Missing authorizer';
  if (authorizer !== undefined) return typeof authorizer === 'string' ? authorizer : valueText(authorizer, design);
  if (type === undefined) return 'NONE';
  return typeof type === 'string' ? type : valueText(type, design);
}
