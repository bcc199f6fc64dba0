/** The page without a network: the version that is kept in the browser, the one that waits, and files of the system. */
import { createStore, useStore } from 'zustand';
import { activateMessage } from '../../offline/serve-offline.ts';

/** Milliseconds that a version has to take over; one that a newer one replaced meanwhile never does. */
const patience = 3_000;

interface OfflineState {
  readonly isOnline: boolean;
  /** A newer version is in the browser; all its files are there. */
  readonly hasUpdate: boolean;
}

const offlineStore = createStore<OfflineState>(() => ({ isOnline: true, hasUpdate: false }));

/** What is used of the browser's list of service workers. */
export type WorkerContainer = Pick<ServiceWorkerContainer, 'addEventListener' | 'controller' | 'register'>;

/** Tells when a version other than the one of this page is ready. */
async function watchVersions(container: WorkerContainer): Promise<void> {
  // The first version that takes over has nobody's place.
  let isServed = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (isServed) offlineStore.setState({ hasUpdate: true });
    isServed = true;
  });
  const registration = await container.register('./service-worker.js', { scope: './', updateViaCache: 'none' });
  const tell = (worker: ServiceWorker | null) => {
    if (worker?.state === 'installed' && container.controller) offlineStore.setState({ hasUpdate: true });
  };
  tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => tell(installing));
  });
}

const containerOf = (): ServiceWorkerContainer | undefined =>
  'serviceWorker' in navigator ? navigator.serviceWorker : undefined;

/** Once the page is shown: keeps the app in the browser. A browser that refuses serves the app from the network only. */
export function startOffline(container: WorkerContainer | undefined = containerOf()): void {
  const follow = () => offlineStore.setState({ isOnline: navigator.onLine });
  window.addEventListener('online', follow);
  window.addEventListener('offline', follow);
  follow();
  if (container) void watchVersions(container).catch(() => undefined);
}

/**
 * Opens the page anew with the version that waits.
 * @param save writes what is not kept yet; false: it could not, and the page stays as it is
 */
export async function applyUpdate(
  save: () => Promise<boolean>,
  container: ServiceWorkerContainer | undefined = containerOf(),
): Promise<boolean> {
  if (!(await save())) return false;
  const waiting = (await container?.getRegistration())?.waiting;
  if (container && waiting) {
    const taken = new Promise((done) => container.addEventListener('controllerchange', done, { once: true }));
    waiting.postMessage(activateMessage);
    await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, patience))]);
  }
  location.reload();
  return true;
}

export const useOffline = <T>(select: (state: OfflineState) => T): T => useStore(offlineStore, select);
