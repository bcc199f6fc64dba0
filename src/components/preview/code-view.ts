import type { CSSProperties } from 'react';
import type { GeneratedFile } from '../../codegen/files.ts';
import type { LineLooks } from './editor/line-looks.ts';

/** A line to bring into view unless it is there already. Each object counts once. */
export interface Reveal {
  readonly line: number;
  /** What it is wanted for: tells two wishes for one line apart. */
  readonly occasion: unknown;
}

/** What the plain view and the editor are given alike. */
export interface CodeViewProps {
  readonly file: GeneratedFile;
  readonly looks: LineLooks;
  /** The line of the place that was chosen. */
  readonly chosen: Reveal | undefined;
  /** The line that the last edit wrote, where edits are followed. */
  readonly edited: Reveal | undefined;
  /** A line was chosen by pointer, or with Enter. */
  readonly onLine: (line: number) => void;
}

/** How a person likes to read code. */
export interface CodeLook {
  readonly wraps: boolean;
  /** In px. Lines stay as high as they are. */
  readonly codeSize: number;
}

/** The size of plain code, below an element. */
export const codeStyle = (codeSize: number): CSSProperties =>
  ({ '--text-code': `400 ${codeSize}px/20px var(--font-code)` }) as CSSProperties;
