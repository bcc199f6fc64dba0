/** Reads a template without rendering it. */
import { TemplateDoubt, TemplateFault } from './cursor.ts';
import { templateTree } from './parse-template.ts';
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

export const placed = (text: string, { message, at }: TemplateNote): PlacedNote => ({ message, ...placeIn(text, at) });

/** Line and column of a character of a text, which counts from 0. */
export function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

export function problemOf(text: string, fault: unknown): TemplateProblem {
  if (!(fault instanceof TemplateFault)) throw fault;
  return { ok: false, ...placed(text, fault), ...(fault instanceof TemplateDoubt ? { isDoubtful: true } : {}) };
}
