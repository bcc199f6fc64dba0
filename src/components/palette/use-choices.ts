/** Everything the palette can offer for a query. */
import { useMemo, useState } from 'react';
import LayoutTemplate from 'lucide-react/icons/layout-template';
import FolderOpen from 'lucide-react/icons/folder-open';
import { asPreferred } from '../../session/document/new-design.ts';
import { newDesign, say, session } from '../../session/document/store.ts';
import { openSaved } from '../../session/start.ts';
import { loadTemplate } from '../../session/templates.ts';
import { shownProblems } from '../problems/shown-problems.ts';
import { savedList } from '../start/saved-list.ts';
import { useTemplates } from '../start/use-templates.ts';
import { useSupply } from '../supply.ts';
import { actionChoices } from './action-choices.ts';
import { otherAttributes, ownAttributes } from './attribute-choices.ts';
import type { Choice } from './choice.ts';
import { fileChoices, lineChoices } from './file-choices.ts';
import { matchingGroups, queryFrom, type FoundGroup } from './matching-choices.ts';
import { objectChoices, problemChoices } from './object-choices.ts';
import { recentChoices } from './recent-choices.ts';

async function openTemplate(file: string): Promise<void> {
  try {
    newDesign(asPreferred(await loadTemplate(file)));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Designs and templates come from storage and the network: they are there when they are. */
function useElsewhere(): readonly Choice[] {
  const { data: templates } = useTemplates();
  const { data: saved } = useSupply(savedList, 'refresh');
  return useMemo(
    () => [
      ...(saved?.designs ?? [])
        .filter(({ id }) => id !== session.getState().documentId)
        .map(({ id, name, counts }): Choice => ({
          id: `design ${id}`,
          group: 'designs',
          icon: FolderOpen,
          label: name,
          aside: counts.protocol === 'WEBSOCKET' ? 'WebSocket' : 'HTTP',
          words: `open recent design ${counts.protocol ?? ''}`,
          run: () => void openSaved(id),
        })),
      ...(templates ?? []).map(({ file, title, summary, protocol, targets }): Choice => ({
        id: `template ${file}`,
        group: 'templates',
        icon: LayoutTemplate,
        label: `New from template: ${title}`,
        aside: protocol === 'WEBSOCKET' ? 'WebSocket' : 'HTTP',
        words: `${title} ${summary} ${protocol} ${targets.join(' ')}`,
        run: () => void openTemplate(file),
      })),
    ],
    [templates, saved],
  );
}

/** The choices that a query means; of the design as it was when the palette was opened. */
export function useChoices(query: string): readonly FoundGroup[] {
  const [state] = useState(() => session.getState());
  const elsewhere = useElsewhere();
  const { documentId, history, selection, screen, touched } = state;
  const isWorking = screen === 'workspace';
  const always = useMemo(() => {
    const { present } = history;
    const own = isWorking
      ? [
          ...ownAttributes(present, selection.key),
          ...objectChoices(present),
          ...problemChoices(present, shownProblems(present, touched).all),
          ...fileChoices(present),
        ]
      : [];
    return [...actionChoices(state), ...own];
  }, [state, history, selection, touched, isWorking]);
  const recent = useMemo(() => recentChoices(documentId), [documentId]);
  return useMemo(() => {
    const { words } = queryFrom(query);
    const { present } = history;
    const typed = isWorking ? [...otherAttributes(present, selection.key, words), ...lineChoices(present, words)] : [];
    return matchingGroups([...always, ...typed, ...elsewhere], query, recent);
  }, [always, elsewhere, history, isWorking, query, recent, selection]);
}
