/** Changes since the import in words: for rows, and as Markdown. */
import type { ChangeRow } from '../../codegen/forecast/change-rows.ts';
import type { ObjectChanges } from '../../codegen/forecast/changes-since-import.ts';
import type { Forecast } from '../../codegen/forecast/forecast.ts';
import { markdownText } from '../../codegen/markdown-text.ts';
import type { Design } from '../../model/design/design.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import type { Value } from '../../model/schema/value.ts';
import { shorten, valueText } from '../fields/value-text.ts';

/** Characters of one value. */
const longest = 60;

const textOf = (value: Value | undefined, design: Design): string =>
  value === undefined || value === null ? 'not set' : shorten(valueText(value, design), longest);

export const beforeText = ({ before }: ChangeRow, design: Design): string =>
  before === 'write-only' ? before : `${textOf(before.value, design)}${before.isDefault ? ' (default)' : ''}`;

export const afterText = ({ after }: ChangeRow, design: Design): string => textOf(after, design);

/** What to write in place of a value that AWS keeps. */
export const clearText = ({ cleared }: ChangeRow, design: Design): string | undefined =>
  cleared?.by === undefined ? undefined : `Set ${textOf(cleared.by, design)}`;

export const whyText = ({ why, cleared, before }: ChangeRow, design: Design): string =>
  cleared && before !== 'write-only'
    ? `${cleared.provider} won't clear it in AWS; it stays ${textOf(before.value, design)}. Not in the plan.`
    : why;

/** Names that a heading shows; the others are counted. */
const mostNames = 3;

export const namesText = ({ names }: ObjectChanges): string =>
  names.length > mostNames
    ? `${names.slice(0, mostNames).join(', ')} and ${formatNumber(names.length - mostNames)} more`
    : names.join(', ');

export interface PlanCount {
  readonly count: number;
  readonly label: string;
}

/** "18 to import", "1 to add", … */
export function planCounts({ imports, adds, changes, destroys, deletions }: Forecast): readonly PlanCount[] {
  const unmanaged = deletions.filter(({ isDestroyed }) => !isDestroyed).length;
  return [
    { count: imports, label: 'to import' },
    { count: adds, label: 'to add' },
    { count: changes.length, label: 'to change' },
    { count: destroys, label: 'to destroy' },
    ...(unmanaged > 0 ? [{ count: unmanaged, label: 'no longer managed' }] : []),
  ];
}

/** All of them, for a pull request or a ticket. */
export function changesMarkdown(plan: Forecast, changes: readonly ObjectChanges[], design: Design): string {
  const counts = planCounts(plan).map(({ count, label }) => `${formatNumber(count)} ${label}`);
  const objects = changes.flatMap((one) => [
    '',
    `**${markdownText(one.names.join(', '))}** (${markdownText(one.kind)}): ${one.verdict}`,
    ...(one.note === '' ? [] : ['', markdownText(one.note)]),
    ...(one.rows.length === 0 ? [] : ['']),
    ...one.rows.map((row) => {
      const [before, after] = [beforeText(row, design), afterText(row, design)].map(markdownText);
      return `- ${markdownText(row.attribute)}: ${before} → ${after}. ${markdownText(whyText(row, design))}`;
    }),
  ]);
  return ['### Changes since import', '', `First plan: ${counts.join(', ')}.`, ...objects, ''].join('\n');
}
