import { lazy } from 'react';

const plans = () => import('./plans.ts');

export const LazyFirstPlan = lazy(() => plans().then((module) => ({ default: module.FirstPlan })));
export const LazyNextSteps = lazy(() => plans().then((module) => ({ default: module.NextSteps })));

/** Ahead of the first look; where it fails, the look tries again. */
export const loadPlans = (): void => void plans().catch(() => undefined);
