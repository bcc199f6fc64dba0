/** @import { Changes, Diagnostic } from '../outcome.ts' */
/** @import { JsonDiagnostic } from '../diagnostics.mjs' */
/** @import { Finished } from '../program.mjs' */
import { failuresOf, hasErrors, plainDiagnostic } from '../diagnostics.mjs';

/** @typedef {{
 *   type: string,
 *   '@message': string,
 *   diagnostic?: JsonDiagnostic,
 *   changes?: { add: number, change: number, remove: number, import?: number, operation: string },
 *   outputs?: { [name: string]: { sensitive: boolean, value?: unknown } },
 * }} Event one line of what plan and apply print with -json
 */

/**
 * @param {Finished} finished
 * @param {(text: string) => void} print
 * @returns {{ events: Event[], diagnostics: Diagnostic[] }}
 */
export function readEvents(finished, print) {
  const events = finished.stdout.split('\n').flatMap((line) => eventOf(line) ?? []);
  const diagnostics = events.flatMap(({ diagnostic }) => (diagnostic ? [plainDiagnostic(diagnostic)] : []));
  for (const event of events)
    if (event.type !== 'diagnostic' && event.type !== 'version') print(`${event['@message']}\n`);
  const failed = finished.code !== 0 && !hasErrors(diagnostics);
  return { events, diagnostics: failed ? [...diagnostics, ...failuresOf(finished)] : diagnostics };
}

/** @param {string} line @returns {Event | undefined} */
function eventOf(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // not one of -json
  }
}

/**
 * @param {readonly Event[]} events
 * @param {'plan' | 'apply'} operation
 * @returns {Changes | null}
 */
export function changesIn(events, operation) {
  const summary = events.findLast(({ changes }) => changes?.operation === operation)?.changes;
  if (!summary) return null;
  return { add: summary.add, change: summary.change, destroy: summary.remove, import: summary.import ?? 0 };
}
