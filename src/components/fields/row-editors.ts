/** Big editors, loaded beside the form. Whoever shows one puts it into a Suspense. */
import { lazy } from 'react';

// Asked for together with the form: it need not wait for them.
const loading = import('./RowEditors.tsx');

export const LazyMappingEditor = lazy(() => loading.then((module) => ({ default: module.MappingEditor })));
export const LazyBlockMapEditor = lazy(() => loading.then((module) => ({ default: module.BlockMapEditor })));
export const LazyBlockListEditor = lazy(() => loading.then((module) => ({ default: module.BlockListEditor })));
export const JsonEditor = lazy(() => loading.then((module) => ({ default: module.JsonControl })));
export const LazyListEditor = lazy(() => loading.then((module) => ({ default: module.ListEditor })));
