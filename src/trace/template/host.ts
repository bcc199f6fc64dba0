/** `$input`, `$util`, `$context`, and `$stageVariables` of a mapping template. */
import { base64Of } from '../escapes.ts';
import { readJsonPath, type JsonPath } from '../json-path/json-path.ts';
import { valueAt } from '../json-path/select-path.ts';
import { readJson } from '../json/read-json.ts';
import type { Run } from './run.ts';
import { HostObject, type TemplateValue } from './values.ts';

type Texts = Readonly<Record<string, string>> | ReadonlyMap<string, string>;

/** What a template is rendered with. */
export interface TemplateScope {
  /** The message, or on the way back what the integration gave. */
  readonly payload: string;
  /** Only `$connect` has them. */
  readonly params?: { readonly path?: Texts; readonly querystring?: Texts; readonly header?: Texts };
  /** By the name behind `$context.`, such as `identity.sourceIp`. */
  readonly context?: Texts;
  readonly stageVariables?: Texts;
}

const pairs = (texts: Texts | undefined): Iterable<readonly [string, string]> =>
  texts instanceof Map ? texts : Object.entries(texts ?? {});

/** Variables of the gateway; `fault` needs the run, which needs them first. */
export function hostVariables(scope: TemplateScope, run: () => Run): Map<string, TemplateValue> {
  return new Map<string, TemplateValue>([
    ['input', inputOf(scope, run)],
    ['util', utilOf(run)],
    ['context', contextOf(scope.context)],
    ['stageVariables', new Map(pairs(scope.stageVariables))],
  ]);
}

function contextOf(texts: Texts | undefined): Map<string, TemplateValue> {
  const context = new Map<string, TemplateValue>();
  for (const [name, text] of pairs(texts)) {
    const parts = name.split('.');
    const last = parts.pop() ?? '';
    let holder = context;
    for (const part of parts) {
      const next = holder.get(part);
      const inner = next instanceof Map ? next : new Map<string, TemplateValue>();
      holder.set(part, inner);
      holder = inner;
    }
    holder.set(last, text);
  }
  return context;
}

function inputOf({ payload, params }: TemplateScope, run: () => Run): HostObject {
  const body = payload === '' ? '{}' : payload;
  let document: TemplateValue | undefined;
  const whole = (): TemplateValue => {
    if (document !== undefined) return document;
    const reading = readJson(body);
    if (!reading.ok) run().note("The payload isn't valid JSON, so it's treated as a string (unverified).");
    document = reading.ok ? reading.value : body;
    return document;
  };
  const paths = new Map<string, JsonPath>();
  const at = (args: readonly TemplateValue[]): TemplateValue | undefined => {
    const text = run().print(args[0] ?? '$');
    let path = paths.get(text);
    if (!path) {
      const reading = readJsonPath(text);
      if (!reading.ok) throw run().fault(`${reading.message} (character ${reading.at + 1} of the JSONPath)`);
      path = reading.path;
      paths.set(text, path);
    }
    if (!path.isDefinite) run().spend(body.length * path.steps.filter(({ kind }) => kind === 'below').length);
    const found = valueAt(path, whole()) as TemplateValue | undefined;
    if (!path.isDefinite && Array.isArray(found)) run().boundedSize(found.length);
    return found;
  };
  const groups = (['path', 'querystring', 'header'] as const).map(
    (group) => [group, new Map(pairs(params?.[group]))] as const,
  );
  return new HostObject(
    { body: () => body },
    {
      json: (args) => {
        const found = at(args);
        return found === undefined ? '""' : run().json(found);
      },
      path: (args) => at(args) ?? null,
      params: (args) => {
        if (args.length === 0)
          return new Map<string, TemplateValue>(
            groups.map(([group, texts]) => [group, new Map<string, TemplateValue>(texts)]),
          );
        const name = run().print(args[0] ?? null);
        return groups.map(([, texts]) => texts.get(name)).find((text) => text !== undefined) ?? '';
      },
    },
  );
}

const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\n': '\\n',
  '\t': '\\t',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  "'": "\\'",
  '\\': '\\\\',
  '/': '\\/',
};

const unicodeEscape = (char: string) => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** As commons-lang does it, the slash included. */
const escapeJavaScript = (text: string): string =>
  text.replace(/[^\x20-\x7E]|["'\\/]/g, (char) => escapes[char] ?? unicodeEscape(char));

function utilOf(run: () => Run): HostObject {
  const onText = (change: (text: string) => string) => (args: readonly TemplateValue[]) => {
    const text = args[0] ?? null;
    return text === null ? '' : run().bounded(change(run().print(text)));
  };
  return new HostObject(
    {},
    {
      escapeJavaScript: onText(escapeJavaScript),
      parseJson: (args) => {
        const reading = readJson(run().print(args[0] ?? null));
        if (!reading.ok)
          throw run().fault(`$util.parseJson: ${reading.message} (character ${reading.at + 1} of the text)`);
        return reading.value;
      },
      urlEncode: onText(formEncoded),
      urlDecode: onText((text) => formDecoded(text, run())),
      base64Encode: onText(base64Of),
      base64Decode: onText((text) => decodedBase64(text, run())),
    },
  );
}

/** As Java's URLEncoder: a space is `+`, and `*` stays. */
const formEncoded = (text: string) =>
  encodeURIComponent(text.toWellFormed())
    .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

function formDecoded(text: string, run: Run): string {
  if (/%(?![\da-fA-F]{2})/.test(text))
    throw run.fault('$util.urlDecode: "%" must be followed by two hexadecimal digits.');
  const bytes = (part: string) =>
    Uint8Array.from(part.match(/[\da-fA-F]{2}/g) ?? [], (hex) => Number.parseInt(hex, 16));
  return text.replaceAll('+', ' ').replace(/(?:%[\da-fA-F]{2})+/g, (part) => new TextDecoder().decode(bytes(part)));
}

function decodedBase64(text: string, run: Run): string {
  const plain = text.replace(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/');
  if (!/^[A-Za-z\d+/]*={0,2}$/.test(plain) || plain.replace(/=/g, '').length % 4 === 1)
    throw run.fault("$util.base64Decode: the argument isn't valid base64.");
  return new TextDecoder().decode(Uint8Array.from(atob(plain.replace(/=/g, '')), (char) => char.charCodeAt(0)));
}
