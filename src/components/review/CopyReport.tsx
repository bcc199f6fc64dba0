import { reviewReport } from '../../codegen/review/report.ts';
import { say, session } from '../../session/document/store.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';

/** The review as Markdown, in the clipboard. */
export function CopyReport() {
  return (
    <CopyButton
      label="Copy report"
      variant="quiet"
      text={async () => reviewReport(session.getState().history.present)}
      onRefused={(message) => message !== undefined && say(message)}
    />
  );
}
