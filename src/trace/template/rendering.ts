/** What a template gives for a message, as its writer wants to know it: the output, whether it is what is taken, and where not. */
import { jsonFault } from '../json/json-fault.ts';
import type { TemplateScope } from './host.ts';
import { placeIn, type PlacedNote } from './read-template.ts';
import { renderTemplate } from './template.ts';

/** What whoever receives the output takes; a mock reads JSON without quotes around names too. */
export type TakenPayload = 'json' | 'lenient json' | 'text';

export interface OutputFault {
  readonly message: string;
  /** In the output. */
  readonly line: number;
  readonly column: number;
  /** Where in the template the wrong character comes from. */
  readonly origin: { readonly line: number; readonly column: number };
  /** A single quote that `$util.escapeJavaScript` escaped, which JSON does not know. */
  readonly isSingleQuote: boolean;
}

export type TemplateRendering =
  | { readonly kind: 'failed'; readonly problem: PlacedNote }
  | {
      readonly kind: 'output';
      readonly text: string;
      readonly notes: readonly PlacedNote[];
      readonly isJson: boolean;
      /** Only where JSON is taken and the output is none. */
      readonly fault?: OutputFault;
    };

export function templateRendering(template: string, scope: TemplateScope, takes: TakenPayload): TemplateRendering {
  const parts: { readonly from: number; readonly at: number; readonly isText: boolean }[] = [];
  let size = 0;
  const result = renderTemplate(template, scope, (length, { kind, at }) => {
    if (length > 0) parts.push({ from: size, at, isText: kind === 'text' });
    size += length;
  });
  if (!result.ok) return { kind: 'failed', problem: result };
  const { text, notes = [] } = result;
  const found = jsonFault(text, { isLenient: takes === 'lenient json' });
  if (!found || takes === 'text') return { kind: 'output', text, notes, isJson: !found };
  const part = parts.findLast(({ from }) => from <= found.at);
  const inText = part?.isText === true ? found.at - part.from : 0;
  const fault: OutputFault = {
    message: found.message,
    ...placeIn(text, found.at),
    origin: placeIn(template, Math.min((part?.at ?? 0) + inText, template.length)),
    isSingleQuote: found.wrong === "\\'",
  };
  return { kind: 'output', text, notes, isJson: false, fault };
}

const escaping = /\$!?\{?util\.escapeJavaScript\(/g;
const unescaping = String.raw`.replaceAll("\\'","'")`;

/** The template with `.replaceAll("\\'","'")` behind each `$util.escapeJavaScript(…)` that has none. */
export function withSingleQuotes(template: string): string {
  const parts: string[] = [];
  let last = 0;
  for (const { index, 0: start } of template.matchAll(escaping)) {
    const end = closingOf(template, index + start.length);
    if (end === undefined || template.startsWith('.replaceAll(', end)) continue;
    parts.push(template.slice(last, end), unescaping);
    last = end;
  }
  return parts.join('') + template.slice(last);
}

/** Behind the bracket that closes one which is open at a place. */
function closingOf(text: string, from: number): number | undefined {
  let depth = 1;
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth += 1;
    else if (char === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
