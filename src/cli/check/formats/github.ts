/** Commands of GitHub Actions, which show findings beside the lines of a pull request. */
import type { Severity } from '../../../model/schema/attribute.ts';
import { printable } from '../../environment.ts';
import { attributeAddressText, type CheckFormat, type LocatedDiagnostic } from '../report.ts';

const commands: { readonly [severity in Severity]: string } = { error: 'error', warning: 'warning', hint: 'notice' };

export const githubReport: CheckFormat = ({ findings }) =>
  findings.map((finding) => `${commandOf(finding)}\n`).join('');

function commandOf({ diagnostic, file, line, column }: LocatedDiagnostic): string {
  const { severity, rule, message } = diagnostic;
  const at =
    file === undefined
      ? []
      : [
          ['file', file],
          ...(line === undefined
            ? []
            : [
                ['line', line],
                ['col', column ?? 1],
              ]),
        ];
  const properties = [...at, ['title', rule]].map(([name, value]) => `${name}=${inProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${properties}::${inMessage(printable(`${attributeAddressText(diagnostic)}: ${message}`))}`;
}

/** What ends a command or a property is spelled as its code. */
const inMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string): string => printable(inMessage(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
