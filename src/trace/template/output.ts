/** The output of a template: its parts, bounded, and where each comes from. */
import { formatNumber } from '../../model/text/format-number.ts';
import { runBounds, type Run } from './run.ts';
import type { TemplateNode } from './syntax.ts';

/** Called for each part of the output: its length, and where in the template it comes from. */
export type OutputTrack = (length: number, node: TemplateNode) => void;

/** Parts of one output; throws a fault of the run where it grows too long. */
export class TemplateOutput {
  readonly #run: Run;
  readonly #parts: string[];
  readonly #track: OutputTrack | undefined;
  #size = 0;

  constructor(run: Run, parts: string[], track?: OutputTrack) {
    this.#run = run;
    this.#parts = parts;
    this.#track = track;
  }

  add(text: string, node: TemplateNode): void {
    this.#track?.(text.length, node);
    this.#size += text.length;
    this.#run.spend(text.length);
    if (this.#size > runBounds.output)
      throw this.#run.fault(`The output is limited to ${formatNumber(runBounds.output)} characters.`);
    this.#parts.push(text);
  }
}
