/** What a person does to the running document. Edits go through one function, so that no change escapes undo. */
import type { StoreApi } from 'zustand';
import type { Path } from '../../hcl/path.ts';
import type { Design } from '../../model/design/design.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import {
  commitStep,
  goToStep,
  redoStep,
  startHistory,
  undoStep,
  type History,
  type StepKind,
} from '../../model/design/history.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import type { Key } from '../../model/schema/value.ts';
import { setDesignName, withApiName } from '../../model/design/naming/design-name.ts';
import { newDocumentId } from '../storage/document-id.ts';
import { followChange } from './following.ts';
import { saveLayout, type Layout } from '../page/layout.ts';
import { freeName } from './free-name.ts';
import { wordedAfter } from './worded.ts';
import {
  firstSelection,
  nothingOpen,
  openDocumentOf,
  pathText,
  type CompareSince,
  type DialogId,
  type ReferencePlace,
  type UnreadableLink,
  type OpenDocument,
  type SelectionOrigin,
  type SessionState,
} from './state.ts';

export interface EditOptions {
  /** Keystrokes of a form: they merge by label, and the form keeps its own text. */
  readonly typed?: true;
  readonly kind?: StepKind;
}

export interface OpenOptions {
  readonly id?: string;
  /** Undo steps that came with the design. */
  readonly history?: History;
  /** When it was last saved as it is; absent: it is saved anew. */
  readonly savedAt?: number;
}

export type Actions = ReturnType<typeof actionsOf>;

