/** Routes written as lines of text: "GET /orders", tables with a target, keys of messages; and adding them as one edit. */
import { textOf } from '../../schema/literals.ts';
import { patterns } from '../../schema/patterns.ts';
import type { Protocol } from '../../schema/resource.ts';
import type { Key, Value } from '../../schema/value.ts';
import { indexOf, parentKeyOf, type Design, type DesignObject } from '../design.ts';
import type { Edit } from '../../checks/diagnostics.ts';
import { insertObjects, keyMaker, keysOf, newObject } from '../edits.ts';
import { withImplied } from '../implied-values.ts';
import { kindName, NamePool, namesOf, saidName } from '../naming/names.ts';
import { resourceType } from '../../resources/index.ts';
import { formatNumber } from '../../text/format-number.ts';

/** What a line adds. */
export interface RouteLine {
  /** From 1, of the pasted text. */
  readonly line: number;
  readonly text: string;
  readonly routeKey: string;
  /** The integration that the line names. */
  readonly target?: Key;
  /** A name in the line that no integration has. */
  readonly unknownTarget?: string;
}

/** A line that adds nothing as it is written. */
export interface RefusedLine {
  readonly line: number;
  readonly text: string;
  /** Why, as a sentence. */
  readonly problem: string;
}

export type LineOutcome = RouteLine | RefusedLine;

export const isAdded = (outcome: LineOutcome): outcome is RouteLine => 'routeKey' in outcome;

/** Bounds of what is read at once, in lines and characters. */
const mostRouteLines = 1_000;
const mostCharacters = 200_000;

export type ReadLines =
  | { readonly ok: true; readonly lines: readonly LineOutcome[] }
  | { readonly ok: false; readonly message: string };

const quotedCell = /\s*"((?:[^"]|"")*)"\s*(?:[,;\t]|$)/y;
const plainCell = /([^,;\t]*)(?:[,;\t]|$)/y;

/** The cells of a line of CSV or TSV, without quotes and the space around them. */
export function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  do {
    quotedCell.lastIndex = at;
    plainCell.lastIndex = at;
    const quoted = quotedCell.exec(line);
    const [all = '', text = ''] = quoted ?? plainCell.exec(line) ?? [];
    cells.push((quoted ? text.replaceAll('""', '"') : text).trim());
    at += Math.max(all.length, 1);
  } while (at < line.length);
  return cells;
}

const isHeader = (cells: readonly string[]) =>
  /^(?:method|verb|route ?_?key|path|route)$/i.test(cells[0] ?? '') && !/\//.test(cells.join(''));

const isMethod = (word: string) => patterns.httpRouteKey.test(`${word} /`);

interface Parts {
  readonly key: string;
  readonly target: string | undefined;
}

/** Undefined where there is no key in the line; a text is why it is none. */
/** What follows a key in its own cell: the target, with or without an arrow. */
const targetIn = (words: readonly string[]) => words.filter((word) => !/^[-=]*>$/.test(word)).join(' ');

function httpParts([first = '', second = '', third = '']: readonly string[]): Parts | string {
  const words = first.split(/\s+/);
  const isWhole = words.length > 1 || first === '$default';
  const [word = '', path = '', ...after] = isWhole ? words : [first, second];
  if (word === '$default') return { key: word, target: second || targetIn(words.slice(1)) || undefined };
  if (word.startsWith('/')) return 'No method. Enter METHOD /path.';
  if (!isMethod(word.toUpperCase())) return `"${word}" isn't an HTTP method.`;
  if (path === '') return 'No path. Enter METHOD /path.';
  const key = `${word.toUpperCase()} ${path}`;
  if (!patterns.httpRouteKey.test(key)) return `API Gateway doesn't accept the path ${path}.`;
  return { key, target: (isWhole ? second || targetIn(after) : third) || undefined };
}

function messageParts([first = '', second = '']: readonly string[]): Parts | string {
  const [key = '', ...after] = first.split(/\s+/);
  if (!patterns.webSocketRouteKey.test(key)) return 'Keys that start with $ are reserved.';
  return { key, target: second || targetIn(after) || undefined };
}

/** The protocol that routes of an API are of. */
const protocolOfApi = (api: DesignObject): Protocol => (api.variant === 'WEBSOCKET' ? 'WEBSOCKET' : 'HTTP');

