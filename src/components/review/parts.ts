/** The review, which comes when it is looked at. */
export { CopyReport } from './CopyReport.tsx';
export { ExplainedRule } from './ExplainedRule.tsx';
export { ReviewTab } from './ReviewTab.tsx';
export { WaiveDialog } from './WaiveDialog.tsx';
