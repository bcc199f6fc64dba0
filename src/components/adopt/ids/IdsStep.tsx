import { useEffect, useMemo } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import { typesToAsk } from '../../../session/adopt/calls.ts';
import { useAdoption } from '../../../session/adopt/state.ts';
import { apiIdOf, waitersOf } from '../../../session/adopt/waiting.ts';
import { useSession } from '../../../session/document/store.ts';
import { Callout } from '../../ui/Callout.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { CommandBox } from '../source/CommandBox.tsx';
import { resolutionsText, lackText, printsText, progressText } from './ids-text.ts';
import { focusPasteArea, PasteArea } from '../source/PasteArea.tsx';
import { SourceList } from '../source/SourceList.tsx';
import { SourceStep } from '../source/SourceStep.tsx';
import * as styles from '../Adopt.module.css';

/** After something without ids was brought in: what fills them in. */
export function IdsStep() {
  const waiting = useAdoption((state) => state.waiting);
  const documentId = useSession((state) => state.documentId);
  const history = useSession((state) => state.history);
  const waiters = useMemo(() => waitersOf(waiting, { documentId, history }), [waiting, documentId, history]);
  const { left } = waiters;
  const { present } = history;
  const types = useMemo(() => typesToAsk(new Set(left.map(({ type }) => type))), [left]);
  // Some have theirs: on to the next answer.
  useEffect(focusPasteArea, [waiting]);
  // It was undone meanwhile, or filled in by hand.
  if (left.length === 0) return <SourceStep />;
  const progress = progressText(waiters);
  const answers = resolutionsText(waiters, types);
  return (
    <>
      <div className={styles.done}>
        <Callout tone="note" icon={CircleCheck}>
          <b>{progress ?? `${waiting?.broughtIn ?? ''}.`}</b> {progress === undefined && `${lackText(waiters)} `}
          {answers}
        </Callout>
        <LiveRegion message={`${progress ?? lackText(waiters)} ${answers}`} />
      </div>
      <div className={styles.source}>
        <section className={styles.get} aria-labelledby="adopt-get">
          <h3 id="adopt-get" className={styles.title}>
            1. Run this
          </h3>
          <p className="help">{printsText(types)}</p>
          <CommandBox types={types} known={{ apiId: apiIdOf(waiters, present), region: present.output.region }} />
        </section>
        <section className={styles.give} aria-labelledby="adopt-give">
          <h3 id="adopt-give" className={styles.title}>
            2. Paste the output
          </h3>
          <PasteArea label="Paste the output" />
          <SourceList />
        </section>
      </div>
    </>
  );
}
