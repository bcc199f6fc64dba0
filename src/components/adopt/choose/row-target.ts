import { isObjectRow, type Row } from '../../../importers/proposal/proposal.ts';
import { typeOf } from '../../../model/design/design.ts';

/** Where a row leads, with what lists show of its type before it: "GET /orders → orders_list". */
export function rowTarget(row: Row): string {
  if (!isObjectRow(row)) return row.target;
  const title = row.object.attributes[typeOf(row.object).row?.title ?? ''];
  return typeof title === 'string' && title !== '' && title !== row.target
    ? [title, row.target].filter(Boolean).join(' → ')
    : row.target;
}
