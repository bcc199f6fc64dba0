import { useEffect } from 'react';
import { session, undo } from '../../session/document/store.ts';
import { pageToasts } from '../ui/overlay/toast-queue.ts';

/** Shows what the session says. An offered undo goes when something else was done, as it would undo that instead. */
export function useSessionToasts(): void {
  useEffect(() => {
    let offered: { readonly id: number; readonly present: object } | undefined;
    return session.subscribe(({ toast, history }, before) => {
      if (offered && history.present !== offered.present) {
        pageToasts.close(offered.id);
        offered = undefined;
      }
      if (!toast || toast === before.toast) return;
      const id = pageToasts.add({
        text: toast.message,
        ...(toast.undo && { action: { label: 'Undo', onAction: undo } }),
      });
      if (toast.undo) offered = { id, present: history.present };
    });
  }, []);
}
