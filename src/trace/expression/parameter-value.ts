/** Values of parameter mappings of HTTP APIs: `$request.header.x`, `${a} text ${b}`, text. Source: sources.httpMapping. */
import { Digits, parseExactJson, type ExactJson } from '../../hcl/exact-json.ts';
import { isWithinDepth } from '../../model/schema/bounds.ts';
import type { ContextLookup } from '../context/context.ts';
import { byteLength } from '../escapes.ts';
import { readJsonPath } from '../json-path/json-path.ts';
import { valueAt } from '../json-path/select-path.ts';

/** Where values come from; each undefined where there is none. */
export interface ParameterSource {
  /** `request`, or `response` for what the backend gave. */
  readonly root: 'request' | 'response';
  readonly header: (name: string) => string | undefined;
  readonly query: (name: string) => string | undefined;
  readonly body: string;
  readonly path: string;
  readonly pathParameter: (name: string) => string | undefined;
  readonly context: ContextLookup;
  readonly stageVariable: (name: string) => string | undefined;
}

/** Bytes of a body that a path is looked up in. */
const bodyRead = 100 * 1024;

/** The text; `missing`: the parts that have no value. Undefined text: there is no value at all. */
export interface ParameterValue {
  readonly text: string | undefined;
  readonly missing: readonly string[];
}

export function parameterValue(text: string, source: ParameterSource): ParameterValue {
  if (text.startsWith('$') && !text.startsWith('${')) {
    const value = sourceValue(text.slice(1), source);
    if (value === notOne) return { text, missing: [] };
    return value === undefined ? { text: undefined, missing: [text] } : { text: value, missing: [] };
  }
  const missing: string[] = [];
  const filled = text.replaceAll(/\$\{([^{}]*)\}/g, (all, inner: string) => {
    const value = sourceValue(inner, source);
    if (value === notOne) return all;
    if (value === undefined) missing.push(`\${${inner}}`);
    return value ?? '';
  });
  return { text: filled, missing };
}

/** No expression of the gateway: text, or what only Terraform knows. */
const notOne = Symbol('no expression');

function sourceValue(expression: string, source: ParameterSource): string | undefined | typeof notOne {
  const [, start = '', rest = ''] =
    /^(context|stageVariables|(?:request|response)\.(?:header|querystring|body|path))(.*)$/s.exec(expression) ?? [];
  const name = rest.startsWith('.') ? rest.slice(1) : undefined;
  if (start === 'context') return name ? textOfJson(source.context(name)) : notOne;
  if (start === 'stageVariables') return name ? source.stageVariable(name) : notOne;
  const [root, part] = start.split('.');
  if (root !== source.root) return notOne;
  if (part === 'header') return name ? source.header(name) : notOne;
  if (part === 'body') return /^(?:$|[.[])/.test(rest) ? bodyValue(rest, source.body) : notOne;
  if (root !== 'request') return notOne;
  if (part === 'querystring') return name ? source.query(name) : notOne;
  return rest === '' ? source.path : name ? source.pathParameter(name) : notOne;
}

function bodyValue(rest: string, body: string): string | undefined {
  if (rest === '') return body === '' ? undefined : body;
  if (byteLength(body) > bodyRead || rest.includes('..') || !isWithinDepth(body, 500)) return undefined;
  const reading = readJsonPath(`$${rest}`);
  if (!reading.ok) return undefined;
  try {
    return textOfJson(valueAt(reading.path, parseExactJson(body)));
  } catch {
    return undefined;
  }
}

/** As the gateway writes a value of JSON into a text; null and nothing have none. */
function textOfJson(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : compactJson(value as ExactJson);
}

function compactJson(value: ExactJson): string {
  if (value instanceof Digits) return value.text;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isItems(value)) return `[${value.map(compactJson).join(',')}]`;
  return `{${Object.entries(value)
    .map(([name, item]) => `${JSON.stringify(name)}:${compactJson(item)}`)
    .join(',')}}`;
}

const isItems = (value: ExactJson): value is readonly ExactJson[] => Array.isArray(value);
