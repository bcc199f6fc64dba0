/** A message that a template can be tried with: every member that the template reads, with an example value. */

/** Names, and 0 for the first item of a list. */
type MemberPath = readonly (string | 0)[];

/** Members of one message, and how deep they lie. */
const mostMembers = 60;
const deepest = 8;
/** Characters of templates that are searched. */
const mostText = 100_000;

const pathCall = String.raw`\$!?\{?input\.(?:json|path)\(\s*(?:'([^']*)'|"([^"]*)")\s*\)`;
const named = String.raw`\$!?\{?([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*)*)`;

const namesIn = (path: string): MemberPath | undefined => {
  if (!/^\$(?:\.[\w-]+|\[0\]|\[\d+\]|\['[^']*'\])*$/.test(path)) return undefined;
  return [...path.matchAll(/\.([\w-]+)|\['([^']*)'\]|\[\d+\]/g)].map(([, name, quoted]) => name ?? quoted ?? 0);
};

/** `routeMember`: where the route selection expression finds its value, which the route key becomes. */
export function sampleMessage(
  templates: readonly string[],
  { routeMember, routeKey }: { readonly routeMember?: string | undefined; readonly routeKey?: string | undefined } = {},
): string {
  const text = templates.join('\n').slice(0, mostText);
  const variables = new Map<string, MemberPath>();
  const members = new Members();
  const routePath = routeMember === undefined || routeKey === undefined ? undefined : namesIn(`$.${routeMember}`);
  if (routePath && routeKey !== undefined && !routeKey.startsWith('$')) members.add(routePath, routeKey);
  const listOf = (call: string | undefined, name: string | undefined, rest: string | undefined) => {
    if (call !== undefined) return namesIn(call);
    const from = variables.get(name ?? '');
    return from && [...from, ...(rest ?? '').split('.').slice(1)];
  };
  const words = new RegExp(
    String.raw`#set\(\s*\$!?\{?(?<set>\w+)\}?\s*=\s*${pathCall}|#foreach\(\s*\$!?\{?(?<item>\w+)\}?\s+in\s+(?:${pathCall}|${named})|${pathCall}|${named}(?<call>\()?`,
    'g',
  );
  for (const match of text.matchAll(words)) {
    const [, set, setOne, setTwo, item, eachOne, eachTwo, eachName, eachRest, one, two, name = '', rest = ''] = match;
    if (set !== undefined) {
      const path = namesIn(setOne ?? setTwo ?? '');
      if (path) variables.set(set, path);
      else variables.delete(set);
      if (path && path.length > 0) members.add(path);
    } else if (item !== undefined) {
      const list = listOf(eachOne ?? eachTwo, eachName, eachRest);
      if (!list) continue;
      members.add([...list, 0]);
      variables.set(item, [...list, 0]);
    } else if (one !== undefined || two !== undefined) {
      const path = namesIn(one ?? two ?? '');
      if (path && path.length > 0) members.add(path);
    } else {
      const from = variables.get(name);
      if (!from) continue;
      const names = rest.split('.').slice(1);
      const path = [...from, ...(match.groups?.['call'] === undefined ? names : names.slice(0, -1))];
      if (path.length > 0) members.add(path);
    }
  }
  return jsonText(members.root, '');
}

interface MessagePart {
  value: string | undefined;
  items: MessagePart | undefined;
  readonly members: Map<string, MessagePart>;
}

const blank = (): MessagePart => ({ value: undefined, items: undefined, members: new Map() });

class Members {
  readonly root = blank();
  #count = 0;

  add(path: MemberPath, value?: string): void {
    this.#count += 1;
    if (this.#count > mostMembers || path.length > deepest) return;
    let part = this.root;
    for (const name of path) {
      if (name === 0) part = part.items ??= blank();
      else {
        const next = part.members.get(name) ?? blank();
        part.members.set(name, next);
        part = next;
      }
    }
    part.value = value ?? part.value;
  }
}

/** Numbers where the name says so, "42" for ids, else the name. */
function exampleFor(name: string): string {
  if (/(?:count|size|quantity|amount|total|price|number)$/i.test(name)) return '2';
  if (/(?:^id|Id|_id)$/.test(name)) return '"42"';
  return JSON.stringify(name);
}

function jsonText({ value, items, members }: MessagePart, name: string): string {
  if (value !== undefined) return JSON.stringify(value);
  if (items) {
    const isPlain = items.members.size === 0 && !items.items;
    return isPlain ? '["a","b"]' : `[${jsonText(items, name)}]`;
  }
  if (members.size === 0) return name === '' ? '{}' : exampleFor(name);
  return `{${[...members].map(([own, part]) => `${JSON.stringify(own)}:${jsonText(part, own)}`).join(',')}}`;
}
