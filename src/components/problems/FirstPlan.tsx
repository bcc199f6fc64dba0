import { useDeferredValue, useState } from 'react';
import { documentFile, generateFiles } from '../../codegen/files.ts';
import { forecast, type Forecast } from '../../codegen/forecast/forecast.ts';
import type { PlannedChange } from '../../codegen/forecast/live-changes.ts';
import { indexOf, typeOf, type Design } from '../../model/design/design.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import type { Key, Value } from '../../model/schema/value.ts';
import { useDesign } from '../../session/hooks.ts';
import { select } from '../../session/document/store.ts';
import { shorten, valueText } from '../fields/value-text.ts';
import { isIncludedFirst } from '../dialogs/export/file-notes.ts';
import { ZipButton } from '../dialogs/export/ZipButton.tsx';
import * as previewStyles from '../preview/Preview.module.css';
import * as styles from './Problems.module.css';

/** What the first plan will say, and why it changes what it changes. */
export function FirstPlan({ onGone }: { onGone?: (() => void) | undefined }) {
  const design = useDeferredValue(useDesign());
  const plan = forecast(design);
  const rows = rowsOf(plan, design);
  const { imports, adds, changes, destroys, deletions, isCompared } = plan;
  const unmanaged = deletions.filter(({ isDestroyed }) => !isDestroyed).length;
  const [problem, setProblem] = useState<string>();
  const go = ({ key, attribute }: PlanRow) => {
    select(key, attribute === undefined ? undefined : [attribute], 'problems');
    onGone?.();
  };
  return (
    <>
      <div className={styles.planHead}>
        <p className={styles.planSum}>
          <b>{formatNumber(imports)}</b> to import, <b>{formatNumber(adds)}</b> to add,{' '}
          <b>{formatNumber(changes.length)}</b> to change, <b>{formatNumber(destroys)}</b> to destroy
          {unmanaged > 0 && (
            <>
              , <b>{formatNumber(unmanaged)}</b> no longer managed
            </>
          )}
        </p>
        <ZipButton
          size="sm"
          design={design}
          files={() => [...generateFiles(design), documentFile(design)].filter(isIncludedFirst)}
          onProblem={setProblem}
        />
      </div>
      {problem !== undefined && (
        <p className={previewStyles.refused} role="alert">
          {problem}
        </p>
      )}
      {(rows.length === 0 || !isCompared) && <p className={styles.planWhy}>{assumption(plan)}</p>}
      {rows.length > 0 && (
        <ul aria-label="First plan">
          {rows.map((row) => (
            <li key={`${row.key} ${row.what}`} className={styles.problem}>
              {row.isHere ? (
                <button type="button" className={`${styles.problemGo} ${styles.problemGoTall}`} onClick={() => go(row)}>
                  <RowText {...row} />
                </button>
              ) : (
                <div className={`${styles.problemGo} ${styles.problemGoTall} ${styles.planGone}`}>
                  <RowText {...row} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the counts rest on. */
const assumption = ({ isCompared, changes, replacements }: Forecast): string => {
  const others = changes.length + replacements.length === 0 ? 'No in-place updates' : 'No other in-place updates';
  return isCompared
    ? `${others} expected.`
    : `${others} expected, provided the live configuration matches this design.`;
};

interface PlanRow {
  readonly key: Key;
  readonly name: string;
  readonly what: string;
  readonly why: string;
  readonly edits: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  /** Where a click leads. */
  readonly attribute: string | undefined;
  readonly isHere: boolean;
}

const nameIn = (address: string): string => address.split('.').at(-1) ?? address;

function rowsOf({ changes, replacements, cleared, deletions, unseen }: Forecast, design: Design): readonly PlanRow[] {
  return [
    ...[...replacements, ...changes].map(({ key, address, attributes, first, edits, why }) => ({
      key,
      name: nameIn(address),
      what: attributes.join(', '),
      why,
      edits: edits.map((edit) => editText(edit, key, design)),
      attribute: first,
      isHere: true,
    })),
    ...unseen.map(({ key, address }) => ({
      key,
      name: nameIn(address),
      what: 'May change',
      why: 'Whether AWS returns its values is unverified: the plan may show those that are set as an in-place update.',
      edits: [],
      attribute: undefined,
      isHere: true,
    })),
    ...cleared.map(({ key, address, values }) => ({
      key,
      name: nameIn(address),
      what: 'No change',
      why: values
        .map(([name, value]) => `${name} removed. awscc won't clear it in AWS; it stays ${textOf(value, design)}.`)
        .join(' '),
      edits: [],
      attribute: values[0]?.[0],
      isHere: true,
    })),
    ...deletions.map(({ key, address, id, isDestroyed }) => ({
      key,
      name: nameIn(address),
      what: id ?? address,
      why: isDestroyed
        ? indexOf(design).byKey.has(key)
          ? 'Renamed without a moved block: Terraform destroys it under its old address.'
          : 'Removed. The Terraform state manages it, so Terraform destroys it in AWS.'
        : 'Removed. It stays in AWS, no longer managed.',
      edits: [],
      attribute: undefined,
      isHere: false,
    })),
  ];
}

const textOf = (value: Value | undefined, design: Design): string =>
  value === undefined || value === null ? 'not set' : shorten(valueText(value, design), 40);

const editText = ({ path, before, after }: PlannedChange, key: Key, design: Design) => ({
  path: spelledPath(path, key, design),
  before: textOf(before, design),
  after: textOf(after, design),
});

/** As the provider spells it. */
function spelledPath([name = '', ...members]: readonly string[], key: Key, design: Design): string {
  const object = indexOf(design).byKey.get(key);
  return [(object && typeOf(object).attributes[name]?.spelled) ?? name, ...members].join('.');
}

function RowText({ name, what, why, edits }: PlanRow) {
  return (
    <>
      <span className={`mono ${styles.problemWhere} clip`}>{name}</span>
      <span className={`mono ${styles.planWhat} clip`} title={what}>
        {what}
      </span>
      <span className={`${styles.problemText} ${styles.planText}`}>
        {edits.map(({ path, before, after }) => (
          <span key={path} className={styles.planEdit}>
            <span className="mono">{path}</span>: <del className="mono">{before}</del> <span aria-hidden="true">→</span>{' '}
            <span className="sr">becomes</span> <ins className="mono">{after}</ins>
          </span>
        ))}
        {why !== '' && <span className={styles.planEdit}>{why}</span>}
      </span>
    </>
  );
}
