// Written by scripts/css-modules.ts when the page is built or served.
declare module '*/App.module.css' {
  export const dropzone: string;
}
declare module '*/AppBoundary.module.css' {
  export const acts: string;
  export const broken: string;
  export const details: string;
}
declare module '*/Adopt.module.css' {
  export const bar: string;
  export const barShare: string;
  export const below: string;
  export const body: string;
  export const choice: string;
  export const controls: string;
  export const dialog: string;
  export const done: string;
  export const filter: string;
  export const get: string;
  export const give: string;
  export const incomplete: string;
  export const isDone: string;
  export const nothing: string;
  export const progress: string;
  export const refused: string;
  export const say: string;
  export const source: string;
  export const steps: string;
  export const stopped: string;
  export const title: string;
}
declare module '*/Choose.module.css' {
  export const figures: string;
  export const found: string;
  export const isOff: string;
  export const isWrong: string;
  export const line: string;
  export const lineCheck: string;
  export const lineHead: string;
  export const lineId: string;
  export const lineKind: string;
  export const lineName: string;
  export const lineStatus: string;
  export const lineTarget: string;
  export const link: string;
  export const notes: string;
  export const notesSection: string;
  export const rowCheck: string;
  export const rowName: string;
  export const rows: string;
  export const rowsHead: string;
  export const rowsList: string;
  export const rowsNone: string;
  export const status: string;
  export const statusAct: string;
  export const statusSelect: string;
  export const statusSign: string;
  export const statusSignError: string;
  export const statusSignWarn: string;
  export const statusWrong: string;
  export const text: string;
  export const why: string;
  export const whyBody: string;
}
declare module '*/Ids.module.css' {
  export const input: string;
  export const label: string;
  export const need: string;
  export const select: string;
  export const why: string;
}
declare module '*/Source.module.css' {
  export const bar: string;
  export const brought: string;
  export const broughtFacts: string;
  export const broughtHead: string;
  export const broughtProblem: string;
  export const broughtText: string;
  export const code: string;
  export const command: string;
  export const fields: string;
  export const paste: string;
  export const pasteFoot: string;
  export const pasteKinds: string;
  export const pasteText: string;
  export const smallFieldLabel: string;
  export const sources: string;
  export const sourcesFound: string;
  export const sourcesList: string;
  export const text: string;
}
declare module '*/BulkEdit.module.css' {
  export const dialog: string;
  export const filter: string;
  export const form: string;
  export const head: string;
  export const list: string;
  export const name: string;
  export const none: string;
  export const objects: string;
  export const row: string;
  export const sum: string;
  export const value: string;
}
declare module '*/CopyButton.module.css' {
  export const words: string;
}
declare module '*/Delete.module.css' {
  export const deletion: string;
  export const list: string;
}
declare module '*/Export.module.css' {
  export const callout: string;
  export const columns: string;
  export const file: string;
  export const files: string;
  export const layout: string;
  export const next: string;
  export const options: string;
  export const path: string;
  export const places: string;
  export const problem: string;
  export const sum: string;
}
declare module '*/Compare.module.css' {
  export const added: string;
  export const choice: string;
  export const code: string;
  export const file: string;
  export const head: string;
  export const key: string;
  export const label: string;
  export const line: string;
  export const much: string;
  export const part: string;
  export const path: string;
  export const removed: string;
  export const sum: string;
}
declare module '*/LinkReview.module.css' {
  export const note: string;
  export const summary: string;
}
declare module '*/Share.module.css' {
  export const facts: string;
  export const file: string;
  export const gives: string;
  export const givesRow: string;
  export const givesRowAct: string;
  export const length: string;
  export const lengthScale: string;
  export const link: string;
  export const send: string;
  export const share: string;
}
declare module '*/Fields.module.css' {
  export const block: string;
  export const blockFoot: string;
  export const blockTitle: string;
  export const blockTitled: string;
  export const foot: string;
  export const mode: string;
  export const newVariable: string;
  export const segments: string;
  export const segmentsMeaning: string;
  export const segmentsMode: string;
}
declare module '*/Rows.module.css' {
  export const cell: string;
  export const item: string;
  export const itemHead: string;
  export const itemKey: string;
  export const itemName: string;
  export const itemRow: string;
  export const leaf: string;
  export const mapRow: string;
  export const mapRowArrow: string;
  export const mapRowHead: string;
  export const mapRowKey: string;
  export const mapRowPairs: string;
  export const mapRowRaw: string;
  export const mapRowRequest: string;
  export const mapRowResponse: string;
  export const mapRowService: string;
  export const mapRowValue: string;
  export const mapRowWebsocket: string;
  export const mapRowWhole: string;
  export const maps: string;
  export const pick: string;
  export const rowButton: string;
  export const value: string;
}
declare module '*/TemplatesControl.module.css' {
  export const head: string;
  export const template: string;
}
declare module '*/StatusBlock.module.css' {
  export const code: string;
  export const end: string;
  export const head: string;
  export const status: string;
}
declare module '*/MethodPathControl.module.css' {
  export const parts: string;
  export const text: string;
}
declare module '*/Inspector.module.css' {
  export const acts: string;
  export const address: string;
  export const aside: string;
  export const body: string;
  export const copy: string;
  export const fields: string;
  export const glyph: string;
  export const head: string;
  export const inspector: string;
  export const messages: string;
  export const more: string;
  export const name: string;
  export const note: string;
  export const solo: string;
  export const title: string;
}
declare module '*/KindTiles.module.css' {
  export const tile: string;
  export const tiles: string;
  export const words: string;
}
declare module '*/Map.module.css' {
  export const bar: string;
  export const chip: string;
  export const chips: string;
  export const column: string;
  export const dots: string;
  export const draft: string;
  export const drop: string;
  export const edge: string;
  export const edgeBack: string;
  export const edgeError: string;
  export const edgeSelected: string;
  export const edgeWarn: string;
  export const empty: string;
  export const flow: string;
  export const frame: string;
  export const frameName: string;
  export const hint: string;
  export const isGoal: string;
  export const isLinked: string;
  export const isSel: string;
  export const map: string;
  export const mini: string;
  export const miniChosen: string;
  export const miniNodes: string;
  export const node: string;
  export const nodeBackend: string;
  export const nodeRaw: string;
  export const nodeRoute: string;
  export const nodeSign: string;
  export const open: string;
  export const port: string;
  export const portSel: string;
  export const tools: string;
  export const verb: string;
  export const view: string;
}
declare module '*/Outline.module.css' {
  export const add: string;
  export const clear: string;
  export const filter: string;
  export const foot: string;
  export const none: string;
  export const outline: string;
  export const row: string;
  export const rowChevron: string;
  export const rowEnd: string;
  export const rowGroup: string;
  export const rowL2: string;
  export const rowLead: string;
  export const rowName: string;
  export const rowTo: string;
  export const top: string;
  export const tree: string;
  export const treeAdd: string;
  export const treeSec: string;
}
declare module '*/Preview.module.css' {
  export const bar: string;
  export const body: string;
  export const code: string;
  export const file: string;
  export const foot: string;
  export const lines: string;
  export const linesActs: string;
  export const linesHead: string;
  export const linesProblem: string;
  export const output: string;
  export const phone: string;
  export const phoneHead: string;
  export const refused: string;
}
declare module '*/CodeEditor.module.css' {
  export const editor: string;
}
declare module '*/PlainCode.module.css' {
  export const piece: string;
  export const plain: string;
  export const wraps: string;
}
declare module '*/Problems.module.css' {
  export const bar: string;
  export const body: string;
  export const drawer: string;
  export const keys: string;
  export const listNone: string;
  export const planEdit: string;
  export const planGone: string;
  export const planHead: string;
  export const planSum: string;
  export const planText: string;
  export const planWhat: string;
  export const planWhy: string;
  export const problem: string;
  export const problemActs: string;
  export const problemGo: string;
  export const problemGoTall: string;
  export const problemLoc: string;
  export const problemText: string;
  export const problemWhere: string;
  export const steps: string;
  export const stepsCommand: string;
  export const stepsStep: string;
  export const tabs: string;
  export const toggle: string;
}
declare module '*/PasteBox.module.css' {
  export const acts: string;
  export const box: string;
  export const drop: string;
  export const foot: string;
  export const kinds: string;
  export const label: string;
  export const more: string;
  export const text: string;
  export const words: string;
}
declare module '*/RecentDesigns.module.css' {
  export const end: string;
  export const glyph: string;
  export const line: string;
  export const more: string;
  export const open: string;
  export const recent: string;
  export const recents: string;
  export const recentsLoading: string;
}
declare module '*/Start.module.css' {
  export const actions: string;
  export const columns: string;
  export const damaged: string;
  export const filter: string;
  export const gallery: string;
  export const head: string;
  export const key: string;
  export const lead: string;
  export const none: string;
  export const page: string;
  export const privacy: string;
  export const problem: string;
  export const recent: string;
  export const section: string;
  export const start: string;
}
declare module '*/TemplateCard.module.css' {
  export const body: string;
  export const card: string;
  export const cards: string;
  export const cardsLoading: string;
  export const meta: string;
  export const summary: string;
  export const thumb: string;
  export const thumbBox: string;
  export const thumbEdge: string;
  export const thumbGate: string;
  export const thumbIcon: string;
  export const thumbNode: string;
}
declare module '*/Banner.module.css' {
  export const banner: string;
  export const error: string;
  export const note: string;
  export const text: string;
  export const warn: string;
}
declare module '*/Button.module.css' {
  export const button: string;
  export const danger: string;
  export const ink: string;
  export const quiet: string;
  export const sm: string;
  export const square: string;
}
declare module '*/Callout.module.css' {
  export const callout: string;
  export const error: string;
  export const note: string;
  export const text: string;
  export const warn: string;
}
declare module '*/Chip.module.css' {
  export const accent: string;
  export const chip: string;
  export const error: string;
  export const line: string;
  export const note: string;
  export const warn: string;
}
declare module '*/Count.module.css' {
  export const count: string;
}
declare module '*/EmptyState.module.css' {
  export const acts: string;
  export const empty: string;
  export const title: string;
}
declare module '*/FixButton.module.css' {
  export const fix: string;
  export const quiet: string;
}
declare module '*/Mark.module.css' {
  export const mark: string;
  export const node: string;
  export const rail: string;
}
declare module '*/SeverityBadge.module.css' {
  export const badge: string;
}
declare module '*/Choice.module.css' {
  export const check: string;
  export const choice: string;
  export const track: string;
}
declare module '*/Input.module.css' {
  export const disabled: string;
  export const end: string;
  export const fixed: string;
  export const frame: string;
  export const invalid: string;
  export const lock: string;
  export const mode: string;
  export const number: string;
  export const open: string;
  export const review: string;
  export const selectButton: string;
  export const selectValue: string;
  export const sm: string;
  export const start: string;
  export const tall: string;
  export const token: string;
  export const unit: string;
  export const warn: string;
}
declare module '*/Segmented.module.css' {
  export const block: string;
  export const segmented: string;
  export const sm: string;
}
declare module '*/FieldMessage.module.css' {
  export const act: string;
  export const error: string;
  export const message: string;
  export const note: string;
  export const warn: string;
}
declare module '*/FieldRow.module.css' {
  export const bare: string;
  export const brief: string;
  export const control: string;
  export const docs: string;
  export const field: string;
  export const fields: string;
  export const label: string;
  export const name: string;
  export const scope: string;
  export const stack: string;
}
declare module '*/Group.module.css' {
  export const body: string;
  export const chevron: string;
  export const end: string;
  export const group: string;
  export const head: string;
}
declare module '*/HeadBar.module.css' {
  export const bar: string;
}
declare module '*/SplitPane.module.css' {
  export const bare: string;
  export const landmark: string;
  export const pane: string;
  export const paneSized: string;
  export const rows: string;
  export const split: string;
}
declare module '*/Splitter.module.css' {
  export const splitter: string;
}
declare module '*/Tabs.module.css' {
  export const bar: string;
  export const body: string;
  export const dot: string;
  export const tab: string;
  export const tabFile: string;
  export const tabs: string;
  export const tabset: string;
}
declare module '*/Dialog.module.css' {
  export const alert: string;
  export const body: string;
  export const dialog: string;
  export const foot: string;
  export const footEnd: string;
  export const frame: string;
  export const head: string;
  export const middle: string;
  export const scrim: string;
  export const scrimSide: string;
  export const wide: string;
}
declare module '*/Menu.module.css' {
  export const anchored: string;
  export const aside: string;
  export const detail: string;
  export const heading: string;
  export const item: string;
  export const itemDanger: string;
  export const label: string;
  export const list: string;
  export const menu: string;
  export const none: string;
  export const sep: string;
}
declare module '*/ToastRegion.module.css' {
  export const text: string;
  export const toast: string;
  export const toasts: string;
}
declare module '*/Tooltip.module.css' {
  export const keys: string;
  export const tip: string;
  export const tipped: string;
}
declare module '*/CommandsDialog.module.css' {
  export const label: string;
  export const list: string;
}
declare module '*/Sheet.module.css' {
  export const form: string;
  export const mapSheet: string;
  export const mapSheetMap: string;
  export const mapSheetSplit: string;
  export const output: string;
  export const part: string;
  export const parts: string;
  export const sheet: string;
  export const split: string;
}
declare module '*/Thread.module.css' {
  export const error: string;
  export const thread: string;
  export const warn: string;
}
declare module '*/Workspace.module.css' {
  export const app: string;
  export const bones: string;
  export const bonesCode: string;
  export const bonesForm: string;
  export const bonesOutline: string;
  export const bonesSheet: string;
  export const phone: string;
  export const single: string;
  export const skip: string;
  export const stage: string;
  export const stageSplit: string;
  export const work: string;
  export const workOutline: string;
}
declare module '*/Header.module.css' {
  export const chip: string;
  export const home: string;
  export const name: string;
  export const pill: string;
  export const save: string;
  export const search: string;
}
declare module '*/Phone.module.css' {
  export const body: string;
  export const head: string;
  export const map: string;
  export const section: string;
  export const side: string;
  export const sideFrame: string;
  export const tabs: string;
  export const tabsIcon: string;
  export const title: string;
}
