import * as headBarStyles from '../ui/layout/HeadBar.module.css';
import * as sheetStyles from './Sheet.module.css';
import * as styles from './Workspace.module.css';
const bones = (count: number, widths: readonly number[]) =>
  Array.from({ length: count }, (_, at) => (
    <span key={at} className="bone" style={{ width: `${widths[at % widths.length] ?? 60}%` }} />
  ));

/** The shape of the workspace while it is loaded; bars appear only when that takes long enough to notice. */
export function WorkspaceSkeleton() {
  return (
    <main className={styles.app} aria-busy="true" aria-label="Opening design">
      <div className={headBarStyles.bar} />
      <div className={`${styles.work} ${styles.single} ${styles.bones}`}>
        <div className={styles.bonesOutline}>{bones(9, [60, 44, 72])}</div>
        <div className={`pane ${sheetStyles.sheet} ${styles.bonesSheet}`}>
          <div className={styles.bonesForm}>{bones(7, [30, 80, 56])}</div>
          <div className={styles.bonesCode}>{bones(16, [70, 48, 60, 36])}</div>
        </div>
      </div>
    </main>
  );
}
