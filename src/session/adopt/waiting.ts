/** What was brought in without the ids that AWS gave, such as an OpenAPI definition: it waits for answers that say them. */
import { indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { holderOf, importPartOf, ownIdOf } from '../../model/design/imported/import-parts.ts';
import type { Key } from '../../model/schema/value.ts';
import { isAsked } from './calls.ts';
import type { OpenDocument } from '../document/state.ts';

export interface Waiting {
  /** Of the design that has the objects. */
  readonly documentId: string | undefined;
  /** "Brought in 1 API and 12 integrations" */
  readonly broughtIn: string;
  /** All that waited at first. Which of them still do, the design says, as it may be undone. */
  readonly keys: readonly Key[];
}

type Place = Pick<OpenDocument, 'documentId' | 'history'>;

export interface Waiters {
  /** As far as the open design has them. */
  readonly all: readonly DesignObject[];
  readonly left: readonly DesignObject[];
}

const waits = (object: DesignObject): boolean => isAsked(object.type) && ownIdOf(object) === undefined;

export function waitersOf(waiting: Waiting | undefined, { documentId, history }: Place): Waiters {
  const keys = new Set(waiting?.documentId === documentId ? waiting?.keys : []);
  const all = history.present.objects.filter(({ key }) => keys.has(key));
  return { all, left: all.filter(waits) };
}

/** The id of the one API that what waits belongs to, where the design knows it already. */
export function apiIdOf({ left }: Waiters, design: Design): string | undefined {
  const index = indexOf(design);
  const ids = left.flatMap((object) => importPartOf(object, 'api_id', holderOf(object, 'api_id', index)) ?? []);
  return new Set(ids).size === 1 ? ids[0] : undefined;
}

/**
 * What waits once a design has become the open one; undefined where nothing does.
 *
 * @param done what was done, in words
 * @param lacksIds whether what came in since `before` is of a kind that has no ids
 */
export function nextWaiting(
  waiting: Waiting | undefined,
  before: Design,
  place: Place,
  done: string,
  lacksIds: boolean,
): Waiting | undefined {
  const known = new Set(before.objects);
  const came = lacksIds ? place.history.present.objects.filter((object) => !known.has(object) && waits(object)) : [];
  const waited = waitersOf(waiting, place).all;
  const next: Waiting = {
    documentId: place.documentId,
    broughtIn: came.length > 0 ? done : (waiting?.broughtIn ?? done),
    keys: [...new Set([...waited, ...came].map(({ key }) => key))],
  };
  return waitersOf(next, place).left.length > 0 ? next : undefined;
}
