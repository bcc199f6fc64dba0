/** Mapping templates of API Gateway: Velocity over the message, bounded, without access to anything of JavaScript. */
import { TemplateDoubt, TemplateFault } from './cursor.ts';
import { renderWhole, type OutputTrack } from './evaluate.ts';
import { hostVariables, type TemplateScope } from './host.ts';
import { templateTree } from './parse-template.ts';
import { Run } from './run.ts';
import type { TemplateNote, TemplateTree } from './syntax.ts';

/** Line and column count from 1, the column in UTF-16 units. */
export interface TemplateProblem {
  readonly ok: false;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** A bound of ours, or what nothing documents: the gateway itself may take it. */
  readonly isDoubtful?: true;
}

export interface PlacedNote {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export type RenderedTemplate =
  /** `notes`: what the gateway may do otherwise; absent where there are none. */
  { readonly ok: true; readonly text: string; readonly notes?: readonly PlacedNote[] } | TemplateProblem;

export type ParsedTemplate =
  | { readonly ok: true; readonly tree: TemplateTree; readonly notes: readonly PlacedNote[] }
  | TemplateProblem;

/** Reads a template; a problem names its line and column. */
export function parseTemplate(text: string): ParsedTemplate {
  try {
    const tree = templateTree(text);
    return { ok: true, tree, notes: tree.notes.map((note) => placed(text, note)) };
  } catch (fault) {
    return problemOf(text, fault);
  }
}

/** What a template makes of a message. Never throws; the gateway itself answers "Internal server error" to a problem. */
export function renderTemplate(text: string, scope: TemplateScope, track?: OutputTrack): RenderedTemplate {
  const parsed = parseTemplate(text);
  if (!parsed.ok) return parsed;
  const run: Run = new Run(
    hostVariables(scope, () => run),
    parsed.tree.macros,
  );
  try {
    const rendered = renderWhole(run, parsed.tree.nodes, track);
    const notes = [...parsed.notes, ...[...run.notes.values()].map((note) => placed(text, note))];
    return notes.length > 0 ? { ok: true, text: rendered, notes } : { ok: true, text: rendered };
  } catch (fault) {
    return problemOf(text, fault);
  }
}

const placed = (text: string, { message, at }: TemplateNote): PlacedNote => ({ message, ...placeIn(text, at) });

/** Line and column of a character of a text, which counts from 0. */
export function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function problemOf(text: string, fault: unknown): TemplateProblem {
  if (!(fault instanceof TemplateFault)) throw fault;
  return { ok: false, ...placed(text, fault), ...(fault instanceof TemplateDoubt ? { isDoubtful: true } : {}) };
}
