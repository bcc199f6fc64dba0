/** What can be done, as choices: the commands, and what buttons elsewhere do. */
import CircleAlert from 'lucide-react/icons/circle-alert';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import FolderOpen from 'lucide-react/icons/folder-open';
import Import from 'lucide-react/icons/import';
import Link from 'lucide-react/icons/link';
import ListChecks from 'lucide-react/icons/list-checks';
import PackageOpen from 'lucide-react/icons/package-open';
import PanelBottom from 'lucide-react/icons/panel-bottom';
import PanelsTopLeft from 'lucide-react/icons/panels-top-left';
import Plus from 'lucide-react/icons/plus';
import Redo2 from 'lucide-react/icons/redo-2';
import SquareChevronRight from 'lucide-react/icons/square-chevron-right';
import SunMoon from 'lucide-react/icons/sun-moon';
import Trash2 from 'lucide-react/icons/trash-2';
import Undo2 from 'lucide-react/icons/undo-2';
import { isTerraform, textOfAll } from '../../codegen/copy-all.ts';
import { fileText, generateFiles } from '../../codegen/files.ts';
import { addressOf, indexOf } from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { lowerFirst } from '../../model/text/lower-first.ts';
import { isMac, shortcutText } from '../../session/commands/shortcuts.ts';
import type { Command, CommandId } from '../../session/commands/commands.ts';
import { newBlankDesign } from '../../session/document/new-design.ts';
import type { SessionState } from '../../session/document/state.ts';
import { closeToStart, moveBaseline, newDesign, say, select, setLayout } from '../../session/document/store.ts';
import { copyText } from '../../session/page/clipboard.ts';
import { setTheme, themes } from '../../session/page/theme.ts';
import { commands } from '../../session/start.ts';
import { addable, addInputVariable, addOfKind, protocolsForAdding } from '../outline/adding.ts';
import { sectionPlans } from '../outline/sections.ts';
import type { IconShape } from '../ui/Icon.tsx';
import { variantIcon } from '../ui/variant-icon.ts';
import { downloadDesign } from '../workspace/download-design.ts';
import type { Choice } from './choice.ts';

/** Other words for the same, which people type. */
const also: { readonly [id in CommandId]?: readonly [icon: IconShape, words: string] } = {
  undo: [Undo2, 'back revert'],
  redo: [Redo2, 'again'],
  'next-problem': [CircleAlert, 'error warning'],
  'previous-problem': [CircleAlert, 'error warning'],
  'add-integration': [Plus, 'new create'],
  duplicate: [Copy, 'copy clone'],
  delete: [Trash2, 'remove'],
  several: [ListChecks, 'bulk edit set all timeout'],
  share: [Link, 'link url send'],
  export: [PackageOpen, 'download zip files terraform'],
  adopt: [Import, 'import existing open paste terraform openapi cloudformation state'],
};

function commandChoice({ id, label, shortcuts, run }: Command): Choice {
  const [first] = shortcuts;
  const [icon, words] = also[id] ?? [SquareChevronRight, ''];
  return { id, group: 'actions', icon, label, words, run, ...(first && { keys: shortcutText(first, isMac()) }) };
}

const action = (id: string, icon: IconShape, label: string, run: () => void, more: Partial<Choice> = {}): Choice => ({
  id,
  group: 'actions',
  icon,
  label,
  run,
  ...more,
});

const minor = { isMinor: true } as const;

/** Copies, and says so: nothing else on the page shows it. */
async function copy(text: string, what: string): Promise<void> {
  const result = await copyText(text);
  say(result.ok ? `Copied ${what}` : result.message);
}

