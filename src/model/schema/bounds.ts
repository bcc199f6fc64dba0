/** How much Gatewright reads; beyond each there is a message with the figure, and nothing changes. */
import { formatNumber } from '../text/format-number.ts';

export const bounds = {
  /** Items of the lists of a design. */
  objects: 20_000,
  variables: 5_000,
  moves: 5_000,
  passthrough: 20_000,
  requests: 1_000,
  /** Items of one list, or entries of one map, that is a value. */
  entries: 20_000,
  /** What deployments and stages have to be made after, all together: each deployment names each route of its API. */
  implied: 200_000,
  /** Texts, numbers, lists and maps of a document, all together. */
  values: 1_000_000,
  /** Characters of a text value: above this a warning, above `textKept` refused. */
  textWarned: 64 * 1024,
  textKept: 1024 * 1024,
  /** Levels of nesting in a design. */
  depth: 64,
  /** Characters of a design file. */
  documentRead: 32 * 1024 * 1024,
  linkRead: 2 * 1024 * 1024,
  /** Bytes. */
  linkInflated: 16 * 1024 * 1024,
} as const;

/** What is counted, in the words of a message, and what to do when there are too many. */
const counted = {
  objects: ['objects', 'Split it into several designs'],
  variables: ['variables', 'Split it into several designs'],
  moves: ['moved blocks', 'Remove those already applied'],
  passthrough: ['segments of passthrough text', 'Split it into several designs'],
  requests: ['saved requests', 'Remove some'],
  entries: ['entries in one list or map', 'Shorten it'],
  implied: ['dependencies of deployments and stages on routes and integrations', 'Remove some deployments'],
  values: ['values', 'Split it into several designs'],
} as const;
export type Counted = keyof typeof counted;

/** Those that are counted no further than to the bound. */
const cutShort: ReadonlySet<Counted> = new Set(['implied', 'values']);

/** The message where there are too many of something; undefined: there are not. */
export function tooMany(what: Counted, count: number): string | undefined {
  const [words, how] = counted[what];
  const most = formatNumber(bounds[what]);
  if (count <= bounds[what]) return undefined;
  return cutShort.has(what)
    ? `It has more than ${most} ${words}. ${how}.`
    : `It has ${formatNumber(count)} ${words}; the maximum is ${most}. ${how}.`;
}

/** Lists of a design that have bounds of their own. */
type Lists = { readonly [list in 'objects' | 'variables' | 'moves' | 'passthrough']: { readonly length: number } } & {
  readonly requests?: { readonly length: number } | undefined;
};

/** The message where one of the lists of a design has too many; undefined: none has. */
export const tooLong = ({ objects, variables, moves, passthrough, requests }: Lists): string | undefined =>
  tooMany('objects', objects.length) ??
  tooMany('variables', variables.length) ??
  tooMany('moves', moves.length) ??
  tooMany('passthrough', passthrough.length) ??
  tooMany('requests', requests?.length ?? 0);

/** Thrown while something is unpacked that would be larger than a design may be; the message has the figure. */
export class BeyondBounds extends Error {}

/** Throws `BeyondBounds` where there are too many. */
export function bound(what: Counted, count: number): void {
  const message = tooMany(what, count);
  if (message !== undefined) throw new BeyondBounds(message);
}

type Measured =
  | { readonly ok: true }
  /** `beyond`: it is too large; else something in it is not read at all. */
  | { readonly ok: false; readonly message: string; readonly beyond?: true };

const refuse = (message: string): Measured => ({ ok: false, message, beyond: true });
const tooDeep = `It exceeds ${bounds.depth} levels of nesting. Flatten it.`;

/** Walks foreign JSON without recursion, so that its depth cannot exhaust the stack. */
export function withinBounds(json: unknown): Measured {
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 0 }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { value, depth } = entry;
    if (depth > bounds.depth) return refuse(tooDeep);
    if (typeof value === 'string' && value.length > bounds.textKept)
      return refuse(
        `A string has ${formatNumber(value.length)} characters; the maximum is ${formatNumber(bounds.textKept)}. Shorten it.`,
      );
    if (typeof value !== 'object' || value === null) continue;
    const keys = Object.keys(value);
    // The lists of the document have bounds of their own.
    const many = depth < 2 ? undefined : tooMany('entries', keys.length);
    if (many !== undefined) return refuse(many);
    for (const key of keys) {
      if (key === '__proto__')
        return {
          ok: false,
          message: "It has a key named __proto__, which isn't supported. Remove it, or write the map as entries.",
        };
      stack.push({ value: (value as { readonly [key: string]: unknown })[key], depth: depth + 1 });
    }
  }
  return { ok: true };
}

/**
 * Looks at JSON text before it is parsed, which takes long for what is nested a million times. Refuses nothing that
 * `withinBounds` would not: a scalar counts as a level there, and is none here.
 */
export function jsonWithinBounds(text: string): Measured {
  const { depth, values } = measureJson(text, bounds.depth + 1, bounds.values);
  if (depth > bounds.depth + 1) return refuse(tooDeep);
  const many = tooMany('values', values);
  return many === undefined ? { ok: true } : refuse(many);
}

/** Whether brackets of a JSON text are nested no deeper than that. */
export const isWithinDepth = (text: string, deepest: number): boolean =>
  measureJson(text, deepest, Number.POSITIVE_INFINITY).depth <= deepest;

/** Levels of brackets and number of values in a JSON text. Of any other text something; stops counting beyond the most. */
function measureJson(text: string, mostDepth: number, mostValues: number): { depth: number; values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isText) {
      if (code === 92) at += 1;
      else if (code === 34) isText = false;
    } else if (code === 34) isText = true;
    else if (code === 44) values += 1;
    else if (code === 91 || code === 123) {
      depth += 1;
      values += 1;
      if (depth > deepest) deepest = depth;
      if (deepest > mostDepth) break;
    } else if (code === 93 || code === 125) depth -= 1;
    if (values > mostValues) break;
  }
  return { depth: deepest, values };
}
