import { lazy } from 'react';

const parts = () => import('../review/parts.ts');

export const LazyReviewTab = lazy(() => parts().then((module) => ({ default: module.ReviewTab })));
export const LazyCopyReport = lazy(() => parts().then((module) => ({ default: module.CopyReport })));
export const LazyExplainedRule = lazy(() => parts().then((module) => ({ default: module.ExplainedRule })));
export const LazyWaiveDialog = lazy(() => parts().then((module) => ({ default: module.WaiveDialog })));
