import { documentFile, fileText } from '../../codegen/files.ts';
import { download } from '../../session/download.ts';
import { session } from '../../session/store.ts';

/** Hands the open design to the browser as a file that can be opened again. */
export function downloadDesign(): void {
  const file = documentFile(session.getState().history.present);
  download(file.path, fileText(file), 'application/json');
}
