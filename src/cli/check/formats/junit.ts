/** JUnit XML: a suite for each file, a case for each rule that found something in it. */
import { groupsOf } from '../../../model/groups.ts';
import { escapedXml, tagAttributes } from '../../xml.ts';
import { attributeAddressText, type CheckFormat, type LocatedDiagnostic } from '../report.ts';

export const junitReport: CheckFormat = ({ findings, files }) => {
  const names = [...new Set([...files, ...findings.map(({ file }) => file ?? link)])];
  const suites = names.map((name) =>
    suiteOf(
      name,
      findings.filter(({ file }) => (file ?? link) === name),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Gatewright">\n${suites.join('')}</testsuites>\n`;
};

const link = 'link';

function suiteOf(file: string, findings: readonly LocatedDiagnostic[]): string {
  const rules = groupsOf(findings, ({ diagnostic }) => diagnostic.rule);
  const cases = [...rules].map(([rule, places]) =>
    caseOf(
      rule,
      file,
      places.flatMap((at) => findings[at] ?? []),
    ),
  );
  // A suite without a case would count as nothing that ran.
  const all = cases.length === 0 ? [`    <testcase${tagAttributes({ classname: file, name: 'check' })}/>\n`] : cases;
  const failures = [...rules.values()].filter((places) => places.some((at) => isFailure(findings[at]))).length;
  return `  <testsuite${tagAttributes({ name: file, tests: String(all.length), failures: String(failures) })}>\n${all.join('')}  </testsuite>\n`;
}

/** A hint or the advice of a review tells of something and fails nothing. */
const isFailure = (finding: LocatedDiagnostic | undefined): boolean =>
  finding !== undefined && finding.diagnostic.severity !== 'hint' && finding.diagnostic.category === undefined;

function caseOf(rule: string, file: string, findings: readonly LocatedDiagnostic[]): string {
  const failing = findings.filter(isFailure);
  const [first] = failing;
  const lines = (some: readonly LocatedDiagnostic[]) => some.map(lineOf).join('\n');
  const head = `    <testcase${tagAttributes({ classname: file, name: rule })}>\n`;
  const body = first
    ? `      <failure${tagAttributes({ type: first.diagnostic.severity, message: first.diagnostic.message })}>${escapedXml(lines(findings))}</failure>\n`
    : `      <system-out>${escapedXml(lines(findings))}</system-out>\n`;
  return `${head}${body}    </testcase>\n`;
}

const lineOf = ({ diagnostic, line, column }: LocatedDiagnostic): string =>
  `${line === undefined ? '' : `${line}:${column ?? 1}: `}${diagnostic.severity}: ${attributeAddressText(diagnostic)}: ${diagnostic.message}`;
