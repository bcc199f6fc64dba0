import { Component, type ReactNode } from 'react';
import { closeToStart } from '../session/store.ts';
import { Button } from './ui/Button.tsx';
import { Mark } from './ui/Mark.tsx';
import { downloadDesign } from './workspace/download-design.ts';

interface AppBoundaryState {
  readonly error: unknown;
  readonly hasFailed: boolean;
}

/** A calm page where a part of the app broke: the design is data of its own, so it is still there. */
export class AppBoundary extends Component<{ children: ReactNode }, AppBoundaryState> {
  override state: AppBoundaryState = { error: undefined, hasFailed: false };

  static getDerivedStateFromError(error: unknown): AppBoundaryState {
    return { error, hasFailed: true };
  }

  private readonly start = () => {
    closeToStart();
    this.setState({ hasFailed: false });
  };

  override render() {
    const { error, hasFailed } = this.state;
    if (!hasFailed) return this.props.children;
    return (
      <main className="broken">
        <Mark size={32} />
        <h1>This page stopped working</h1>
        <p>Your design is kept. Reload to go on where you were, or download it first to be on the safe side.</p>
        <div className="broken__acts">
          <Button onPress={this.start}>All designs</Button>
          <Button onPress={downloadDesign}>Download design</Button>
          <Button variant="ink" onPress={() => window.location.reload()}>
            Reload
          </Button>
        </div>
        <details className="broken__details">
          <summary>What happened</summary>
          <code className="mono">{error instanceof Error ? error.message : String(error)}</code>
        </details>
      </main>
    );
  }
}
