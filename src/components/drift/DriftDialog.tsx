import { useRef, useState } from 'react';
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import { compareDesigns } from '../../codegen/compare/compare-designs.ts';
import { comparisonOf } from '../../codegen/compare/comparison.ts';
import { gradeCounts } from '../../codegen/compare/report.ts';
import type { Drift } from '../../importers/drift/drift.ts';
import { takeAll, takeValues } from '../../importers/drift/settle-drift.ts';
import type { Source } from '../../importers/parsed-source.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { formatCount } from '../../model/text/format-number.ts';
import type { Key } from '../../model/schema/value.ts';
import { edit, say, select, useSession } from '../../session/document/store.ts';
import { useDesign } from '../../session/hooks.ts';
import { GradeList } from '../compare/GradeList.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DriftPiles } from './DriftPiles.tsx';
import { DriftSource } from './DriftSource.tsx';
import { useDrift, type DriftReading } from './use-drift.ts';
import * as styles from './Drift.module.css';

export interface DriftDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What AWS has otherwise than the design; nothing is taken over until a person says so. */
export function DriftDialog({ isOpen, onOpenChange }: DriftDialogProps) {
  return isOpen ? <CheckForDrift onClose={() => onOpenChange(false)} /> : null;
}

const none: readonly Source[] = [];

const totalOf = ({ changed, added, gone }: Drift): number => changed.length + added.length + gone.length;

function CheckForDrift({ onClose }: { onClose: () => void }) {
  const design = useDesign();
  const canEdit = useSession(({ mode }) => mode.kind === 'edit');
  const [sources, setSources] = useState(none);
  const reading = useDrift(sources, design);
  const { found, isBusy } = reading;
  const isCurrent = !isBusy && canEdit;
  const total = found ? totalOf(found.drift) : 0;
  const result = useRef<HTMLHeadingElement>(null);
  const apply = (change: Edit, label: string) => {
    edit(change, label);
    say(label, { undo: true });
    result.current?.focus();
  };
  const go = (key: Key, path?: readonly (string | number)[]) => {
    onClose();
    select(key, path, 'problems');
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size={1104}
      className={styles.dialog}
      title="Check for drift"
      headEnd={<span className={`${styles.note} ${styles.promise}`}>Nothing is imported until you choose.</span>}
      foot={
        <>
          <span className={`grow ${styles.note}`}>
            {sources.length === 0 && 'Pasted text stays in this tab. It is never uploaded or stored.'}
          </span>
          {sources.length > 0 && (
            <Button icon={<Icon of={ClipboardPaste} />} onPress={() => setSources(none)}>
              Paste again
            </Button>
          )}
          <Button onPress={onClose}>Close</Button>
          {found && total > 0 && (
            <Button
              variant="ink"
              isDisabled={!isCurrent}
              onPress={() =>
                apply(takeAll(found.proposal, found.drift), `Accept ${formatCount(total, 'change')} from AWS`)
              }
            >
              Accept all {total}
            </Button>
          )}
        </>
      }
    >
      {sources.length === 0 ? (
        <DriftSource design={design} onSources={setSources} />
      ) : (
        <DriftResult reading={reading} canEdit={isCurrent} heading={result} onApply={apply} onGo={go} />
      )}
    </Dialog>
  );
}

interface DriftResultProps {
  reading: DriftReading;
  canEdit: boolean;
  heading: React.Ref<HTMLHeadingElement>;
  onApply: (change: Edit, label: string) => void;
  onGo: (key: Key, path?: readonly (string | number)[]) => void;
}

function DriftResult({ reading: { found, isBusy, problem }, canEdit, heading, onApply, onGo }: DriftResultProps) {
  const words = found && !isBusy ? summaryOf(found.drift) : 'Reading…';
  const isUseful = found?.drift.isLive === true && found.drift.isOfDesign;
  return (
    <>
      <LiveRegion message={words} />
      {problem !== undefined && <Callout tone="error">{problem}</Callout>}
      {!found && problem === undefined && <p className={styles.busy}>Reading…</p>}
      {found && !isUseful && problem === undefined && <Callout tone="warn">{whyNot(found.drift)}</Callout>}
      {found && isUseful && (
        <div aria-busy={isBusy}>
          <h3 ref={heading} tabIndex={-1} className={styles.title}>
            {summaryOf(found.drift)}
          </h3>
          {totalOf(found.drift) === 0 ? (
            <EmptyState title="No drift" level={3}>
              The pasted output matches the import.
            </EmptyState>
          ) : (
            <>
              <DriftPiles found={found} canEdit={canEdit} onApply={onApply} onGo={onGo} />
              <NextApply found={found} onGo={onGo} />
            </>
          )}
        </div>
      )}
    </>
  );
}

/** What an apply of the design as it is does to callers of what runs. */
function NextApply({ found, onGo }: { found: NonNullable<DriftReading['found']> } & Pick<DriftResultProps, 'onGo'>) {
  const { proposal, drift, design } = found;
  const all = compareDesigns(takeValues(proposal, drift.changed)(design), design);
  // Terraform doesn't manage what was added in AWS, so it removes none of that.
  const comparison = comparisonOf(all.differences.filter(({ kind }) => kind !== 'removed'));
  if (comparison.differences.length === 0) return null;
  return (
    <section aria-label="What the next apply changes" className={styles.next}>
      <p className={styles.sum}>
        What the next apply changes in AWS: <b>{gradeCounts(comparison)}</b>
      </p>
      <GradeList
        comparison={comparison}
        goTo={({ after, path }) => {
          const key = after?.key;
          return key === undefined ? undefined : () => onGo(key, path.length === 0 ? undefined : path);
        }}
      />
    </section>
  );
}

const summaryOf = (drift: Drift): string => {
  const total = totalOf(drift);
  return total === 0 ? 'No changes in AWS since import' : `${formatCount(total, 'change')} in AWS since import`;
};

const whyNot = ({ isLive }: Drift): string =>
  isLive
    ? 'None of these resources is in this design. Paste the output for the API that was imported.'
    : 'No running resources found in this text. Paste AWS CLI output or a Terraform state.';
