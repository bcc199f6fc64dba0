/** What a person chose to see of the map of the open design; it stays while the app runs, whichever view is shown. */
import { createStore, useStore } from 'zustand';
import { useSession } from '../../../session/document/store.ts';
import type { Grouping } from '../graph/route-groups.ts';
import { turnOf, type LayerId, type MapChoices } from '../graph/shown-graph.ts';

export interface MapSettings extends MapChoices {
  readonly grouping: Grouping;
  /** Only what has problems stands out. */
  readonly isProblemsOnly: boolean;
}

const startSettings: MapSettings = {
  level: 'routes',
  grouping: 'prefix',
  turned: new Set(),
  foldedLanes: new Set(),
  hidden: new Set(),
  isProblemsOnly: false,
};

const store = createStore<{ readonly design: string | undefined; readonly settings: MapSettings }>(() => ({
  design: undefined,
  settings: startSettings,
}));

const toggled = <Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> => {
  const others = new Set(items);
  if (!others.delete(item)) others.add(item);
  return others;
};

export function useMapChoices() {
  const design = useSession(({ documentId }) => documentId);
  const settings = useStore(store, (state) => (state.design === design ? state.settings : startSettings));
  const choose = (changes: Partial<MapSettings>) => {
    const { design: before, settings: last } = store.getState();
    store.setState({ design, settings: { ...(before === design ? last : startSettings), ...changes } });
  };
  return {
    settings,
    choose,
    turnGroup: (id: string) => choose({ turned: toggled(settings.turned, turnOf(settings.level, id)) }),
    foldLane: (id: string) => choose({ foldedLanes: toggled(settings.foldedLanes, id) }),
    toggleLayer: (id: LayerId) => choose({ hidden: toggled(settings.hidden, id) }),
  };
}
