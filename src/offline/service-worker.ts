/** The service worker of the built page: the build puts the list of its files in. */
import { serveOffline, type OfflineVersion } from './serve-offline.ts';
import type { WorkerScope } from './scope.ts';

declare const builtVersion: OfflineVersion;

// The worker's global scope is all of `WorkerScope`; the compiler is told of a page's.
serveOffline(globalThis as unknown as WorkerScope, builtVersion);
