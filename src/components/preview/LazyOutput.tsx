import { lazy, Suspense } from 'react';
import * as workspaceStyles from '../workspace/Workspace.module.css';

// Asked for together with the workspace, beside it: what prints the files need not hold up the outline and the form.
const loading = import('./Output.tsx');
const OutputPane = lazy(() => loading.then((module) => ({ default: module.OutputPane })));

const widths = [70, 48, 60, 36, 70, 48, 60, 36];

/** The code, and its shape until it is there. */
export function LazyOutput() {
  return (
    <Suspense
      fallback={
        <div className={workspaceStyles.bonesCode} aria-busy="true">
          {widths.map((width, at) => (
            <span key={`${at} ${width}`} className="bone" style={{ width: `${width}%` }} />
          ))}
        </div>
      }
    >
      <OutputPane />
    </Suspense>
  );
}
