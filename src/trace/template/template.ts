/** Mapping templates of API Gateway: Velocity over the message, bounded, without access to anything of JavaScript. */
import { renderWhole } from './evaluate.ts';
import type { OutputTrack } from './output.ts';
import { hostVariables, type TemplateScope } from './host.ts';
import { parseTemplate, placed, problemOf, type PlacedNote, type TemplateProblem } from './read-template.ts';
import { Run } from './run.ts';

export type RenderedTemplate =
  /** `notes`: what the gateway may do otherwise; absent where there are none. */
  { readonly ok: true; readonly text: string; readonly notes?: readonly PlacedNote[] } | TemplateProblem;

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
