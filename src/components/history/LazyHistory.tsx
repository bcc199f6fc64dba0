import { lazy } from 'react';

export const LazyHistory = lazy(() => import('./HistoryView.tsx').then((module) => ({ default: module.HistoryView })));
