/** The order that a head of the table asks for. It is of the view alone: the design keeps its own. */
import type { Design, DesignObject } from '../../model/design/design.ts';
import { cellText, type EditableColumn } from './route-cells.ts';

export interface RowOrder {
  readonly column: EditableColumn;
  readonly isDescending: boolean;
}

/** Of a head that is pressed: ascending, then descending, then as in the design. */
export function nextOrder(order: RowOrder | undefined, column: EditableColumn): RowOrder | undefined {
  if (order?.column !== column) return { column, isDescending: false };
  return order.isDescending ? undefined : { column, isDescending: true };
}

const { compare } = new Intl.Collator('en', { numeric: true });

/** Routes without a text in the column come last either way; those that are alike stay in the order of the design. */
export function sortedRoutes(
  routes: readonly DesignObject[],
  order: RowOrder | undefined,
  design: Design,
): readonly DesignObject[] {
  if (!order) return routes;
  const { column, isDescending } = order;
  return routes
    .map((route) => ({ route, text: cellText(route, column, design) }))
    .toSorted((a, b) => {
      if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '');
      return isDescending ? compare(b.text, a.text) : compare(a.text, b.text);
    })
    .map(({ route }) => route);
}
