/** One array, of an object for each finding. */
import { fixTitle, type CheckFormat, type LocatedDiagnostic } from '../report.ts';

export const jsonReport: CheckFormat = ({ findings }) => `${JSON.stringify(findings.map(entryOf), null, 2)}\n`;

function entryOf({ diagnostic, file, line, column }: LocatedDiagnostic) {
  const { rule, severity, category, resource, path, message, source, place, fix } = diagnostic;
  return {
    rule,
    severity,
    ...(category ? { category } : {}),
    resource,
    path,
    message,
    source,
    file,
    line,
    column,
    ...(place ? { generated: place } : {}),
    ...fixTitle(fix),
  };
}
