/** A line for each finding: `file:line:column: severity: address.path: message [rule]`. */
import { printable } from '../../environment.ts';
import { attributeAddressText, type CheckFormat, type LocatedDiagnostic } from '../report.ts';

export const textReport: CheckFormat = ({ findings }) => findings.map((finding) => `${lineOf(finding)}\n`).join('');

function lineOf({ diagnostic, file, line, column }: LocatedDiagnostic): string {
  const { severity, message, rule } = diagnostic;
  const at = [file, line, column].filter((part) => part !== undefined).map((part) => `${part}:`);
  return printable(
    `${at.join('')}${at.length === 0 ? '' : ' '}${severity}: ${attributeAddressText(diagnostic)}: ${message} [${rule}]`,
  );
}