/** Integrations of an API, by their name in lower case. */
function targetsOf(design: Design, api: Key): ReadonlyMap<string, Key> {
  const integrations = (indexOf(design).byType.get('integration') ?? []).filter((own) => parentKeyOf(own) === api);
  return new Map(integrations.map(({ key, name }) => [name.toLowerCase(), key]));
}

/** What each line of a text would add to an API. Empty lines, comments and a head of columns are no lines. */
export function readRouteLines(text: string, design: Design, api: DesignObject): ReadLines {
  if (text.length > mostCharacters)
    return { ok: false, message: 'The text exceeds 200,000 characters. Paste it in parts.' };
  const written = text
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
  if (written.length > mostRouteLines)
    return {
      ok: false,
      message: `${formatNumber(written.length)} lines exceed the maximum of 1,000. Paste them in parts.`,
    };
  const targets = targetsOf(design, api.key);
  const protocol = protocolOfApi(api);
  const users = new Map<string, string>();
  for (const route of indexOf(design).byType.get('route') ?? [])
    if (parentKeyOf(route) === api.key) users.set(textOf(route.attributes, 'route_key') ?? '', route.name);
  const lines = written.flatMap((one): LineOutcome[] => {
    const cells = cellsOf(one.text);
    if (isHeader(cells)) return [];
    const parts = protocol === 'HTTP' ? httpParts(cells) : messageParts(cells);
    if (typeof parts === 'string') return [{ ...one, problem: parts }];
    const user = users.get(parts.key);
    if (user !== undefined) return [{ ...one, problem: `${parts.key} is already used by ${user}.` }];
    users.set(parts.key, `line ${one.line}`);
    const { key: routeKey, target } = parts;
    if (target === undefined) return [{ ...one, routeKey }];
    const found = targets.get(target.toLowerCase());
    return [found === undefined ? { ...one, routeKey, unknownTarget: target } : { ...one, routeKey, target: found }];
  });
  return { ok: true, lines };
}

/** What one line adds, or why it can't: a target that the API doesn't have is one more reason to keep it. */
export function readRouteLine(text: string, design: Design, api: DesignObject): RouteLine | string {
  const read = readRouteLines(text, design, api);
  if (!read.ok) return read.message;
  const [line] = read.lines;
  if (!line || read.lines.length > 1)
    return protocolOfApi(api) === 'HTTP' ? 'Enter METHOD /path.' : 'Enter one route key.';
  if (!isAdded(line)) return line.problem;
  return line.unknownTarget === undefined ? line : `No integration is named "${line.unknownTarget}".`;
}

/** True for text most lines of which are a method and a path: it is meant for routes wherever it is pasted. */
export function looksLikeRoutes(text: string): boolean {
  if (text.length > mostCharacters) return false;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const alike = lines.filter((line) => /^\s*"?(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY)"?[\s,;]+"?\//i.test(line));
  return lines.length > 0 && alike.length * 2 >= lines.length;
}

export interface RouteDefaults {
  /** For lines that name no target of the design. */
  readonly target?: Key | undefined;
  readonly authorizer?: Key | undefined;
}

/** Adds the routes of lines to an API, as one edit; what an authorizer implies comes with it. */
export const addRoutes =
  (api: DesignObject, lines: readonly RouteLine[], { target, authorizer }: RouteDefaults = {}): Edit =>
  (design) => {
    if (lines.length === 0) return design;
    const { byKey } = indexOf(design);
    const type = resourceType('route');
    const nextKey = keyMaker(keysOf(design));
    const names = new NamePool(namesOf(design, 'route'));
    const like = newObject(design, 'route', protocolOfApi(api) === 'HTTP' ? 'http' : 'websocket');
    const added = lines.map((line) => {
      const to = line.target ?? target;
      const references: { readonly [name: string]: Value } = {
        ...(type.parent === undefined ? {} : { [type.parent]: { ref: api.key } }),
        route_key: line.routeKey,
        ...(to === undefined ? {} : { target: { ref: to } }),
        ...(authorizer === undefined ? {} : { authorizer_id: { ref: authorizer } }),
      };
      const route: DesignObject = {
        ...like,
        key: nextKey(type.keyPrefix),
        attributes: { ...like.attributes, ...references },
      };
      const name = names.take(saidName(route, (key) => byKey.get(key)) || kindName(route));
      return withImplied({ ...route, name }, 'authorizer_id', { byKey });
    });
    return { ...design, objects: insertObjects(design.objects, added) };
  };
