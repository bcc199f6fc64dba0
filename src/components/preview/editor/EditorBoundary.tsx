import { Component, type ReactNode } from 'react';

interface EditorBoundaryProps {
  /** Shown when the editor cannot be loaded or breaks. */
  instead: ReactNode;
  children: ReactNode;
}

/** Keeps the plain text where the editor fails: nothing of the work depends on it. */
export class EditorBoundary extends Component<EditorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
