import { useId } from 'react';
import ArrowRight from 'lucide-react/icons/arrow-right';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ChangeRow } from '../../codegen/forecast/change-rows.ts';
import type { ObjectChanges } from '../../codegen/forecast/changes-since-import.ts';
import type { Path } from '../../hcl/path.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { indexOf, type Design } from '../../model/design/design.ts';
import { setValue } from '../../model/design/edits.ts';
import { restoreObject, revertObject, revertValue } from '../../model/design/imported/reverts.ts';
import type { Key } from '../../model/schema/value.ts';
import { FixButton } from '../ui/FixButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { variantIcon } from '../ui/variant-icon.ts';
import { afterText, beforeText, clearText, namesText, whyText } from './change-text.ts';
import * as styles from './FirstPlan.module.css';

interface ChangeGroupProps {
  changes: ObjectChanges;
  design: Design;
  onGo: (key: Key, path?: Path) => void;
  /** Undefined in a design that cannot be edited. */
  onApply: ((change: Edit, label: string) => void) | undefined;
}

/** One object with what becomes of it, and its values. */
export function ChangeGroup({ changes, design, onGo, onApply }: ChangeGroupProps) {
  const { keys, kind, icon, verdict, note, rows, whole } = changes;
  const id = useId();
  const [key = ''] = keys;
  const names = namesText(changes);
  const act = whole === 'restore' ? 'Restore' : 'Revert';
  const change = whole === 'restore' ? restoreObject : revertObject;
  return (
    <section aria-labelledby={id} className={styles.group}>
      <div className={styles.object}>
        <Icon of={variantIcon(icon)} />
        <h3 id={id} className={styles.title}>
          {indexOf(design).byKey.has(key) ? (
            <button type="button" className={`${styles.name} clip`} onClick={() => onGo(key)}>
              {names}
            </button>
          ) : (
            <span className="clip">{names}</span>
          )}
          <span className="attr">{kind}</span>
        </h3>
        <span className={styles.verdict}>{verdict}</span>
        {whole && onApply && (
          <FixButton aria-label={`${act}: ${names}`} onPress={() => onApply(change(key), `${act} ${names}`)}>
            {act}
          </FixButton>
        )}
      </div>
      {note !== '' && <p className={styles.note}>{note}</p>}
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <Row
              key={JSON.stringify(row.path)}
              row={row}
              names={names}
              objectKey={key}
              {...{ design, onGo, onApply }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps extends Omit<ChangeGroupProps, 'changes'> {
  row: ChangeRow;
  names: string;
  objectKey: Key;
}

function Row({ row, names, objectKey, design, onGo, onApply }: RowProps) {
  const { attribute, path, before, cleared, canRevert } = row;
  const about = `${attribute} of ${names}`;
  const clear = clearText(row, design);
  const isPlain = before === 'write-only' || before.value === undefined;
  return (
    <li className={styles.row}>
      <button type="button" className={styles.go} onClick={() => onGo(objectKey, path)}>
        <span className={`attr ${styles.attribute}`}>{attribute}</span>
        <span className={styles.values}>
          {isPlain ? (
            <span className={styles.none}>{beforeText(row, design)}</span>
          ) : (
            <del className={styles.from}>{beforeText(row, design)}</del>
          )}{' '}
          <Icon of={ArrowRight} size={12} className={styles.arrow} />
          <span className="sr">becomes</span> <ins className={styles.to}>{afterText(row, design)}</ins>
        </span>
        <span className={styles.why} data-warning={cleared !== undefined}>
          {cleared && (
            <span className="sev-warn">
              <Icon of={TriangleAlert} size={12} />
            </span>
          )}
          {whyText(row, design)}
        </span>
      </button>
      {onApply && (clear !== undefined || canRevert) && (
        <span className={styles.fixes}>
          {clear !== undefined && (
            <FixButton
              aria-label={`${clear}: ${about}`}
              onPress={() => onApply(setValue(objectKey, path, cleared?.by), `${clear}: ${about}`)}
            >
              {clear}
            </FixButton>
          )}
          {canRevert && (
            <FixButton
              aria-label={`Revert: ${about}`}
              onPress={() => onApply(revertValue(objectKey, path), `Revert ${about}`)}
            >
              Revert
            </FixButton>
          )}
        </span>
      )}
    </li>
  );
}
