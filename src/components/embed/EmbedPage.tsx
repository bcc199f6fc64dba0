import { lazy, Suspense, useEffect, useState } from 'react';
import ExternalLink from 'lucide-react/icons/external-link';
import type { Design } from '../../model/design/design.ts';
import { startHistory } from '../../model/design/history.ts';
import { mayBeLink } from '../../model/document/link-form.ts';
import { foreignLink } from '../../model/document/link-result.ts';
import { loadAndDecodeLink } from '../../session/link/decode-link.ts';
import { nothingOpen } from '../../session/document/state.ts';
import { session } from '../../session/document/store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Mark } from '../ui/marks/Mark.tsx';
import { NodeDetails } from './NodeDetails.tsx';
import * as styles from './Embed.module.css';

const MapView = lazy(() => import('../map/view/MapView.tsx').then((module) => ({ default: module.MapView })));

/** What the address holds; undefined while it is read. */
type Shown = { readonly design: Design; readonly hash: string } | { readonly problem: string };

/** Read-only and of this page alone: nothing that is saved is read or written. */
function open(design: Design): void {
  const serial = session.getState().selection.serial + 1;
  session.setState({
    ...nothingOpen(serial),
    screen: 'workspace',
    history: startHistory(design),
    mode: { kind: 'review', from: 'link' },
    selection: { key: undefined, path: undefined, origin: 'outline', serial },
    alsoSelected: [],
  });
}

function useLinkedDesign(): Shown | undefined {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    let reads = 0;
    const read = async () => {
      reads += 1;
      const mine = reads;
      const { hash } = window.location;
      const result = mayBeLink(hash) ? await loadAndDecodeLink(hash) : foreignLink;
      if (mine !== reads) return;
      if (result.ok) open(result.design);
      setShown(result.ok ? { design: result.design, hash } : { problem: result.message });
    };
    const onHash = () => void read();
    onHash();
    window.addEventListener('hashchange', onHash);
    return () => {
      reads += 1;
      window.removeEventListener('hashchange', onHash);
    };
  }, []);
  return shown;
}

/** The map of a linked design, its name, and the way to the app. */
export function EmbedPage() {
  const shown = useLinkedDesign();
  const design = shown && 'design' in shown ? shown.design : undefined;
  const name = design?.name;
  useEffect(() => {
    document.title = name === undefined ? 'Gatewright' : `${name} · Gatewright`;
  }, [name]);
  return (
    <main className={styles.embed}>
      <header className={styles.head}>
        <Mark />
        <h1 className="clip">{name ?? 'Gatewright'}</h1>
        <span className="grow" />
        <a
          className={styles.link}
          href={`${window.location.pathname}${shown && 'hash' in shown ? shown.hash : ''}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          Open in Gatewright
          <Icon of={ExternalLink} size={12} />
        </a>
      </header>
      {shown && 'problem' in shown && (
        <div className={styles.problem} role="alert">
          <EmptyState title="No map to show" level={2}>
            {shown.problem}
          </EmptyState>
        </div>
      )}
      {design && (
        <div className={styles.body}>
          <div className={styles.map}>
            <Suspense fallback={null}>
              <MapView isEmbed />
            </Suspense>
          </div>
          <NodeDetails design={design} />
        </div>
      )}
    </main>
  );
}
