import { useEffect, useRef } from 'react';
import { looksLikeRoutes } from '../../model/design/routes/route-lines.ts';
import { focusOf } from '../../session/commands/shortcuts.ts';
import { session } from '../../session/document/store.ts';

/** Lines that are routes open the preview, wherever on the page they are pasted; any text does within the grid. */
export function useRoutePaste(isEditing: boolean, onPaste: (text: string) => void): void {
  const latest = useRef(onPaste);
  useEffect(() => {
    latest.current = onPaste;
  }, [onPaste]);
  useEffect(() => {
    if (!isEditing) return undefined;
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const text = clipboardData?.getData('text/plain') ?? '';
      // The event is for what is selected, which may be a text within the cell that has the focus.
      const isInGrid = document.activeElement?.matches('[data-cell]') === true;
      if (session.getState().dialog !== undefined || text.trim() === '') return;
      if (!isInGrid && focusOf(target) !== 'page') return;
      if (!looksLikeRoutes(text) && !(isInGrid && text.length < 10_000 && !/[{}]/.test(text))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current(text);
    };
    window.addEventListener('paste', paste, true);
    return () => window.removeEventListener('paste', paste, true);
  }, [isEditing]);
}
