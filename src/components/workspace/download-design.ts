import { documentFileName } from '../../codegen/file-name.ts';
import { documentText } from '../../model/document/document.ts';
import { download } from '../../session/page/download.ts';
import { session } from '../../session/document/store.ts';

/** Hands the open design to the browser as a file that can be opened again. */
export function downloadDesign(): void {
  const design = session.getState().history.present;
  download(documentFileName(design), documentText(design), 'application/json');
}
