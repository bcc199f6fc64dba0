/** The way back from a key to a message: what a selection expression reads, filled so that it gives a text. */
import { readJson } from '../json/read-json.ts';
import { readJsonPath } from '../json-path/json-path.ts';
import { selectionText } from './selection.ts';

/** A text, or the members that lead to a value of the message. */
export type SelectionPart = string | { readonly members: readonly string[] };

/** Undefined where it reads anything but members of the message. */
export function selectionParts(expression: string): readonly SelectionPart[] | undefined {
  if (/^\$(?![{$])/.test(expression)) {
    const part = variablePart(expression.slice(1));
    return part === undefined ? undefined : [part];
  }
  const parts: SelectionPart[] = [];
  let at = 0;
  for (const match of expression.matchAll(/\\(\$)|\$\{((?:[^{}']|'[^']*')*)\}/g)) {
    const part = match[1] ?? variablePart(match[2] ?? '');
    if (part === undefined) return undefined;
    parts.push(expression.slice(at, match.index), part);
    at = match.index + match[0].length;
  }
  return [...parts, expression.slice(at)];
}

function variablePart(name: string): SelectionPart | undefined {
  const [, rest] = /^request\.body(.*)$/s.exec(name) ?? [];
  if (rest === undefined) return undefined;
  const reading = readJsonPath(`$${rest}`);
  if (!reading.ok || reading.path.steps.length === 0) return undefined;
  const members = reading.path.steps.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
  return members.length === reading.path.steps.length ? { members } : undefined;
}

/** A message for which an expression gives a text; `unknown`: a member is read twice, and what was found contradicts that. */
export type FoundMessage =
  | { readonly kind: 'found'; readonly message: string }
  | { readonly kind: 'never' | 'unknown' };

export function messageFor(expression: string, parts: readonly SelectionPart[], text: string): FoundMessage {
  const values = valuesFor(parts, text);
  if (!values) return { kind: 'never' };
  const root = new Map<string, unknown>();
  for (const [members, value] of values) place(root, members, value);
  const message = JSON.stringify(plainOf(root));
  const reading = readJson(message);
  const isRight = reading.ok && selectionText(expression, { body: reading.value }).text === text;
  return isRight ? { kind: 'found', message } : { kind: 'unknown' };
}

type Filled = readonly (readonly [members: readonly string[], value: string])[];

/** Texts in their order, each as far left as it goes, the last one at the end: if any filling fits, this one does. */
function valuesFor(parts: readonly SelectionPart[], text: string): Filled | undefined {
  const filled: (readonly [readonly string[], string])[] = [];
  let open: readonly string[] | undefined;
  let from = 0;
  const texts = joined(parts);
  for (const [index, part] of texts.entries()) {
    if (typeof part !== 'string') {
      if (open) filled.push([open, '']);
      open = part.members;
      continue;
    }
    const isLast = index === texts.length - 1;
    const at = !open ? from : isLast ? text.length - part.length : text.indexOf(part, from);
    if (at < from || !text.startsWith(part, at) || (isLast && !open && at + part.length !== text.length))
      return undefined;
    if (open) filled.push([open, text.slice(from, at)]);
    open = undefined;
    from = at + part.length;
  }
  if (open) filled.push([open, text.slice(from)]);
  else if (from !== text.length) return undefined;
  return filled;
}

/** Texts beside each other as one, empty ones left out. */
function joined(parts: readonly SelectionPart[]): readonly SelectionPart[] {
  const list: SelectionPart[] = [];
  for (const part of parts) {
    const last = list.at(-1);
    if (typeof part === 'string' && typeof last === 'string') list[list.length - 1] = last + part;
    else if (part !== '') list.push(part);
  }
  return list;
}

function place(root: Map<string, unknown>, members: readonly string[], value: string): void {
  let holder = root;
  for (const name of members.slice(0, -1)) {
    const next = holder.get(name);
    const inner = next instanceof Map ? (next as Map<string, unknown>) : new Map<string, unknown>();
    holder.set(name, inner);
    holder = inner;
  }
  holder.set(members.at(-1) ?? '', value);
}

const plainOf = (value: unknown): unknown =>
  value instanceof Map
    ? Object.fromEntries([...(value as Map<string, unknown>)].map(([name, item]) => [name, plainOf(item)]))
    : value;
