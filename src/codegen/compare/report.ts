/** A comparison as text for a terminal, as a table for a pull request, and as JSON for scripts. */
import type { Value } from '../../model/schema/value.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { markdownText } from '../markdown-text.ts';
import { grades, type Comparison, type Difference, type Grade } from './comparison.ts';

export const gradeLabels: Readonly<Record<Grade, string>> = { breaking: 'Breaking', risky: 'Risky', safe: 'Safe' };

/** "2 breaking, 1 risky, 3 safe"; "No differences". */
export function gradeCounts({ counts, differences }: Comparison): string {
  if (differences.length === 0) return 'No differences';
  return grades.flatMap((grade) => (counts[grade] === 0 ? [] : [`${formatNumber(counts[grade])} ${grade}`])).join(', ');
}

/** What changed, with what it is about. */
export const wholeSentence = ({ kind, title, type, sentence }: Difference): string =>
  type === undefined || kind === 'added' || kind === 'removed' ? sentence : `${title}: ${sentence}`;

const grouped = ({ differences }: Comparison): readonly (readonly [Grade, readonly Difference[]])[] =>
  grades
    .map((grade) => [grade, differences.filter((one) => one.grade === grade)] as const)
    .filter(([, list]) => list.length > 0);

/** One difference a line, its consequence in the next; control characters are as in the designs. */
export const comparisonText = (comparison: Comparison): readonly string[] =>
  grouped(comparison).flatMap(([grade, list], at) => [
    ...(at === 0 ? [] : ['']),
    `${gradeLabels[grade]} ${formatNumber(list.length)}`,
    ...list.flatMap((one) => [
      `  ${wholeSentence(one)}`,
      ...(one.consequence === '' ? [] : [`    ${one.consequence}`]),
    ]),
  ]);

export function comparisonMarkdown(comparison: Comparison): readonly string[] {
  const rows = grouped(comparison).flatMap(([grade, list]) =>
    list.map(
      (one, at) =>
        `| ${at === 0 ? `**${gradeLabels[grade]}** ${formatNumber(list.length)}` : ''} | ${markdownText(wholeSentence(one))} | ${markdownText(one.consequence)} |`,
    ),
  );
  const head = ['| Grade | Change | Consequence |', '| --- | --- | --- |'];
  return [`API changes: ${gradeCounts(comparison)}`, ...(rows.length === 0 ? [] : ['', ...head, ...rows])];
}

const place = (at: Difference['before']) => (at ? { address: at.address, file: at.file ?? null } : null);
const orNull = (value: Value | undefined): Value => value ?? null;

/** All members are always there; null where there is nothing. */
export const comparisonJson = ({ differences }: Comparison) =>
  differences.map(({ grade, kind, type, title, before, after, path, was, now, sentence, consequence, source }) => ({
    grade,
    kind,
    type: type ?? null,
    title,
    before: place(before),
    after: place(after),
    path,
    was: orNull(was),
    now: orNull(now),
    sentence,
    consequence,
    source: source ?? null,
  }));
