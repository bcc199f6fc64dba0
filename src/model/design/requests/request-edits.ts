/** Pure edits of the requests that are kept with a design. */
import type { Edit } from '../../checks/diagnostics.ts';
import type { Design } from '../design.ts';
import { keysOf } from '../edits.ts';
import type { Key } from '../../schema/value.ts';
import type { SavedRequest } from './saved-request.ts';

const none: readonly SavedRequest[] = [];

export const requestsOf = (design: Design): readonly SavedRequest[] => design.requests ?? none;

export const requestOf = (design: Design, key: Key | undefined): SavedRequest | undefined =>
  requestsOf(design).find((request) => request.key === key);

function withRequests(design: Design, requests: readonly SavedRequest[]): Design {
  if (requests.length > 0) return { ...design, requests };
  const { requests: _, ...rest } = design;
  return rest;
}

/** The first key of the form `q` + number that nothing of the design has. */
export function freeRequestKey(design: Design): Key {
  const taken = keysOf(design);
  for (const { key } of requestsOf(design)) taken.add(key);
  let number = 1;
  while (taken.has(`q${number}`)) number += 1;
  return `q${number}`;
}

/** A name that no other request has: "Get an order", "Get an order 2". */
function freeRequestName(design: Design, wanted: string, own?: Key): string {
  const taken = new Set(requestsOf(design).flatMap(({ key, name }) => (key === own ? [] : [name])));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} ${number}`)) number += 1;
  return `${wanted} ${number}`;
}

/** Adds a request, or takes the place of the one with its key. */
export const saveRequest =
  (request: SavedRequest): Edit =>
  (design) => {
    const requests = requestsOf(design);
    const at = requests.findIndex(({ key }) => key === request.key);
    const named = { ...request, name: freeRequestName(design, request.name, request.key) };
    return withRequests(design, at < 0 ? [...requests, named] : requests.with(at, named));
  };

/** Changes members of one request; undefined removes a member. */
export const changeRequest =
  (key: Key, changes: { readonly [Name in keyof SavedRequest]?: SavedRequest[Name] | undefined }): Edit =>
  (design) => {
    const request = requestOf(design, key);
    if (!request) return design;
    const entries = Object.entries({ ...request, ...changes, key }).filter(([, value]) => value !== undefined);
    return saveRequest(Object.fromEntries(entries) as unknown as SavedRequest)(design);
  };

export const removeRequest =
  (key: Key): Edit =>
  (design) => {
    const left = requestsOf(design).filter((request) => request.key !== key);
    return left.length === requestsOf(design).length ? design : withRequests(design, left);
  };

/** The design without its requests, for a link that leaves them out. */
export const withoutRequests = (design: Design): Design => withRequests(design, none);
