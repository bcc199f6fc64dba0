/** Selection expressions of WebSocket APIs: `$request.body.x`, `${request.body.a}/${…}`, text. Source: sources.webSocketSelection. */
import { readJsonPath } from '../json-path/json-path.ts';
import { valueAt } from '../json-path/select-path.ts';
import type { JsonItem } from '../json/read-json.ts';
import { printedValue, type TemplateValue } from '../template/values.ts';

/** Where variables come from; each gives undefined where there is no value. */
export interface SelectionSource {
  /** The message; undefined: it is no JSON. */
  readonly body: JsonItem | undefined;
  readonly header?: (name: string) => string | undefined;
  readonly query?: (name: string) => string | undefined;
  readonly context?: (name: string) => string | undefined;
  readonly stageVariable?: (name: string) => string | undefined;
  /** What the integration gave. */
  readonly response?: {
    readonly status: number;
    readonly headers: (name: string) => readonly string[];
    readonly body: JsonItem | undefined;
  };
}

export interface SelectedText {
  readonly text: string;
  /** Variables without a value, which count as empty. */
  readonly missing: readonly string[];
  /** It reads the message. */
  readonly readsBody: boolean;
  /** A part is an expression of Terraform, or no variable of the gateway. */
  readonly isUnknown: boolean;
}

const isVariable = /^(?:request\.|integration\.response\.|context\.|stageVariables\.)/;

/** One pass: what is filled in is not read again. */
export function selectionText(expression: string, source: SelectionSource): SelectedText {
  const missing: string[] = [];
  let isUnknown = false;
  const valueOf = (name: string): string | undefined => {
    if (!isVariable.test(name)) {
      isUnknown = true;
      return undefined;
    }
    const text = variableText(name, source);
    if (text === undefined) missing.push(name);
    return text ?? '';
  };
  const readsBody = /\$\{?request\.body\b/.test(expression);
  if (/^\$(?![{$])/.test(expression) && isVariable.test(expression.slice(1)))
    return { text: valueOf(expression.slice(1)) ?? '', missing, readsBody, isUnknown };
  const text = expression.replaceAll(
    /\\(\$)|\$\{((?:[^{}']|'[^']*')*)\}/g,
    (all, escaped: string | undefined, name: string | undefined) =>
      escaped === undefined ? (valueOf(name ?? '') ?? all) : escaped,
  );
  return { text, missing, readsBody, isUnknown };
}

/** Missing and null are empty. */
function variableText(name: string, source: SelectionSource): string | undefined {
  const [, start = '', rest = ''] =
    /^(request\.body|request\.header|request\.querystring|context|stageVariables|integration\.response\.(?:body|header|multivalueheader|statuscode))(.*)$/s.exec(
      name,
    ) ?? [];
  const own = rest.replace(/^\./, '');
  switch (start) {
    case 'request.body':
      return bodyText(rest, source.body);
    case 'request.header':
      return source.header?.(own);
    case 'request.querystring':
      return source.query?.(own);
    case 'context':
      return source.context?.(own);
    case 'stageVariables':
      return source.stageVariable?.(own);
    case 'integration.response.statuscode':
      return source.response && String(source.response.status);
    case 'integration.response.body':
      return source.response && bodyText(rest, source.response.body);
    case 'integration.response.header':
      return source.response?.headers(own)[0];
    case 'integration.response.multivalueheader': {
      const values = source.response?.headers(own) ?? [];
      return values.length === 0 ? undefined : `[${values.join(', ')}]`;
    }
    default:
      return undefined;
  }
}

const maxText = 1_000_000;

function bodyText(rest: string, body: JsonItem | undefined): string | undefined {
  const reading = readJsonPath(`$${rest}`);
  if (!reading.ok || body === undefined) return undefined;
  const value = valueAt(reading.path, body) as JsonItem | undefined;
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? `[${value.map(textOfItem).join(', ')}]` : textOfItem(value);
}

/** As it is printed in a text; empty where it is longer than anything that is looked up. */
export function textOfItem(value: TemplateValue): string {
  let size = 0;
  try {
    return printedValue(value, (amount) => {
      size += amount;
      if (size > maxText) throw new RangeError('too long');
    });
  } catch {
    return '';
  }
}
