import { useEffect, useRef } from 'react';
import CircleX from 'lucide-react/icons/circle-x';
import ClipboardList from 'lucide-react/icons/clipboard-list';
import FileText from 'lucide-react/icons/file-text';
import X from 'lucide-react/icons/x';
import type { Refusal } from '../../../importers/read.ts';
import { amountsOf, amountsText } from '../../../session/adopt/counts.ts';
import { removeSource, useAdoption, type AdoptSource } from '../../../session/adopt/state.ts';
import type { SourceSummary } from '../../../session/adopt/summary.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { importedText, kindsText } from '../choose/found-text.ts';
import { focusPasteArea } from './PasteArea.tsx';
import * as styles from './Source.module.css';

/** Everything that was brought, with what it holds or why it was not read. */
export function SourceList() {
  const sources = useAdoption((state) => state.sources);
  const answer = useAdoption((state) => state.result);
  const isCurrent = useAdoption((state) => state.answered?.sources === state.sources);
  const text = answer && isCurrent && sources.length > 0 ? importedText(answer) : '';
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [sources.length]);
  if (sources.length === 0) return <LiveRegion message="" />;
  return (
    <div className={styles.sources}>
      <ul ref={list} className={styles.sourcesList} aria-label="Sources">
        {sources.map((source) => (
          <SourceItem
            key={source.name}
            source={source}
            summary={isCurrent ? answer?.summaries.get(source.name) : undefined}
            refused={isCurrent ? (answer?.refused.filter((refusal) => refusal.source === source.name) ?? []) : []}
            isRead={isCurrent}
          />
        ))}
      </ul>
      {text !== '' && <p className={styles.sourcesFound}>{text}</p>}
      <LiveRegion message={text} />
    </div>
  );
}

interface SourceItemProps {
  source: AdoptSource;
  summary: SourceSummary | undefined;
  refused: readonly Refusal[];
  isRead: boolean;
}

function SourceItem({ source, summary, refused, isRead }: SourceItemProps) {
  const { name, problem } = source;
  const problems = problem === undefined ? refused.map(({ message }) => message) : [problem];
  const holds = summary ? amountsText(amountsOf(summary.objects), 4) : '';
  return (
    <li className={styles.brought} data-failed={problems.length > 0 || undefined}>
      <Icon of={problems.length > 0 ? CircleX : name.startsWith('Paste ') ? ClipboardList : FileText} />
      <div className={styles.broughtText}>
        <p className={styles.broughtHead}>
          <b className="clip">{name}</b>
          <span className={styles.broughtFacts}>
            {[summary && kindsText([summary]), holds, sizeText(source)].filter(Boolean).join(' · ')}
          </span>
        </p>
        {problems.map((message) => (
          <p key={message} className={styles.broughtProblem} role="alert">
            {message}
          </p>
        ))}
        {problems.length === 0 && isRead && !summary && <p className={styles.broughtFacts}>No API resources found.</p>}
      </div>
      <IconButton
        size="sm"
        label={`Remove ${name}`}
        icon={<Icon of={X} />}
        tipPlacement="left"
        onPress={() => {
          removeSource(name);
          // The button that had the focus is gone.
          focusPasteArea();
        }}
      />
    </li>
  );
}

function sizeText({ text, problem }: AdoptSource): string {
  if (problem !== undefined) return '';
  if (text.length >= 1_000_000) return `${(text.length / 1_000_000).toFixed(1)} MB`;
  return text.length >= 1_000 ? `${Math.round(text.length / 1_000)} kB` : `${text.length} characters`;
}
