import { useState } from 'react';
import type { LinkChange } from '../../../codegen/take-over/link-change.ts';
import type { Design } from '../../../model/design/design.ts';
import { editBehind, openBehind, undoBehind } from '../../../session/link/own-design.ts';
import { saveNow, savedDesigns } from '../../../session/start.ts';
import { session } from '../../../session/document/store.ts';
import type { Mine } from './use-mine.ts';

export interface TakeOver {
  /** The last step, which can be undone here; undefined before the first. */
  readonly done: string | undefined;
  /** Why nothing could be taken over. */
  readonly problem: string | undefined;
  readonly take: (changes: readonly LinkChange[], label: string) => Promise<void>;
  readonly undo: () => void;
}

/** Who only reads needs none of it. */
const loadEdit = () => import('../../../codegen/take-over/take-over.ts');

/** Takes changes of a link over into one of the person's own designs, which comes behind the review for that. */
export function useTakeOver(mine: Mine | undefined, theirs: Design): TakeOver {
  const [done, setDone] = useState<{ readonly id: string; readonly label: string }>();
  const [problem, setProblem] = useState<string>();
  const ready = async ({ id }: Mine): Promise<string | undefined> => {
    if (session.getState().behind?.documentId === id) return undefined;
    await saveNow();
    const saved = await savedDesigns.read(id);
    if (!saved.ok) return saved.message;
    return openBehind(session, { id, ...saved }, 'locks' in navigator ? navigator.locks : undefined);
  };
  return {
    done: done !== undefined && done.id === mine?.id ? done.label : undefined,
    problem,
    take: async (changes, label) => {
      if (!mine) return;
      const [refused, loaded] = await Promise.all([
        ready(mine).catch(() => 'The browser blocks access to saved designs.'),
        loadEdit().catch(() => undefined),
      ]);
      if (refused !== undefined || !loaded)
        return setProblem(refused ?? 'This part could not be loaded. Check the connection and try again.');
      const edit = loaded.takeOverChanges(
        theirs,
        changes.map(({ id }) => id),
      );
      const isDone = editBehind(session, edit, label);
      setProblem(
        isDone ? undefined : 'This design is being edited in another tab. Edit it here first, then try again.',
      );
      if (isDone) setDone({ id: mine.id, label });
      return undefined;
    },
    undo: () => {
      if (done) undoBehind(session, done.label);
      setDone(undefined);
    },
  };
}
