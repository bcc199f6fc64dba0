import { useDeferredValue, useState } from 'react';
import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import ArrowRight from 'lucide-react/icons/arrow-right';
import CircleX from 'lucide-react/icons/circle-x';
import Copy from 'lucide-react/icons/copy-plus';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { differences } from '../../codegen/differences.ts';
import { compareDesigns } from '../../codegen/compare/compare-designs.ts';
import type { Difference } from '../../codegen/compare/comparison.ts';
import type { Design } from '../../model/design/design.ts';
import { memoByPair } from '../../model/memo.ts';
import { formatCount, formatNumber } from '../../model/text/format-number.ts';
import { select, useSession } from '../../session/document/store.ts';
import { useSettings } from '../../session/page/settings.ts';
import type { Version } from '../../session/storage/versions.ts';
import { DiffLayoutChoice } from '../compare/DiffLayoutChoice.tsx';
import { FileDiff } from '../compare/FileDiff.tsx';
import { GradeList } from '../compare/GradeList.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Segmented } from '../ui/input/Segmented.tsx';
import { Select } from '../ui/input/Select.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { useNow } from '../ui/use-now.ts';
import { ByObject } from './ByObject.tsx';
import type { Picks } from './picks.ts';
import { nowId, useVersionDesign } from './use-versions.ts';
import { versionTime } from './version-time.ts';
import * as styles from './History.module.css';

interface ComparePaneProps {
  versions: readonly Version[];
  picks: Picks;
  onPicks: (picks: Picks) => void;
  onRestore: (version: Version, design: Design) => void;
  onCopy: (id: string) => void;
  /** What is said while nothing is compared. */
  empty: string;
}

/** Two versions side by side: what differs, what that does to callers, and the lines of the files. */
export function ComparePane({ versions, picks, onPicks, onRestore, onCopy, empty }: ComparePaneProps) {
  const { a, b } = picks;
  const canEdit = useSession(({ mode }) => mode.kind === 'edit');
  const [before, after] = [useVersionDesign(a), useVersionDesign(b)];
  const version = versions.find(({ id }) => id === a);
  const refused = [before, after].find((one) => typeof one === 'string');
  return (
    <main id="form" tabIndex={-1} className={`pane ${styles.sheet}`} aria-label="Comparison">
      <div className={styles.bar}>
        <Side side="A" versions={versions} value={a} onChange={(id) => onPicks({ a: id, b })} />
        <Icon of={ArrowRight} />
        <Side side="B" versions={versions} value={b} onChange={(id) => onPicks({ a, b: id })} />
        <IconButton label="Swap A and B" icon={<Icon of={ArrowLeftRight} />} onPress={() => onPicks({ a: b, b: a })} />
        <span className="grow" />
        {version && (
          <>
            <Button icon={<Icon of={Copy} />} onPress={() => onCopy(version.id)}>
              Open A as copy
            </Button>
            {canEdit && (
              <Button
                variant="ink"
                icon={<Icon of={RotateCcw} />}
                isDisabled={typeof before !== 'object'}
                onPress={() => typeof before === 'object' && onRestore(version, before)}
              >
                Restore A
              </Button>
            )}
          </>
        )}
      </div>
      {refused !== undefined ? (
        <div className={styles.pad}>
          <Callout tone="error" icon={CircleX}>
            {refused}
          </Callout>
        </div>
      ) : typeof before === 'object' && typeof after === 'object' ? (
        <Compared before={before} after={after} picks={picks} />
      ) : (
        (a === undefined || b === undefined) && (
          <EmptyState title="Nothing to compare" level={2}>
            {empty}
          </EmptyState>
        )
      )}
      <p className={styles.note}>Restoring is one undo step. The current state is kept as a version.</p>
    </main>
  );
}

interface SideProps {
  side: 'A' | 'B';
  versions: readonly Version[];
  value: string | undefined;
  onChange: (id: string) => void;
}

function Side({ side, versions, value, onChange }: SideProps) {
  const now = useNow();
  return (
    <span className={styles.choice}>
      <span className={styles.side} data-side={side} aria-hidden>
        {side}
      </span>
      <Select
        label={`Version ${side}`}
        placeholder="Choose a version"
        options={[
          { id: nowId, label: 'Now' },
          ...versions.map(({ id, name, at }) => ({ id, label: name, detail: versionTime(at, now) })),
        ]}
        value={value ?? null}
        onChange={onChange}
      />
    </span>
  );
}

const views = [
  { id: 'impact', label: 'By impact' },
  { id: 'object', label: 'By resource' },
] as const;

const fileDifferences = memoByPair(differences);

const onlyIn = { theirs: 'only in B', mine: 'only in A' };
const titles = { theirs: 'B', mine: 'A' };

interface ComparedProps {
  before: Design;
  after: Design;
  picks: Picks;
}

function Compared({ before, after, picks }: ComparedProps) {
  const [view, setView] = useState<(typeof views)[number]['id']>('impact');
  const { diffLayout } = useSettings();
  const [one, other] = [useDeferredValue(before), useDeferredValue(after)];
  const comparison = compareDesigns(one, other);
  const files = fileDifferences(one, other);
  const objects = new Set(comparison.differences.map(({ before: was, after: now }) => (now ?? was)?.address)).size;
  const count = comparison.differences.length;
  const sum = (side: 'added' | 'removed') => files.reduce((total, file) => total + file[side], 0);
  const words = `${formatCount(count, 'change')} in ${formatCount(objects, 'resource')}`;
  // Only what is there now can be gone to.
  const goTo = (difference: Difference) => {
    const place = picks.b === nowId ? difference.after : picks.a === nowId ? difference.before : undefined;
    const { path } = difference;
    return place?.key === undefined
      ? undefined
      : () => select(place.key, path.length === 0 ? undefined : path, 'problems');
  };
  if (count === 0 && files.length === 0)
    return (
      <>
        <LiveRegion message="No differences" />
        <EmptyState title="No differences" level={2}>
          Both versions generate identical files.
        </EmptyState>
      </>
    );
  return (
    <div className={styles.halves} data-diff={diffLayout}>
      <section className={styles.impact} aria-label="Changes">
        <div className={styles.impactHead}>
          <p className="grow">
            From A to B: <b>{formatCount(count, 'change')}</b> in {formatCount(objects, 'resource')}
          </p>
          <LiveRegion message={words} />
          <Segmented label="Group changes" size="sm" options={views} value={view} onChange={setView} />
        </div>
        <div className={styles.list}>
          {view === 'impact' ? <GradeList comparison={comparison} goTo={goTo} /> : <ByObject comparison={comparison} />}
          {count === 0 && <p className={styles.more}>Only the files differ.</p>}
        </div>
      </section>
      <section className={styles.files} aria-label="Changed files">
        <div className={styles.filesHead}>
          {formatCount(files.length, 'file')} <span className={styles.plus}>+{formatNumber(sum('added'))}</span>{' '}
          <span>−{formatNumber(sum('removed'))}</span>
          <span className="grow" />
          <DiffLayoutChoice />
        </div>
        {files.map((file) => (
          <FileDiff key={file.path} file={file} only={onlyIn} titles={titles} isFlush />
        ))}
      </section>
    </div>
  );
}
