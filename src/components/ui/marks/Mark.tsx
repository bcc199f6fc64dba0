import * as styles from './Mark.module.css';
/** The mark: a gate, and the thread that passes through it. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg
      className={styles.mark}
      viewBox="0 0 20 20"
      style={{ width: size, height: size }}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      aria-hidden
    >
      <path d="M4.5 17V7.5a5.5 5.5 0 0 1 11 0V17" />
      <path className={styles.rail} d="M1 12h5.6M13.4 12H19" />
      <circle className={styles.node} cx="10" cy="12" r="2.6" stroke="none" />
    </svg>
  );
}
