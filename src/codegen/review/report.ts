/** A review as Markdown, for a pull request or a ticket. */
import { indexOf, addressOf, type Design } from '../../model/design/design.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { formatCount } from '../../model/text/format-number.ts';
import { reviewed, reviewRule, type RuleFindings } from './groups.ts';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Text in which Markdown and HTML mean nothing; an underscore within a word means nothing anyway. */
const plain = (text: string): string => oneLine(text).replace(/[\\`*[\]<>|#~&]|(?<!\w)_|_(?!\w)/g, '\\$&');

/** In a code span, with more backticks around it than there are in it. */
function inCode(text: string): string {
  const line = oneLine(text);
  const longest = (line.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

const place = ({ resource, path }: Diagnostic) =>
  [inCode(resource), ...(path.length === 0 ? [] : [inCode(path.map(String).join('.'))])].join(' ');

const severityWord = { error: 'Error', warning: 'Warning', hint: 'Hint' } as const;

const ruleLines = ({ rule, findings }: RuleFindings): readonly string[] => [
  `### ${plain(rule.headline)} (${findings.length})`,
  '',
  [severityWord[rule.severity], inCode(rule.id), ...rule.outsideIds.map(inCode), `[Source](${rule.source})`].join(
    ' · ',
  ),
  '',
  ...findings.map((finding) => `- ${place(finding)}: ${plain(finding.message)}`),
  '',
];

/** The review of a design as Markdown: scores, findings by topic, what was accepted and why, and what passed. */
export function reviewReport(design: Design): string {
  const { topics, passed, waived, scores } = reviewed(design);
  const count = topics.flatMap(({ rules }) => rules).reduce((sum, { findings }) => sum + findings.length, 0);
  const { byKey } = indexOf(design);
  const nameOf = ({ key, resource }: Diagnostic) => {
    const object = key === undefined ? undefined : byKey.get(key);
    return inCode(object ? addressOf(object) : resource);
  };
  return [
    `# Review of ${plain(design.name)}`,
    '',
    `${formatCount(count, 'finding')}, ${waived.length} waived.`,
    '',
    ...(scores.length === 0
      ? []
      : [
          '| Topic | Passed |',
          '| --- | ---: |',
          ...scores.map(({ topic, passed: good, total }) => `| ${topic} | ${good} of ${total} |`),
          '',
        ]),
    ...topics.flatMap(({ topic, rules }) => [`## ${topic}`, '', ...rules.flatMap(ruleLines)]),
    ...(waived.length === 0
      ? []
      : [
          '## Waived',
          '',
          ...waived.map(({ diagnostic, waiver }) => {
            const headline = reviewRule(diagnostic.rule)?.headline ?? diagnostic.rule;
            const when = waiver.date === undefined ? '' : ` (${waiver.date})`;
            return `- ${nameOf(diagnostic)}: ${plain(headline)}. ${plain(waiver.reason)}${when}`;
          }),
          '',
        ]),
    ...(passed.length === 0
      ? []
      : ['## Passed', '', ...passed.map(({ id, title }) => `- ${inCode(id)}: ${plain(title)}`), '']),
  ].join('\n');
}
