import { lazy, Suspense } from 'react';
import * as styles from './Workspace.module.css';

// Asked for together with the workspace, beside it: outline and code need not wait for the form.
const loading = import('../inspector/Inspector.tsx');
const Inspector = lazy(() => loading.then((module) => ({ default: module.Inspector })));

/** The form of what is selected. */
export function Form() {
  return (
    <Suspense fallback={<FormBones />}>
      <Inspector />
    </Suspense>
  );
}

function FormBones() {
  return (
    <div className={styles.bonesForm} aria-busy="true">
      {[34, 80, 30, 80, 26, 56].map((width, at) => (
        <span key={`${at} ${width}`} className="bone" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
