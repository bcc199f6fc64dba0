import { lazy, Suspense } from 'react';
import * as styles from '../Workspace.module.css';

const RoutesTable = lazy(() => import('../../bulk-edit/parts.ts').then((module) => ({ default: module.RoutesTable })));

/** The table of routes, loaded when it is first looked at. */
export function TablePane({ isPhone = false }: { isPhone?: boolean }) {
  return (
    <Suspense fallback={<div className={styles.bonesForm} aria-busy="true" />}>
      <RoutesTable isPhone={isPhone} />
    </Suspense>
  );
}
