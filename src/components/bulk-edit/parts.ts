/**
 * What edits values outside of the form, and small dialogs: loaded together, since they share what they consist of, which
 * would otherwise come with the workspace.
 */
export { FindDialog } from '../find/FindDialog.tsx';
export { AttributeEditor } from '../palette/AttributeEditor.tsx';
export { RoutesTable } from '../routes-table/RoutesTable.tsx';
export { SettingsDialog } from '../settings/SettingsDialog.tsx';
export { ShortcutsDialog } from '../settings/ShortcutsDialog.tsx';
export { BulkEditDialog } from './BulkEditDialog.tsx';
