import { lazy, Suspense, useRef, useState } from 'react';
import CircleX from 'lucide-react/icons/circle-x';
import Search from 'lucide-react/icons/search';
import HardDrive from 'lucide-react/icons/hard-drive';
import type { SavedSummary } from '../../session/storage/saved-designs.ts';
import { openSaved } from '../../session/start.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { FixButton } from '../ui/FixButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useNow } from '../ui/use-now.ts';
import { InputShell } from '../ui/input/InputShell.tsx';
import { Count } from '../ui/marks/Count.tsx';
import { RecentDesign } from './RecentDesign.tsx';
import { useSavedDesigns } from './use-saved-designs.ts';
import * as recentDesignsStyles from './RecentDesigns.module.css';
import * as styles from './Start.module.css';

const RecentFoot = lazy(async () => ({ default: (await import('./RecentFoot.tsx')).RecentFoot }));
const EnvironmentDialog = lazy(async () => ({ default: (await import('./EnvironmentDialog.tsx')).EnvironmentDialog }));
const AlertDialog = lazy(async () => ({ default: (await import('../ui/overlay/AlertDialog.tsx')).AlertDialog }));

const few = 5;
const bones = [1, 2, 3];

interface ForGood {
  readonly ids: readonly string[];
  readonly what: string;
}

/** The person's own designs, kept in this browser. */
export function RecentDesigns() {
  const { list, rename, duplicate, remove, removeForGood } = useSavedDesigns();
  const [isWhole, setWhole] = useState(false);
  const [forGood, setForGood] = useState<ForGood>();
  const [origin, setOrigin] = useState<SavedSummary>();
  const [query, setQuery] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const now = useNow();
  const designs = list.data?.designs ?? [];
  const damaged = list.data?.damaged ?? [];
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = designs.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  const shown = isWhole || words.length > 0 ? found : found.slice(0, few);

  const erase = async (summary: SavedSummary) => {
    const isGone = await remove(summary);
    // The button that was pressed is gone.
    if (isGone) title.current?.focus();
    else setForGood({ ids: [summary.id], what: summary.name });
  };

  return (
    <section className={styles.recent} aria-labelledby="start-recent" aria-busy={list.isPending}>
      <div className={styles.section}>
        <h2 id="start-recent" ref={title} tabIndex={-1}>
          Recent
        </h2>
        {designs.length > 0 && <Count>{designs.length}</Count>}
        <span className="grow" />
        {designs.length > few && (
          <InputShell size="sm" start={<Icon of={Search} />} className={recentDesignsStyles.search}>
            <input
              type="search"
              aria-label="Search designs"
              placeholder="Search designs"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          </InputShell>
        )}
      </div>
      {list.isPending && <Skeleton />}
      {list.error && (
        <Callout tone="warn" icon={CircleX} action={<FixButton onPress={list.retry}>Try again</FixButton>}>
          The browser blocks access to saved designs, for example in a private window.
        </Callout>
      )}
      {list.data && designs.length === 0 && (
        <p className={styles.none}>Designs you create or open are saved in this browser and listed here.</p>
      )}
      {shown.length > 0 && (
        <ul className={`pane ${recentDesignsStyles.recents}`}>
          {shown.map((summary) => (
            <RecentDesign
              key={summary.id}
              summary={summary}
              now={now}
              onOpen={() => void openSaved(summary.id)}
              onRename={(name) => void rename(summary.id, name)}
              onDuplicate={() => void duplicate(summary)}
              onEnvironment={() => setOrigin(summary)}
              onDelete={() => void erase(summary)}
            />
          ))}
        </ul>
      )}
      {words.length > 0 && shown.length === 0 && <p className={styles.none}>No results.</p>}
      {words.length === 0 && designs.length > few && (
        <Button size="sm" variant="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? `Latest ${few}` : `All ${designs.length}`}
        </Button>
      )}
      {list.data && (
        <Suspense fallback={null}>
          <RecentFoot designs={designs} now={now} />
        </Suspense>
      )}
      {damaged.length > 0 && (
        <Callout
          className={styles.damaged}
          tone="warn"
          action={
            <FixButton onPress={() => setForGood({ ids: damaged, what: entries(damaged.length) })}>Delete</FixButton>
          }
        >
          {entries(damaged.length)} in this browser can't be read.
        </Callout>
      )}
      <p className={styles.privacy}>
        <Icon of={HardDrive} size={12} />
        <span>
          Everything stays in this browser. Links carry data only after the <span className="mono">#</span>, which is
          never sent to a server.
        </span>
      </p>
      {origin && (
        <Suspense>
          <EnvironmentDialog
            summary={origin}
            names={new Set(designs.map(({ name }) => name))}
            onClose={() => setOrigin(undefined)}
          />
        </Suspense>
      )}
      {forGood && (
        <Suspense>
          <AlertDialog
            isOpen
            isDanger
            title={`Delete ${forGood.what}?`}
            confirmLabel="Delete permanently"
            onCancel={() => setForGood(undefined)}
            onConfirm={() => {
              setForGood(undefined);
              void removeForGood(forGood.ids);
            }}
          >
            The saved data can't be read, so this deletion can't be undone.
          </AlertDialog>
        </Suspense>
      )}
    </section>
  );
}

const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);

function Skeleton() {
  return (
    <ul className={`pane ${recentDesignsStyles.recents} ${recentDesignsStyles.recentsLoading}`} aria-hidden>
      {bones.map((bone) => (
        <li key={bone} className={recentDesignsStyles.line}>
          <span className={`bone ${recentDesignsStyles.glyph}`} />
          <span className="grow">
            <span className="bone" style={{ width: '60%' }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
