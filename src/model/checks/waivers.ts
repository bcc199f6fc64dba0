/** Which findings are accepted. */
import type { Design, DesignObject } from '../design/design.ts';
import { waiversInFile, waiversOf, type AppliedWaiver } from '../design/waivers.ts';
import type { Diagnostic } from './diagnostics.ts';

/** A finding that is no longer shown, and why. */
export interface WaivedFinding {
  readonly diagnostic: Diagnostic;
  readonly waiver: AppliedWaiver;
}

/** The waiver that a finding falls under: of its object, of the text of its file, or of the design. */
export function waiverFor(
  { rule, place }: Diagnostic,
  object: DesignObject | undefined,
  design: Design,
): AppliedWaiver | undefined {
  const applies = (waiver: AppliedWaiver) => waiver.rule === rule;
  return (
    (object && waiversOf(object).find(applies)) ??
    (place && waiversInFile(design, place.file).find(applies)) ??
    design.waivers.find(applies)
  );
}
