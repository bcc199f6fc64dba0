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
          Nothing at hand? Run this
        </h3>
        <p className="help">
          It prints all that AWS says of one API, and only reads. Paste what the terminal shows, all of it.
        </p>
        <CommandBox />
      </section>
      <section className={styles.give} aria-labelledby="adopt-give">
        <h3 id="adopt-give" className={styles.title}>
          What you have
        </h3>
        <PasteArea label="Paste or drop what exists" />
        <SourceList />
      </section>
    </div>
  );
}
