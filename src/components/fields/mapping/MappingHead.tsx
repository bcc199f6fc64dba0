import type { MappingSpelling } from './mapping-key.ts';
import { spellingLooks } from './spelling-looks.ts';
import * as styles from '../collections/Rows.module.css';

/** Heads of the columns; each control names itself for screen readers. */
export function MappingHead({ spelling }: { spelling: MappingSpelling }) {
  return (
    <div className={`${styles.mapRow} ${styles.mapRowHead} ${spellingLooks[spelling]}`} aria-hidden>
      {spelling !== 'websocket' && <span>Action</span>}
      <span>Part</span>
      <span>Name</span>
      <span />
      <span>Value</span>
      <span />
    </div>
  );
}
