/** A report for a pull request: how much was found, then what, file by file. */
import { countOf } from '../../../model/checks/diagnostics.ts';
import { groupsOf } from '../../../model/groups.ts';
import { plural, printable } from '../../environment.ts';
import { attributeAddressText, type CheckFormat, type CheckReport, type LocatedDiagnostic } from '../report.ts';

/** What findings of a category are called; those without one are what is refused or doubtful. */
const parts: readonly (readonly [category: LocatedDiagnostic['diagnostic']['category'], title: string])[] = [
  [undefined, 'Problems'],
  ['review', 'Review'],
];

export const markdownReport: CheckFormat = (report) => {
  const sections = parts.flatMap(([category, title]) => {
    const own = report.findings.filter(({ diagnostic }) => diagnostic.category === category);
    return own.length === 0 ? [] : [partOf(title, own)];
  });
  return `${['## Gatewright', summaryOf(report), ...sections, ...silencedIn(report)].join('\n\n')}\n`;
};

function summaryOf({ findings, files }: CheckReport): string {
  const problems = findings.flatMap(({ diagnostic }) => (diagnostic.category === undefined ? [diagnostic] : []));
  const counts = countOf(problems);
  if (findings.length === 0) return `No problems in ${plural(files.length, 'file')}.`;
  return table(
    ['Errors', 'Warnings', 'Hints', 'Review'],
    [[counts.error, counts.warning, counts.hint, findings.length - problems.length].map(String)],
  );
}

function partOf(title: string, findings: readonly LocatedDiagnostic[]): string {
  const byFile = groupsOf(findings, ({ file }) => file ?? '');
  const files = [...byFile].map(([file, places]) => {
    const rows = places.flatMap((at) => {
      const finding = findings[at];
      return finding ? [rowOf(finding)] : [];
    });
    return `#### ${file === '' ? 'Link' : code(file)}\n\n${table(['Line', 'Severity', 'Where', 'Problem', 'Rule'], rows)}`;
  });
  return [`### ${title}`, ...files].join('\n\n');
}

const rowOf = ({ diagnostic, line }: LocatedDiagnostic): readonly string[] => [
  line === undefined ? '' : String(line),
  diagnostic.severity,
  code(attributeAddressText(diagnostic)),
  plainText(diagnostic.message),
  `[${code(diagnostic.rule)}](${diagnostic.source})`,
];

function silencedIn({ silenced }: CheckReport): readonly string[] {
  if (silenced.length === 0) return [];
  const rows = silenced.map(({ diagnostic, file, waiver }) => [
    file === undefined ? '' : code(file),
    code(attributeAddressText(diagnostic)),
    code(diagnostic.rule),
    plainText(waiver.reason),
  ]);
  return [
    `<details><summary>${silenced.length} silenced</summary>\n\n${table(['File', 'Where', 'Rule', 'Reason'], rows)}\n\n</details>`,
  ];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Text in which nothing is markup, a mention or a link. */
const plainText = (text: string): string =>
  printable(text)
    .replaceAll(/[\\`*_{}[\]()#+!|~$]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/@(?=\w)/g, '@\u200B')
    .replaceAll('://', '\\://');

/** As code, which in a table may hold no bar. */
function code(text: string): string {
  const line = printable(text).replaceAll('|', String.raw`\|`);
  const longest = (line.match(/`+/g) ?? []).reduce((most, ticks) => Math.max(most, ticks.length), 0);
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
