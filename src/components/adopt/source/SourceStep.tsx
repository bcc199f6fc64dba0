import { CommandBox } from './CommandBox.tsx';
import { PasteArea } from './PasteArea.tsx';
import { SourceList } from './SourceList.tsx';
import * as styles from '../Adopt.module.css';

/** What exists: the commands that print it, and the place where it goes. */
export function SourceStep() {
  return (
    <div className={styles.source}>
      <section className={styles.get} aria-labelledby="adopt-get">
        <h3 id="adopt-get" className={styles.title}>
          Don't have it yet? Run this
        </h3>
        <p className="help">Read-only: exports the API's configuration. Paste the complete terminal output.</p>
        <CommandBox />
      </section>
      <section className={styles.give} aria-labelledby="adopt-give">
        <h3 id="adopt-give" className={styles.title}>
          Existing API
        </h3>
        <PasteArea label="Paste or drop an existing API" />
        <SourceList />
      </section>
    </div>
  );
}
