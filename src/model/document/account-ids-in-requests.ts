/** Account ids in saved requests, which are no Terraform: they become the text that a trace has for what is not known. */
import type { Edit } from '../checks/diagnostics.ts';
import type { Design } from '../design/design.ts';
import { uniqueName } from '../design/naming/names.ts';
import { requestsOf } from '../design/requests/request-edits.ts';
import type { SavedRequest } from '../design/requests/saved-request.ts';
import { isList, isMap, mapOf, pairsOf, type Pair, type Value, type ValueMap } from '../schema/value.ts';
import { accountIdInText, accountVariables, replaceAccountIds } from './account-ids.ts';

/** Twelve digits that stand alone: what else has them is no account that is known from an ARN. */
const digits = /(?<![\w.-])\d{12}(?![\w-]|\.\d)/g;

const own = /^\d{12}$/;

/** Each text of a request with the name of its member. */
function* textsOf(value: Value, name = ''): Generator<readonly [text: string, name: string]> {
  if (typeof value === 'string') yield [value, name];
  else if (isList(value)) for (const item of value) yield* textsOf(item, name);
  else if (isMap(value)) for (const [member, item] of pairsOf(value)) yield* textsOf(item, member);
}

const idsOf = ({ name, request, expect }: SavedRequest): readonly string[] =>
  [[name, ''] as const, [expect?.frame ?? '', ''] as const, ...textsOf(request)].flatMap(([text, member]) =>
    member === 'accountId' && own.test(text) ? [text] : (text.match(accountIdInText) ?? []),
  );

/** The account ids in ARNs, queue addresses and callers of the saved requests, each once. */
export const requestAccountIds = (design: Design): readonly string[] => [...new Set(requestsOf(design).flatMap(idsOf))];

/**
 * The design with the account ids of its saved requests replaced: by `${var.account_id}` where a variable takes the place
 * of the id, else by `${account_id}`. Those of `variables` are replaced wherever they stand alone.
 */
function withoutRequestIds(design: Design, variables: ReadonlyMap<string, string>): Design {
  const words = new Map([...variables].map(([id, name]) => [id, `\${var.${name}}`]));
  const taken = new Set(variables.values());
  for (const id of requestAccountIds(design)) {
    if (words.has(id)) continue;
    const name = uniqueName('account_id', taken);
    taken.add(name);
    words.set(id, `\${${name}}`);
  }
  if (words.size === 0) return design;
  const changed = (text: string) => text.replace(digits, (id) => words.get(id) ?? id);
  const requests = requestsOf(design).map((saved): SavedRequest => {
    const request = changedIn(saved.request, changed) as ValueMap;
    const name = changed(saved.name);
    const frame = saved.expect?.frame;
    const expect = typeof frame === 'string' ? { ...saved.expect, frame: changed(frame) } : saved.expect;
    const isSame = request === saved.request && name === saved.name && expect?.frame === frame;
    return isSame ? saved : { ...saved, name, request, ...(expect ? { expect } : {}) };
  });
  return requests.every((saved, at) => saved === design.requests?.[at]) ? design : { ...design, requests };
}

/** The same value with each text changed; in a path the signs that have no place there are percent-encoded. */
function changedIn(value: Value, change: (text: string) => string, name = ''): Value {
  if (typeof value === 'string') {
    const next = change(value);
    return name === 'path' && next !== value ? next.replaceAll(/[${}]/g, encodeURIComponent) : next;
  }
  if (isList(value)) {
    const items = value.map((item) => changedIn(item, change, name));
    return items.every((item, at) => item === value[at]) ? value : items;
  }
  if (!isMap(value)) return value;
  const before = pairsOf(value);
  const after = before.map(([member, item]): Pair => [member, changedIn(item, change, member)]);
  return after.every(([, item], at) => item === before[at]?.[1]) ? value : mapOf(after);
}

/** Takes account ids out of the objects, as variables, and out of the saved requests. */
export const replaceAllAccountIds: Edit = (design) =>
  withoutRequestIds(replaceAccountIds(design), accountVariables(design));
