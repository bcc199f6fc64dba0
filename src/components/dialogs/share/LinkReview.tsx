import { useMemo } from 'react';
import Eye from 'lucide-react/icons/eye';
import { passthroughContents } from '../../../model/design/passthrough/passthrough-contents.ts';
import { useDesign } from '../../../session/hooks.ts';
import { editCopy } from '../../../session/start.ts';
import { closeReview, openDialog } from '../../../session/document/store.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { designSummary } from './design-summary.ts';
import { contentsText } from './passthrough-text.ts';
import { useMine } from './use-mine.ts';
import * as styles from './LinkReview.module.css';

/** Someone's design, read-only: what it holds, and what can be done with it. */
export function LinkReview() {
  const design = useDesign();
  const hasMine = useMine().length > 0;
  const contents = useMemo(() => passthroughContents(design), [design]);
  return (
    <Banner
      tone="note"
      label="Design from a link"
      icon={Eye}
      actions={
        <>
          <Button size="sm" onPress={() => void editCopy()}>
            Edit a copy
          </Button>
          {hasMine && (
            <Button size="sm" onPress={() => openDialog('compare')}>
              Compare with mine
            </Button>
          )}
          <Button size="sm" variant="quiet" onPress={closeReview}>
            Close
          </Button>
        </>
      }
    >
      <p>
        <b>Read-only: opened from a link.</b> Your own work isn't changed.{' '}
        <span className={styles.summary}>{designSummary(design)}</span>
      </p>
      {design.note !== '' && <p className={styles.note}>{design.note}</p>}
      {contents && (
        <p>
          Also contains Terraform code that isn't shown as resources: {contentsText(contents)}{' '}
          <Button size="sm" onPress={() => openDialog('passthrough')}>
            Review code
          </Button>
        </p>
      )}
    </Banner>
  );
}
