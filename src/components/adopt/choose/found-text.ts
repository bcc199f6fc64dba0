/** What was found, in one line. */
import { isObjectRow, type Proposal, type Row } from '../../../importers/proposal/proposal.ts';
import type { SourceKind } from '../../../importers/parsed-source.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import { amountsOf, amountsText, countTypes, type Amount } from '../../../session/adopt/counts.ts';
import type { AdoptResult } from '../../../session/adopt/job.ts';
import type { SourceSummary } from '../../../session/adopt/summary.ts';

const kindNames: Readonly<Record<SourceKind, string>> = {
  cli: 'AWS CLI JSON',
  terraform: 'Terraform',
  state: 'Terraform state',
  openapi: 'OpenAPI',
  cloudformation: 'CloudFormation',
  design: 'Gatewright design',
};

/** The same object seen a second time counts once, and what no source has not at all. */
const isOwn = (row: Row): boolean =>
  row.status !== 'offered' && !(row.status === 'same' && row.duplicateOf !== undefined && row.existing === undefined);

export const importedCounts = ({ rows }: Proposal): readonly Amount[] =>
  amountsOf(countTypes(rows.filter(isObjectRow).filter(isOwn)));

/** "AWS CLI JSON ×3, Terraform". */
export function kindsText(summaries: Iterable<SourceSummary>): string {
  const counts = new Map<SourceKind, number>();
  for (const { kinds } of summaries)
    for (const [kind, count] of kinds) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => `${kindNames[kind]}${count > 1 ? ` ×${count}` : ''}`).join(', ');
}

/** "1 API, 12 integrations and 14 routes · AWS CLI JSON ×3 · 1 repair". */
export function importedText({ proposal, summaries }: AdoptResult): string {
  const repaired = proposal.notes.filter(({ kind }) => kind === 'repaired').length;
  const found = amountsText(importedCounts(proposal), 5);
  return [
    found === '' ? 'Nothing to import' : found,
    kindsText(summaries.values()),
    repaired === 0 ? '' : formatCount(repaired, 'repair'),
  ]
    .filter(Boolean)
    .join(' · ');
}
