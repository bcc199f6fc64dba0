/** Brings in what was chosen: one step to undo, and the place to look at next. */
import { generateFiles } from '../../codegen/files.ts';
import { adopt, refusal } from '../../importers/adopt/adopt.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import type { ObjectRow, Proposal } from '../../importers/proposal/proposal.ts';
import { beyondBounds } from '../../model/checks/design-bounds.ts';
import { emptyDesign, indexOf, type Design } from '../../model/design/design.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { amountsOf, amountsText, countTypes } from './counts.ts';
import { choicesOf, missingPages, nameFor, takenRows, withName } from './choices.ts';
import { adoption, targetDesign, endAdoption, type AdoptState } from './state.ts';
import { nextWaiting } from './waiting.ts';
import {
  closeDialog,
  edit,
  moveBaseline,
  newDesign,
  openDialog,
  say,
  select,
  session,
  setLayout,
  showFile,
} from '../document/store.ts';
import { tellImported } from '../folder/pending.ts';
import { prewarm } from '../document/prewarm.ts';

/**
 * Why nothing was brought in; undefined: it was, or it was called off meanwhile.
 *
 * @param onShare told how far it is, from 0 to 1, where there is much
 */
export async function adoptChosen(onShare: (share: number) => void = () => {}): Promise<string | undefined> {
  const state = adoption.getState();
  const proposal = state.result?.proposal;
  if (!proposal) return undefined;
  const choices = choicesOf(state, proposal);
  const problem = refusal(proposal, choices, targetDesign(state.target));
  if (problem !== undefined) return problem;

  const taken = takenRows(proposal, state.rows);
  const fresh = taken.filter(({ status }) => status !== 'updates');
  const amounts = amountsText(amountsOf(countTypes(fresh)), 4);
  const updated = taken.length - fresh.length;
  const text = labelText({ bring: 'imported', update: 'updated' }, amounts, updated);
  const change = inPlace(state, adopt(proposal, choices));
  const base = state.target === 'new' ? newlyNamed(state, proposal) : session.getState().history.present;
  const next = change(base);
  const tooMuch = beyondBounds(next);
  if (tooMuch !== undefined) return tooMuch;
  const isWanted = () => adoption.getState() === state;
  // Asked once more, as another call may have been quicker.
  if (!(await prewarm(next, isWanted, onShare)) || !isWanted())
    return adoption.getState().step === 'choose' ? 'The selection changed in the meantime. Import again.' : undefined;

  const wasOpen = session.getState().dialog === 'adopt';
  const before = state.target === 'new' ? base : session.getState().history.present;
  if (state.target === 'new') newDesign(base);
  edit(
    (design) => (design === base ? next : change(design)),
    labelText({ bring: 'import', update: 'update' }, amounts, updated),
    { kind: 'adopt' },
  );
  land(taken);
  const isPartial = missingPages(proposal, state.sources).length > 0;
  say(isPartial ? `${text}. The output is incomplete: paste the remaining pages` : text, { undo: true });
  tellImported(session.getState().documentId, readTexts(state));
  endAdoption();
  const waiting = nextWaiting(state.waiting, before, session.getState(), text, proposal.lacksIds);
  if (!waiting) closeDialog();
  else if (wasOpen) {
    adoption.setState({ step: 'ids', target: 'open', waiting });
    openDialog('adopt');
  }
  return undefined;
}

/** Of the sources, those that were read whole. */
function readTexts({ sources, result }: AdoptState): ReadonlySet<string> {
  const refused = new Set(result?.refused.map(({ source }) => source));
  return new Set(
    sources.flatMap(({ name, text, problem }) => (problem !== undefined || refused.has(name) ? [] : [text])),
  );
}

const newlyNamed = ({ rows, sources }: AdoptState, proposal: Proposal): Design =>
  withName(emptyDesign, nameFor(proposal, rows, sources));

/** Instead of what is there, what came before is taken out in the same step. */
const inPlace =
  ({ target }: AdoptState, change: Edit): Edit =>
  (design) =>
    change(target === 'replace' ? { ...design, objects: [], variables: [], moves: [], adopted: [] } : design);

/** "Import 1 API and 12 integrations, update 3"; the toast says the same as done. */
function labelText(verbs: { readonly bring: string; readonly update: string }, fresh: string, updated: number): string {
  const parts = [
    ...(fresh === '' ? [] : [`${verbs.bring} ${fresh}`]),
    ...(updated === 0 ? [] : [`${verbs.update} ${formatNumber(updated)}`]),
  ].join(', ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}`;
}

const importsPath = 'imports.tf';

/** The import blocks, and what the first plan will say of them. */
function land(taken: readonly ObjectRow[]): void {
  const { history, selection } = session.getState();
  const { present } = history;
  const { byKey } = indexOf(present);
  // Keys are those of the proposal unless one was taken meanwhile, so what is not there is no reason to stop.
  if (selection.key === undefined || !byKey.has(selection.key))
    select(taken.find(({ object }) => byKey.has(object.key))?.object.key ?? present.objects[0]?.key);
  const paths = generateFiles(present).map(({ path }) => path);
  const [first = 'main.tf'] = paths;
  const hasIds = paths.includes(importsPath) || present.objects.some((object) => ownIdOf(object) !== undefined);
  moveBaseline();
  showFile(paths.includes(importsPath) ? importsPath : first);
  setLayout({
    drawerOpen: true,
    drawerTab: hasIds ? 'forecast' : 'plan',
    phoneTab: 'code',
    view: 'list',
  });
}
