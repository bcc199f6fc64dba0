/** Big editors, loaded beside the form. Whoever shows one puts it into a Suspense. */
import { lazy } from 'react';

// Asked for together with the form: it need not wait for them.
const loading = import('./RowEditors.tsx');

export const MappingEditor = lazy(() => loading.then((module) => ({ default: module.MappingEditor })));
export const BlockMapEditor = lazy(() => loading.then((module) => ({ default: module.BlockMapEditor })));
export const BlockListEditor = lazy(() => loading.then((module) => ({ default: module.BlockListEditor })));
export const JsonEditor = lazy(() => loading.then((module) => ({ default: module.JsonControl })));
