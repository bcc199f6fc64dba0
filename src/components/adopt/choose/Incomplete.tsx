import ListPlus from 'lucide-react/icons/list-plus';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { Note } from '../../../importers/parsed-source.ts';
import { useAdoption } from '../../../session/adopt/state.ts';
import { brokenBlocks, missingPages } from '../../../session/adopt/choices.ts';
import { Callout } from '../../ui/Callout.tsx';
import * as styles from '../Adopt.module.css';

/** Beyond these, the notes have the rest. */
const most = 3;

/** What is not there in full: a list that goes on in another answer, and blocks that could not be read to their end. */
export function Incomplete() {
  const proposal = useAdoption((state) => state.result?.proposal);
  const sources = useAdoption((state) => state.sources);
  if (!proposal) return null;
  return (
    <>
      <Remarks icon={ListPlus} notes={missingPages(proposal, sources)} />
      <Remarks icon={TriangleAlert} notes={brokenBlocks(proposal)} />
    </>
  );
}

function Remarks({ icon, notes }: { icon: typeof ListPlus; notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <Callout tone="warn" icon={icon} className={styles.incomplete}>
      {notes.slice(0, most).map(({ text, origin }) => (
        <p key={`${origin.source} ${text}`}>{text}</p>
      ))}
      {notes.length > most && <p>{notes.length - most} more in Notes below.</p>}
    </Callout>
  );
}
