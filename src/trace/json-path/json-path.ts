/** The JSONPath that API Gateway takes, as Jayway reads it: `$`, `.a`, `['a']`, `[n]`, `[*]`, `..`; nothing that runs code. */
import { formatNumber } from '../../model/text/format-number.ts';

export type PathStep =
  | { readonly kind: 'member'; readonly name: string }
  /** Counted from the end where negative. */
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'all' }
  /** The place and everything below it. */
  | { readonly kind: 'below' };

export interface JsonPath {
  readonly steps: readonly PathStep[];
  /** It leads to one place at most; others give a list, also of none. */
  readonly isDefinite: boolean;
}

export type PathReading =
  | { readonly ok: true; readonly path: JsonPath }
  /** `at`: where in the text, from 0, in UTF-16 units. */
  | { readonly ok: false; readonly message: string; readonly at: number };

/** Characters and steps of a path, and how often it may say `..`, so that no path costs more than its message. */
const bounds = { length: 2_048, steps: 64, below: 3 } as const;

class PathFault extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const bareName = /[^\s.[\]()'"*@?]+/y;
const index = /\s*(-?\d{1,9})\s*\]/y;
const quotedName = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*\]/sy;
const wildcard = /\s*\*\s*\]/y;

/** Reads a path; without `$` it starts at the root, as Jayway has it. */
export function readJsonPath(text: string): PathReading {
  try {
    if (text.length > bounds.length)
      throw new PathFault(`A JSONPath is limited to ${formatNumber(bounds.length)} characters.`, bounds.length);
    const steps = readSteps(text);
    return { ok: true, path: { steps, isDefinite: steps.every(({ kind }) => kind === 'member' || kind === 'item') } };
  } catch (fault) {
    if (!(fault instanceof PathFault)) throw fault;
    return { ok: false, message: fault.message, at: fault.at };
  }
}

function readSteps(text: string): PathStep[] {
  const end = text.trimEnd().length;
  let at = text.length - text.trimStart().length;
  if (at >= end) throw new PathFault('A JSONPath is required, such as $.name.', 0);
  const steps: PathStep[] = [];
  const found = (pattern: RegExp, from: number): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };
  const name = (from: number) => {
    if (text[from] === '*') {
      steps.push({ kind: 'all' });
      return from + 1;
    }
    const bare = found(bareName, from);
    if (!bare) throw nameFault(text, from, end);
    steps.push({ kind: 'member', name: bare[0] });
    return from + bare[0].length;
  };
  const bracket = (from: number) => {
    const item = found(index, from);
    const quoted = item ? null : found(quotedName, from);
    const all = item || quoted ? null : found(wildcard, from);
    const part = item ?? quoted ?? all;
    if (!part) throw bracketFault(text, from);
    if (item) steps.push({ kind: 'item', index: Number(item[1]) });
    else if (quoted) steps.push({ kind: 'member', name: (quoted[1] ?? quoted[2] ?? '').replace(/\\(.)/gs, '$1') });
    else steps.push({ kind: 'all' });
    return from + part[0].length;
  };

  if (text[at] === '$') at += 1;
  else if (text[at] !== '[' && text[at] !== '.') at = name(at);
  while (at < end) {
    const start = at;
    if (text.startsWith('..', at)) {
      steps.push({ kind: 'below' });
      at = text[at + 2] === '[' ? bracket(at + 3) : name(at + 2);
    } else if (text[at] === '.') at = text[at + 1] === '[' ? bracket(at + 2) : name(at + 1);
    else if (text[at] === '[') at = bracket(at + 1);
    else throw nameFault(text, at, end);
    if (steps.length > bounds.steps) throw new PathFault(`A JSONPath is limited to ${bounds.steps} steps.`, start);
    if (steps.filter(({ kind }) => kind === 'below').length > bounds.below)
      throw new PathFault(`A JSONPath can contain ".." at most ${bounds.below} times.`, start);
  }
  return steps;
}

function nameFault(text: string, at: number, end: number): PathFault {
  const char = text[at] ?? '';
  if (at >= end) return new PathFault("The JSONPath can't end with a dot. Add a name or *.", at - 1);
  if (char === '(') return new PathFault("JSONPath functions such as length() aren't supported.", at);
  if (char === '.') return new PathFault("A JSONPath can't contain more than two consecutive dots.", at);
  if (/\s/.test(char)) return new PathFault("Write a name that contains a space in brackets: ['my name'].", at);
  return new PathFault(`Unexpected "${char}". Continue with .name, ['name'], [0], [*], or ..name.`, at);
}

function bracketFault(text: string, at: number): PathFault {
  const inside = text.slice(at).trimStart();
  const start = text.length - inside.length;
  if (inside.startsWith('?') || inside.startsWith('('))
    return new PathFault("JSONPath filters aren't supported.", start);
  const list = /^(?:-?\d*\s*:|-?\d+\s*,|'[^']*'\s*,|"[^"]*"\s*,)/.exec(inside);
  if (list) return new PathFault("Slices and multiple names in brackets aren't supported.", start);
  if (!inside.includes(']')) return new PathFault('Unclosed bracket: "]" is missing.', at - 1);
  return new PathFault("Brackets must contain an index, a quoted name, or *: [0], ['name'], [*].", start);
}
