/** Parameter mapping of a request. All values are read from the request as it came. Source: gatewayRules.mapped. */
import type { DesignObject } from '../../model/design/design.ts';
import { queryPairs, queryText } from '../escapes.ts';
import { parameterValue } from '../expression/parameter-value.ts';
import { gatewayRules } from '../grounds.ts';
import type { HeaderList } from '../request/request.ts';
import type { TraceStep } from '../result.ts';
import { stepOf } from '../scene.ts';
import { actionOf, type Action, type Verb } from './action.ts';
import { requestSource, type Outgoing, type Pass } from './pass.ts';

/** Removed last, so that a header can be renamed. */
const order: { readonly [verb in Verb]: number } = { overwrite: 0, append: 1, remove: 2 };

export const mappingOrder = <Entry extends { readonly action: Action }>(entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => order[a.action.verb] - order[b.action.verb]);

export function changedPairs(
  pairs: HeaderList,
  { verb, name }: Action,
  value: string,
  isSame: (a: string, b: string) => boolean,
): HeaderList {
  if (verb === 'append') return [...pairs, [name, value]];
  const rest = pairs.filter(([own]) => !isSame(own, name));
  if (verb === 'remove') return rest;
  const at = pairs.findIndex(([own]) => isSame(own, name));
  const before = at < 0 ? rest.length : pairs.slice(0, at).filter(([own]) => !isSame(own, name)).length;
  return rest.toSpliced(before, 0, [name, value]);
}

export const sameHeader = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const sameName = (a: string, b: string) => a === b;

export const unmapped = ({ request }: Pass): Outgoing => ({
  headers: request.headers,
  query: request.query,
  pairs: queryPairs(request.query),
  path: undefined,
});

interface Entry {
  readonly key: string;
  readonly action: Action;
  readonly source: string;
}

/** What a mapping changes; names of headers are told apart without case. */
const targetOf = ({ part, name }: Action) => `${part}.${part === 'header' ? name.toLowerCase() : name}`;

export function mappedRequest(pass: Pass, integration: DesignObject): { sent: Outgoing; steps: readonly TraceStep[] } {
  const { values } = pass.scene;
  const written = values.entries(integration.attributes['request_parameters']);
  const start = unmapped(pass);
  if (!written) {
    const text = 'request_parameters is resolved by Terraform; the trace sends the request unchanged.';
    return {
      sent: start,
      steps: [
        stepOf('parameters', 'undecided', text, gatewayRules.mapped, {
          object: integration,
          path: ['request_parameters'],
        }),
      ],
    };
  }
  const entries = written.flatMap(([key, value]): Entry[] => {
    const action = actionOf(key);
    return action && action.part !== 'statuscode' ? [{ key, action, source: values.told(value)?.text ?? '' }] : [];
  });
  const source = requestSource(pass);
  const targets = new Map<string, Set<Verb>>();
  for (const { action } of entries) {
    const target = targetOf(action);
    targets.set(target, (targets.get(target) ?? new Set()).add(action.verb));
  }
  const steps: TraceStep[] = [];
  let sent = start;
  for (const { key, action, source: from } of mappingOrder(entries)) {
    const { text, missing } = action.verb === 'remove' ? { text: '', missing: [] } : parameterValue(from, source);
    const verbs = targets.get(targetOf(action));
    const isContested = missing.length > 0 || (verbs?.has('append') && verbs.has('overwrite')) === true;
    steps.push(
      stepOf(
        'parameters',
        text === undefined ? 'not matched' : 'applied',
        saidOf(key, action, text, missing),
        isContested ? gatewayRules.mappedContested : gatewayRules.mapped,
        { object: integration, path: ['request_parameters', key] },
      ),
    );
    if (text !== undefined) sent = applied(sent, action, text);
  }
  return { sent, steps };
}

function applied(sent: Outgoing, action: Action, text: string): Outgoing {
  if (action.part === 'path') return { ...sent, path: text };
  if (action.part === 'header') return { ...sent, headers: changedPairs(sent.headers, action, text, sameHeader) };
  const pairs = changedPairs(sent.pairs, action, text, sameName);
  return { ...sent, pairs, query: queryText(pairs) };
}

/** At most 120 characters. */
export const shortValue = (text: string): string =>
  text.length > 120 ? `${text.slice(0, 120)}…` : text || 'an empty value';

/** One sentence on what a mapping did. */
export function saidOf(key: string, action: Action, text: string | undefined, missing: readonly string[]): string {
  if (text === undefined) return `${key}: no change, because ${missing.join(', ')} has no value.`;
  if (action.verb === 'remove') return `${key}: removed.`;
  const shown = shortValue(text);
  const empty = missing.length > 0 ? ` (${missing.join(', ')} is empty)` : '';
  return `${key}: set to ${shown}${empty}.`;
}
