import { lazy } from 'react';

/** The engine and its screen come when they are looked at. */
const parts = () => import('../trace/TraceTab.tsx');

export const LazyTraceTab = lazy(() => parts().then((module) => ({ default: module.TraceTab })));
export const LazyTraceViews = lazy(() => parts().then((module) => ({ default: module.TraceViews })));
