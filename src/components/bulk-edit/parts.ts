/** The editors of values outside of the form, loaded together: they share what they consist of. */
export { AttributeEditor } from '../palette/AttributeEditor.tsx';
export { BulkEditDialog } from './BulkEditDialog.tsx';
