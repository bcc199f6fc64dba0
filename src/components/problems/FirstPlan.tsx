import { useDeferredValue, useState } from 'react';
import { documentFile, generateFiles } from '../../codegen/files.ts';
import { forecast, type ForecastChange } from '../../codegen/forecast.ts';
import { figure } from '../../model/figure.ts';
import { useDesign } from '../../session/hooks.ts';
import { select } from '../../session/store.ts';
import { isIncludedFirst } from '../dialogs/file-notes.ts';
import { ZipButton } from '../dialogs/ZipButton.tsx';

/** What the first plan will say, and why it changes what it changes. */
export function FirstPlan({ onGone }: { onGone?: (() => void) | undefined }) {
  const design = useDeferredValue(useDesign());
  const { imports, adds, changes } = forecast(design);
  const [problem, setProblem] = useState<string>();
  const go = ({ key, attributes }: ForecastChange) => {
    const [first] = attributes;
    select(key, first === undefined ? undefined : [first], 'problems');
    onGone?.();
  };
  return (
    <>
      <div className="plan__head">
        <p className="plan__sum">
          <b>{figure(imports)}</b> to import, <b>{figure(adds)}</b> to add, <b>{figure(changes.length)}</b> to change
        </p>
        <ZipButton
          size="sm"
          design={design}
          files={() => [...generateFiles(design), documentFile(design)].filter(isIncludedFirst)}
          onProblem={setProblem}
        />
      </div>
      {problem !== undefined && (
        <p className="outp__refused" role="alert">
          {problem}
        </p>
      )}
      {changes.length === 0 ? (
        <p className="plan__why">Nothing is updated in place, as long as what is written here is what runs now.</p>
      ) : (
        <ul className="probs">
          {changes.map((change) => (
            <li key={change.key} className="prob">
              <button type="button" className="prob__go" onClick={() => go(change)}>
                <span className="mono prob__where clip">{change.address.split('.').at(-1)}</span>
                <span className="mono plan__what clip">{change.attributes.join(', ')}</span>
                <span className="prob__text" title={change.why}>
                  {change.why}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
