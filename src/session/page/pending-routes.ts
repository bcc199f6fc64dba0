/**
 * Lines that are meant as routes and are none yet: written or pasted in the table, and no part of the design. Each tab
 * keeps those of its designs, so that another view or a reload loses none.
 */
import { createStore, useStore } from 'zustand';
import type { Key } from '../../model/schema/value.ts';
import { z } from '../../model/zod.ts';
import { load, save, webStorage, type WebStorage } from '../storage/web-storage.ts';

export interface PendingRoute {
  /** Unlike any key. */
  readonly id: string;
  /** The API that the route is for. */
  readonly api: Key;
  readonly text: string;
}

type PendingRoutes = readonly PendingRoute[];

const storageKey = (documentId: string) => `gatewright.pending-routes.${documentId}`;

/** As much as is pasted at once, several times over; in characters. */
const mostKept = 1_000_000;

const schema = z.array(z.object({ id: z.string(), api: z.string(), text: z.string() }));

const none: PendingRoutes = [];

/** Those of each design by its id; read from the memory of the tab when they are first asked for. */
export function pendingStore(memory: WebStorage | undefined) {
  const store = createStore<ReadonlyMap<string, PendingRoutes>>(() => new Map());
  const kept = new Map<string, PendingRoutes>();
  const keptOf = (documentId: string): PendingRoutes => {
    const known = kept.get(documentId) ?? load(memory, storageKey(documentId), schema, mostKept) ?? none;
    kept.set(documentId, known);
    return known;
  };
  const of = (documentId: string | undefined, all = store.getState()): PendingRoutes =>
    documentId === undefined ? none : (all.get(documentId) ?? keptOf(documentId));
  const put = (documentId: string, routes: PendingRoutes) => {
    store.setState(new Map(store.getState()).set(documentId, routes), true);
    save(memory, storageKey(documentId), routes.length === 0 ? undefined : routes);
  };
  return {
    store,
    of,
    /** Returns their ids. */
    add(documentId: string, api: Key, texts: readonly string[]): readonly string[] {
      const before = of(documentId);
      const last = before.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0);
      const added = texts.map((text, at) => ({ id: `?${last + at + 1}`, api, text }));
      put(documentId, [...before, ...added]);
      return added.map(({ id }) => id);
    },
    write(documentId: string, id: string, text: string): void {
      put(
        documentId,
        of(documentId).map((route) => (route.id === id ? { ...route, text } : route)),
      );
    },
    discard(documentId: string, id: string): void {
      put(
        documentId,
        of(documentId).filter((route) => route.id !== id),
      );
    },
  };
}

export const pendingRoutes = pendingStore(webStorage('sessionStorage'));

export const usePendingRoutes = (documentId: string | undefined): PendingRoutes =>
  useStore(pendingRoutes.store, (all) => pendingRoutes.of(documentId, all));