export function actionsOf(store: StoreApi<SessionState>) {
  const get = store.getState;
  const set = (changes: Partial<SessionState>) => store.setState(changes);
  const nextSerial = () => get().selection.serial + 1;

  const moveTo = (next: History) => {
    const { mode, history, selection } = get();
    if (mode.kind !== 'edit' || next === history) return;
    set({ history: next, selection: followChange(selection, history.present, next.present) });
  };

  const opened = (design: Design, { id, history, savedAt }: OpenOptions): OpenDocument => {
    const start = history ?? startHistory(design);
    return {
      screen: 'workspace',
      documentId: id ?? newDocumentId(),
      history: start,
      baseline: start.present,
      stored: savedAt === undefined ? undefined : start,
      selection: firstSelection(design, nextSerial()),
      mode: { kind: 'edit' },
      save: savedAt === undefined ? { state: 'saving' } : { state: 'saved', at: savedAt },
      touched: new Map(),
    };
  };

  const openDesign = (design: Design, options: OpenOptions = {}): void => {
    closeHistory();
    set({
      ...opened(design, options),
      behind: undefined,
      dialog: undefined,
      openProblem: undefined,
      toast: undefined,
      wantedFile: undefined,
      explained: undefined,
    });
  };

  const setLayout = (layout: Partial<Layout>): void => {
    set({ layout: { ...get().layout, ...layout } });
    saveLayout(get().layout);
  };

  /** Where versions were compared, the design itself shows again. */
  const closeHistory = (): void => {
    if (get().layout.drawerTab === 'history') setLayout({ drawerTab: 'problems' });
  };

  return {
    /** The one way to change the design. Nothing happens in a review or while another tab edits it. */
    edit: (change: Edit, label: string, { typed, kind }: EditOptions = {}): void => {
      const { mode, history, screen } = get();
      if (mode.kind !== 'edit' || screen !== 'workspace') return;
      const { present } = history;
      const named = withApiName(present, change(present));
      const step = { label, kind, time: Date.now() };
      const next = commitStep(history, wordedAfter(present, named), step, performance.now(), typed === true);
      if (next !== history) set({ history: next });
    },
    undo: (): void => moveTo(undoStep(get().history)),
    redo: (): void => moveTo(redoStep(get().history)),
    /** Undoes or redoes until this many steps are left to undo. */
    goToStep: (count: number): void => moveTo(goToStep(get().history, count)),

    select: (key: Key | undefined, path?: Path, origin: SelectionOrigin = 'outline'): void => {
      const { selection, touched } = get();
      closeHistory();
      set({ selection: { key, path, origin, serial: nextSerial() }, alsoSelected: [] });
      // What was left open is no longer new: its messages may show from now on.
      const { key: before } = selection;
      if (before !== undefined && before !== key && touched.has(before))
        set({ touched: new Map([...touched].filter(([held]) => held !== before)) });
    },

    /** Selects several: the first is shown in the form. */
    selectAll: (keys: readonly Key[]): void => {
      const [key, ...others] = keys;
      const { selection } = get();
      const moved =
        key === selection.key
          ? {}
          : { selection: { key, path: undefined, origin: 'outline', serial: nextSerial() } as const };
      set({ ...moved, alsoSelected: others });
    },

    /** Holds back messages about an object that was just added, until each field, or the object, was left. */
    holdBack: (key: Key): void => set({ touched: new Map(get().touched).set(key, new Set()) }),
    touch: (key: Key, path: Path): void => {
      const { touched } = get();
      const left = touched.get(key);
      if (left && !left.has(pathText(path)))
        set({ touched: new Map(touched).set(key, new Set(left).add(pathText(path))) });
    },

    /** The files are in the person's hands as they are now: changes count from here. */
    moveBaseline: (): void => set({ baseline: get().history.present }),
    /** As above, with these files: all that the design needs. */
    recordExport: (paths: readonly string[]): void => {
      const { present } = get().history;
      set({ baseline: present, exported: { design: present, paths } });
    },

    /** Shows the versions in place of the design, compared with the last export or with the latest version. */
    openHistory: (compareSince: CompareSince = 'latest'): void => {
      set({ compareSince });
      setLayout({ drawerTab: 'history' });
    },
    closeHistory,

    openDesign,
    newDesign: (design: Design): void => openDesign(design),
    closeToStart: (): void =>
      set({
        ...nothingOpen(nextSerial()),
        behind: undefined,
        dialog: undefined,
        toast: undefined,
        explained: undefined,
      }),

    /** Shows a design of someone else, read-only; what is open waits behind it. */
    review: (design: Design): void => {
      const { behind } = get();
      closeHistory();
      set({
        ...opened(design, {}),
        documentId: undefined,
        mode: { kind: 'review', from: 'link' },
        save: { state: 'off' },
        behind: behind ?? openDocumentOf(get()),
        linkProblem: undefined,
        dialog: undefined,
        // Whatever was open last, all of it comes first; it is not remembered.
        layout: { ...get().layout, phoneTab: 'list' },
      });
    },
    /** Makes a design that cannot be edited here the person's own, under a new id and a name that is none of these. */
    keepCopy: (taken: ReadonlySet<string> = new Set()): void => {
      const { mode, history, selection } = get();
      if (mode.kind === 'edit') return;
      const { present } = history;
      openDesign(taken.has(present.name) ? setDesignName(freeName(present.name, taken))(present) : present);
      set({ selection });
    },
    closeReview: (): void => {
      const { behind } = get();
      if (behind)
        set({
          ...behind,
          selection: { ...behind.selection, serial: nextSerial() },
          behind: undefined,
          dialog: undefined,
        });
    },
    reportLink: (linkProblem: UnreadableLink): void => set({ linkProblem }),
    dismissLinkProblem: (): void => set({ linkProblem: undefined }),
    reportOpen: (openProblem: string): void => set({ openProblem }),
    dismissOpenProblem: (): void => set({ openProblem: undefined }),

    setLayout,
    openDialog: (dialog: DialogId): void => set({ dialog }),
    /** Previews the move of the whole design. */
    openMove: (moveTo: ProviderId): void => set({ dialog: 'move', moveTo }),
    /** Shows the reference, at a page of it if one is meant. */
    openReference: (reference?: ReferencePlace): void => set({ dialog: 'reference', reference }),
    closeDialog: (): void => set({ dialog: undefined }),
    /** Shows a generated file as soon as there is one of that name. */
    showFile: (path: string): void => set({ wantedFile: { path } }),
    /** Opens the page of a rule beside the problems. */
    explain: (explained: string): void => {
      set({ explained });
      setLayout({ drawerTab: 'problems', drawerOpen: true, phoneTab: 'checks' });
    },
    closeExplained: (): void => set({ explained: undefined }),
    focusFilter: (): void => set({ filterSerial: get().filterSerial + 1 }),
    /** Says what was done, with a way back where there is one. */
    say: (message: string, options: { readonly undo?: true } = {}): void =>
      set({ toast: { message, undo: options.undo === true, serial: (get().toast?.serial ?? 0) + 1 } }),
  };
}
