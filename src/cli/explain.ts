/** `gatewright explain`: what a rule wants and why, with an example of each kind; without a rule the list of all. */
import { allRules } from '../codegen/checks/all-rules.ts';
import { explainRule } from '../codegen/checks/explain-rule.ts';
import { subjectOfRule } from '../codegen/checks/rule-cases.ts';
import { reviewRule } from '../codegen/review/groups.ts';
import { reviewRules } from '../codegen/review/rules/index.ts';
import { fileText, generateFiles } from '../codegen/files.ts';
import type { Design } from '../model/design/design.ts';
import { groupsOf } from '../model/groups.ts';
import { unknownRule } from './check/flags.ts';
import { knownRules } from './check/known-rules.ts';
import type { CliEnvironment, ExitCode } from './environment.ts';

export async function explain(rule: string | undefined, world: CliEnvironment): Promise<ExitCode> {
  if (rule === undefined) {
    world.out(ruleList());
    return 0;
  }
  const known = knownRules.get(rule);
  if (!known) {
    world.err(`gatewright: explain: ${unknownRule(rule)}\n`);
    return 2;
  }
  const found = await explainRule(rule);
  const advice = reviewRule(rule);
  const also = advice?.outsideIds ?? [];
  const parts = [
    `${known.id} (${advice ? 'review, ' : ''}${known.severity})\n${known.title}.`,
    ...(advice ? [`${advice.why} ${advice.how}`] : found?.why === undefined ? [] : [found.why]),
    ...(also.length === 0 ? [] : [`Equivalent to ${also.join(', ')}.`]),
    `Source: ${known.source}`,
    ...example(advice ? 'Reported' : 'Refused', found?.rejected),
    ...example(advice ? 'Passes' : 'Accepted', found?.accepted),
  ];
  world.out(`${parts.join('\n\n')}\n`);
  return 0;
}

/** By subject, in the order of the rules. */
function ruleList(): string {
  const rules = [...knownRules.values()];
  const ofCheck = new Set([...allRules, ...reviewRules].map(({ id }) => id));
  const groups = groupsOf(rules, ({ id }) => (ofCheck.has(id) ? subjectOfRule(id) : 'files that are read'));
  const width = rules.reduce((most, { id }) => Math.max(most, id.length), 0);
  return [...groups]
    .map(([subject, places]) => {
      const lines = places.flatMap((at) => {
        const rule = rules[at];
        return rule ? [`  ${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.title}`] : [];
      });
      return `${subject}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** Said of a state or a run, not of the example. */
const aside: ReadonlySet<string> = new Set(['versions.tf', 'outputs.tf']);

function example(title: string, design: Design | undefined): readonly string[] {
  const texts = design
    ? generateFiles(design)
        .filter(({ path }) => path.endsWith('.tf') && !aside.has(path))
        .map((file) => fileText(file).trimEnd())
    : [];
  const text = texts.join('\n\n');
  return text === '' ? [] : [`${title}:\n\n${text.replaceAll(/^(?=.)/gm, '  ')}`];
}
