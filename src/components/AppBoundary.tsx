import { Component, type ReactNode } from 'react';
import { takeLink } from '../session/link/take-link.ts';
import { closeToStart } from '../session/document/store.ts';
import { CopyButton } from './dialogs/CopyButton.tsx';
import { Button } from './ui/Button.tsx';
import { Mark } from './ui/marks/Mark.tsx';
import { designDownload } from './workspace/design-download.ts';
import * as styles from './AppBoundary.module.css';

interface AppBoundaryState {
  readonly error: unknown;
  readonly hasFailed: boolean;
  /** The link that was open. */
  readonly link?: string | undefined;
  /** Why the browser did not copy it. */
  readonly refusal?: string | undefined;
}

/** A calm page where a part of the app broke: the design is data of its own, so it is still there. */
export class AppBoundary extends Component<{ children: ReactNode }, AppBoundaryState> {
  override state: AppBoundaryState = { error: undefined, hasFailed: false };

  static getDerivedStateFromError(error: unknown): Partial<AppBoundaryState> {
    return { error, hasFailed: true };
  }

  // What the page failed on may have come with the link, so a reload must not open it again.
  override componentDidCatch() {
    const link = takeLink();
    if (link !== undefined) this.setState({ link });
  }

  private readonly refused = (refusal: string | undefined) => this.setState({ refusal });

  private readonly download = () =>
    designDownload.use(
      ({ downloadDesign }) => downloadDesign(),
      () => this.refused('The download could not be loaded. Reload: your design is kept in this browser.'),
    );

  private readonly start = () => {
    closeToStart();
    this.setState({ hasFailed: false, link: undefined, refusal: undefined });
  };

  override render() {
    const { error, hasFailed, link, refusal } = this.state;
    if (!hasFailed) return this.props.children;
    return (
      <main className={styles.broken}>
        <Mark size={32} />
        <h1>Something went wrong</h1>
        <p>Your work is saved. Reload to continue, or download the design first.</p>
        {link !== undefined && (
          <p>A design from a link was open. Reloading doesn't open it again; copy the link to keep it.</p>
        )}
        {refusal !== undefined && <p role="alert">{refusal}</p>}
        <div className={styles.acts}>
          <Button onPress={this.start}>All designs</Button>
          <Button onPress={this.download}>Download design</Button>
          {link !== undefined && <CopyButton label="Copy link" text={link} onRefused={this.refused} />}
          <Button variant="ink" onPress={() => window.location.reload()}>
            Reload
          </Button>
        </div>
        <details className={styles.details}>
          <summary>Error details</summary>
          <code className="mono">{error instanceof Error ? error.message : String(error)}</code>
        </details>
      </main>
    );
  }
}
