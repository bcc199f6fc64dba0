/** Templates and selection expressions as they render. Whoever shows one puts it into a Suspense. */
import { lazy } from 'react';

export const LazyTemplatesValue = lazy(() =>
  import('./json/TemplatesValue.tsx').then((module) => ({ default: module.TemplatesValue })),
);

const load = () => import('../template/bench.ts');

export const LazyExampleMenu = lazy(() => load().then((module) => ({ default: module.ExampleMenu })));
export const LazyTemplatePane = lazy(() => load().then((module) => ({ default: module.TemplatePane })));
export const LazySampleBench = lazy(() => load().then((module) => ({ default: module.SampleBench })));
export const LazySelectedValue = lazy(() => load().then((module) => ({ default: module.SelectedValue })));
