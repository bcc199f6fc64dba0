import { lazy } from 'react';

const pane = () => import('./ProblemsPane.tsx');

export const LazyProblemsPane = lazy(() => pane().then((module) => ({ default: module.ProblemsPane })));

/** Ahead of the first problem; where it fails, the problem tries again. */
export const loadProblems = (): void => void pane().catch(() => undefined);
