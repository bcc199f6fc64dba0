import type { TableColumn } from './table-keys.ts';

/** The name of a cell on the page. */
export const cellId = (id: string, column: TableColumn): string => `${id} ${column}`;
