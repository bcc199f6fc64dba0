import { indexOf } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import { addRoutes, readRouteLine } from '../../model/design/routes/route-lines.ts';
import { edit, holdBack, session } from '../../session/document/store.ts';
import { pendingRoutes } from '../../session/page/pending-routes.ts';
import type { PendingRow } from './table-rows.ts';

/** What a line says now: a route where it is one, else it stays; empty, it goes. */
export function writePendingRoute(documentId: string, row: PendingRow, written: string): Key | undefined {
  const text = written.trim();
  if (text !== '') return addPendingRoute(documentId, row, text);
  pendingRoutes.discard(documentId, row.id);
  return undefined;
}

/** Makes a route of a line, as one step, and gives its key; what is none is kept as it is written now. */
function addPendingRoute(documentId: string, { id, api }: PendingRow, text: string): Key | undefined {
  const line = api && readRouteLine(text, session.getState().history.present, api);
  if (!api || typeof line !== 'object') {
    pendingRoutes.write(documentId, id, text);
    return undefined;
  }
  const before = indexOf(session.getState().history.present).byKey;
  edit(addRoutes(api, [line]), `Add ${line.routeKey}`);
  const key = session.getState().history.present.objects.find((object) => !before.has(object.key))?.key;
  if (key === undefined) {
    pendingRoutes.write(documentId, id, text);
    return undefined;
  }
  pendingRoutes.discard(documentId, id);
  holdBack(key);
  return key;
}