/** Views and tabs of the workspace. */
function placeActions({ layout, history }: SessionState): readonly Choice[] {
  const view = (id: SessionState['layout']['view'], label: string, words: string) =>
    layout.view === id
      ? []
      : [action(`view ${id}`, PanelsTopLeft, label, () => setLayout({ view: id, phoneTab: 'list' }), { words })];
  const tab = (drawerTab: SessionState['layout']['drawerTab'], label: string) =>
    action(`tab ${drawerTab}`, PanelBottom, label, () =>
      setLayout({ drawerTab, drawerOpen: true, phoneTab: 'checks' }),
    );
  const hasIds = history.present.objects.some((object) => ownIdOf(object) !== undefined);
  return [
    ...view('list', 'Show list and form', 'view outline'),
    ...view('map', 'Show map', 'view diagram graph'),
    ...view('table', 'Show routes table', 'view grid paste bulk spreadsheet'),
    tab('problems', 'Show problems'),
    tab('review', 'Show review'),
    ...(hasIds ? [tab('forecast', 'Show first plan')] : []),
    tab('plan', 'Show next steps'),
    action('drawer', PanelBottom, layout.drawerOpen ? 'Close drawer' : 'Open drawer', () =>
      setLayout({ drawerOpen: !layout.drawerOpen }),
    ),
  ];
}

function copyActions({ history: { present }, selection }: SessionState): readonly Choice[] {
  const files = generateFiles(present);
  const object = selection.key === undefined ? undefined : indexOf(present).byKey.get(selection.key);
  const copyFiles = (text: () => string, what: string) => () => {
    moveBaseline();
    void copy(text(), what);
  };
  const all = files.filter(isTerraform).length;
  return [
    ...(all > 1
      ? [
          action(
            'copy all',
            Copy,
            'Copy all Terraform files',
            copyFiles(() => textOfAll(files), 'all files'),
          ),
        ]
      : []),
    ...files.map((file) =>
      action(
        `copy ${file.path}`,
        Copy,
        `Copy ${file.path}`,
        copyFiles(() => fileText(file), file.path),
        minor,
      ),
    ),
    ...(object
      ? [
          action('copy address', Copy, 'Copy address', () => void copy(addressOf(object), addressOf(object)), {
            aside: object.name,
            words: 'terraform resource',
          }),
          action('rename', SquareChevronRight, 'Rename', () => select(object.key, ['label'], 'keyboard'), {
            aside: object.name,
          }),
        ]
      : []),
    action('download design', Download, 'Download design', downloadDesign, { words: 'save backup json file' }),
  ];
}

const addedTypes = sectionPlans.flatMap(({ types }) => types);

function addActions({ history, mode }: SessionState): readonly Choice[] {
  if (mode.kind !== 'edit') return [];
  const kinds = addable(protocolsForAdding(history.present), addedTypes);
  return [
    ...kinds.map(({ type, variant, label }) => {
      const name = type === 'integration' && !/integration/i.test(label) ? `${label} integration` : label;
      return action(
        `add ${type} ${variant.id}`,
        variantIcon(variant.icon),
        `Add ${lowerFirst(name)}`,
        () => {
          addOfKind(type, variant);
        },
        { ...minor, words: `new create ${variant.summary}` },
      );
    }),
    action('add variable', variantIcon('variable'), 'Add variable', addInputVariable, minor),
  ];
}

const themeLabels = { system: 'Use system theme', light: 'Use light theme', dark: 'Use dark theme' } as const;

/** What can be done now: in the order of how often it is. */
export function actionChoices(state: SessionState): readonly Choice[] {
  const isWorking = state.screen === 'workspace';
  const possible = commands.filter((command) => command.id !== 'commands' && command.available(state));
  return [
    ...possible.map(commandChoice),
    ...(isWorking ? [...placeActions(state), ...copyActions(state), ...addActions(state)] : []),
    action('new HTTP', Plus, 'New HTTP API', () => newDesign(newBlankDesign('HTTP')), { words: 'blank create design' }),
    action('new WEBSOCKET', Plus, 'New WebSocket API', () => newDesign(newBlankDesign('WEBSOCKET')), {
      words: 'blank create design',
    }),
    ...(isWorking
      ? [action('all designs', FolderOpen, 'All designs', closeToStart, { words: 'start home open close recent' })]
      : []),
    ...themes.map((theme) =>
      action(`theme ${theme}`, SunMoon, themeLabels[theme], () => setTheme(theme), { words: 'appearance mode color' }),
    ),
  ];
}
