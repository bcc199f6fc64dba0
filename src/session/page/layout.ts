/** Sizes and open parts of the workspace, remembered in this browser. */
import { z } from '../../model/zod.ts';
import { webStorage, load, save, type WebStorage } from '../storage/web-storage.ts';

const storageKey = 'gatewright.layout';

const drawerTabs = ['problems', 'trace', 'review', 'forecast', 'plan', 'history'] as const;
const views = ['list', 'map', 'table'] as const;
const phoneTabs = ['list', 'form', 'code', 'trace', 'checks'] as const;

export interface Layout {
  /** Sizes in px; null: as designed. */
  readonly outline: number | null;
  readonly output: number | null;
  readonly drawer: number | null;
  /** Of the drawer where it shows what needs more room than rows. */
  readonly tallDrawer: number | null;
  readonly mapOutput: number | null;
  readonly drawerOpen: boolean;
  readonly drawerTab: (typeof drawerTabs)[number];
  readonly phoneTab: (typeof phoneTabs)[number];
  /** The form of what is selected, the map of all, or the table of routes. */
  readonly view: (typeof views)[number];
}

export const startLayout: Layout = {
  outline: null,
  output: null,
  drawer: null,
  tallDrawer: null,
  mapOutput: null,
  drawerOpen: true,
  drawerTab: 'problems',
  phoneTab: 'list',
  view: 'list',
};

const size = z.nullable(z.int().check(z.gte(40), z.lte(4_000)));

const layoutSchema: z.ZodMiniType<Layout> = z.object({
  outline: size,
  output: size,
  drawer: size,
  // Absent where a version without them remembered it.
  tallDrawer: z._default(size, null),
  mapOutput: z._default(size, null),
  drawerOpen: z.boolean(),
  drawerTab: z.enum(drawerTabs),
  phoneTab: z.enum(phoneTabs),
  view: z._default(z.enum(views), 'list'),
});

export const loadLayout = (memory: WebStorage | undefined = webStorage('localStorage')): Layout =>
  load(memory, storageKey, layoutSchema) ?? startLayout;

export const saveLayout = (layout: Layout, memory: WebStorage | undefined = webStorage('localStorage')): void =>
  save(memory, storageKey, layout);
