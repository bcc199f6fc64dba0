/** What the running app knows: the open design, where the person is in it, and how it is kept. */
import type { Path } from '../../hcl/path.ts';
import { emptyDesign, type Design } from '../../model/design/design.ts';
import { startHistory, type History } from '../../model/design/history.ts';
import type { LinkResult } from '../../model/document/link-result.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import type { Key } from '../../model/schema/value.ts';
import { startLayout, type Layout } from '../page/layout.ts';

export type SelectionOrigin = 'outline' | 'field' | 'preview' | 'problems' | 'keyboard';

/** A place in the design: an object, and a field of it once one is meant. */
export interface Selection {
  readonly key: Key | undefined;
  /** undefined: the object as a whole was chosen; `[]` is the place of a message about the object itself. */
  readonly path: Path | undefined;
  readonly origin: SelectionOrigin;
  /** Raised by each choice, so that choosing the same place again focuses it again. */
  readonly serial: number;
}

export type EditMode =
  | { readonly kind: 'edit' }
  /** An opened link, read-only beside the person's own work. */
  | { readonly kind: 'review'; readonly from: 'link' }
  /** Another tab edits this design. */
  | { readonly kind: 'locked' };

export interface SaveState {
  /** off: nothing to keep here (start screen, review, locked). */
  readonly state: 'saved' | 'saving' | 'failed' | 'off';
  /** Milliseconds since 1970 of the last save. */
  readonly at?: number;
  readonly message?: string;
}

/** Paths left, per object that was added empty; an object without an entry counts as filled in. */
export type Touched = ReadonlyMap<Key, ReadonlySet<string>>;

export interface OpenDocument {
  readonly screen: 'start' | 'workspace';
  readonly documentId: string | undefined;
  readonly history: History;
  /** What changes are told from: the design when it was opened, or its files last imported, copied or downloaded. */
  readonly baseline: Design;
  /** The history as it is in storage; anything else has to be saved. */
  readonly stored: History | undefined;
  readonly selection: Selection;
  readonly mode: EditMode;
  readonly save: SaveState;
  readonly touched: Touched;
}

export type DialogId =
  | 'commands'
  | 'add-integration'
  | 'share'
  | 'export'
  | 'delete'
  | 'adopt'
  | 'compare'
  | 'passthrough'
  | 'several'
  | 'find'
  | 'settings'
  | 'shortcuts'
  | 'reference'
  | 'move'
  | 'drift'
  | 'folder';

/** A file to show, from whatever was shown; a new object for each time that it is wanted. */
export interface WantedFile {
  readonly path: string;
}

/** A page of the reference: of a rule, or of the attribute at a place of the design. */
export type ReferencePlace = { readonly rule: string } | { readonly key: Key; readonly path: Path };

/** What the history compares the design with when it opens. */
export type CompareSince = 'export' | 'latest';

/** The files of a design that a person took away, and the design as it was then. */
export interface ExportRecord {
  readonly design: Design;
  readonly paths: readonly string[];
}

export interface ToastMessage {
  readonly message: string;
  readonly undo: boolean;
  readonly serial: number;
}

/** Why a link in the address bar shows nothing. */
export type UnreadableLink = Omit<Extract<LinkResult, { readonly ok: false }>, 'ok'>;

export interface SessionState extends OpenDocument {
  /** The rules are there, and what they say can be shown. */
  readonly isChecked: boolean;
  /** What was open before a link was, untouched. */
  readonly behind: OpenDocument | undefined;
  readonly layout: Layout;
  readonly linkProblem: UnreadableLink | undefined;
  /** Why a saved design could not be opened. */
  readonly openProblem: string | undefined;
  readonly dialog: DialogId | undefined;
  /** Where the dialog of a move leads. */
  readonly moveTo: ProviderId;
  /** Where the reference opens; undefined: at its list. */
  readonly reference: ReferencePlace | undefined;
  readonly toast: ToastMessage | undefined;
  readonly wantedFile: WantedFile | undefined;
  readonly exported: ExportRecord | undefined;
  readonly compareSince: CompareSince;
  /** ID of the rule whose page is open beside the problems. */
  readonly explained: string | undefined;
  /** Objects that are selected beside the one in the form. */
  readonly alsoSelected: readonly Key[];
  /** Raised to focus the filter of the outline. */
  readonly filterSerial: number;
}

/** The objects' first, as when a design is opened. */
export const firstSelection = (design: Design, serial: number): Selection => ({
  key: design.objects[0]?.key,
  path: undefined,
  origin: 'outline',
  serial,
});

/** The start screen, with nothing open. */
export const nothingOpen = (serial: number): OpenDocument => ({
  screen: 'start',
  documentId: undefined,
  history: startHistory(emptyDesign),
  baseline: emptyDesign,
  stored: undefined,
  selection: firstSelection(emptyDesign, serial),
  mode: { kind: 'edit' },
  save: { state: 'off' },
  touched: new Map(),
});

export const startState: SessionState = {
  ...nothingOpen(0),
  behind: undefined,
  layout: startLayout,
  linkProblem: undefined,
  openProblem: undefined,
  dialog: undefined,
  moveTo: 'aws',
  reference: undefined,
  toast: undefined,
  wantedFile: undefined,
  exported: undefined,
  compareSince: 'latest',
  explained: undefined,
  alsoSelected: [],
  filterSerial: 0,
  isChecked: false,
};

/** The parts of the state that belong to the open document. */
export const openDocumentOf = (state: SessionState): OpenDocument => ({
  screen: state.screen,
  documentId: state.documentId,
  history: state.history,
  baseline: state.baseline,
  stored: state.stored,
  selection: state.selection,
  mode: state.mode,
  save: state.save,
  touched: state.touched,
});

/** The person's own document: the open one, or the one behind a review. */
export const ownDocumentOf = (state: SessionState): OpenDocument => state.behind ?? state;

/** Changes of the person's own document, wherever it is. */
export const withOwn = (state: SessionState, changes: Partial<OpenDocument>): Partial<SessionState> =>
  state.behind ? { behind: { ...state.behind, ...changes } } : changes;

/** One text for a path, for sets and maps. */
export const pathText = (path: Path): string => JSON.stringify(path.map(String));
