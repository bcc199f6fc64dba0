import { useId, type ReactNode } from 'react';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { importStyles } from '../../model/design/design.ts';
import { openDialog } from '../../session/document/store.ts';
import {
  codeSizes,
  diffLayouts,
  drawerStarts,
  longest,
  mostTags,
  setSettings,
  tagProblem,
  useSettings,
  type Settings,
} from '../../session/page/settings.ts';
import { setTheme, themes, useTheme } from '../../session/page/theme.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { Segmented } from '../ui/input/Segmented.tsx';
import { Select } from '../ui/input/Select.tsx';
import { Switch } from '../ui/input/Switch.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import * as styles from './Settings.module.css';

interface SettingsDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

const optionsOf = <Id extends string>(ids: readonly Id[], labels: Readonly<Record<Id, string>>) =>
  ids.map((id) => ({ id, label: labels[id] }));

const themeOptions = optionsOf(themes, { system: 'System', light: 'Light', dark: 'Dark' });
const drawerOptions = optionsOf(drawerStarts, { last: 'Last state', open: 'Open', closed: 'Closed' });
const diffOptions = optionsOf(diffLayouts, { unified: 'Unified', split: 'Split' });
const providerOptions = optionsOf(['awscc', 'aws'], { awscc: 'awscc', aws: 'aws' });
const importOptions = optionsOf(importStyles, { identity: 'identity', id: 'id', none: 'None' });
const sizeOptions = codeSizes.map((size) => ({ id: String(size), label: `${size} px` }));

/** What a person prefers. Each change holds at once, and is kept in this browser. */
export function SettingsDialog({ isOpen, onOpenChange }: SettingsDialogProps) {
  const settings = useSettings();
  const theme = useTheme();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => onOpenChange(false)}
      title="Settings"
      size={600}
      headEnd={<span className={styles.saved}>Saved in this browser as you change them</span>}
    >
      <Section title="Appearance">
        <Setting label="Theme">
          {(labelId) => <Segmented labelId={labelId} options={themeOptions} value={theme} onChange={setTheme} />}
        </Setting>
        <Setting label="Problems drawer" help="When the app opens.">
          {(labelId) => (
            <Segmented
              labelId={labelId}
              options={drawerOptions}
              value={settings.drawer}
              onChange={(drawer) => setSettings({ drawer })}
            />
          )}
        </Setting>
      </Section>
      <Section title="Code">
        <Setting label="Size">
          {(labelId) => (
            <Select
              labelId={labelId}
              options={sizeOptions}
              value={String(settings.codeSize)}
              onChange={(id) => setSettings({ codeSize: codeSizes.find((size) => String(size) === id) ?? 12 })}
            />
          )}
        </Setting>
        <Setting label="Wrap long lines" help="ARNs and targets continue on the next line.">
          {(labelId) => (
            <Switch labelId={labelId} isSelected={settings.wraps} onChange={(wraps) => setSettings({ wraps })} />
          )}
        </Setting>
        <Setting label="Differences" help="Side by side where there is room.">
          {(labelId) => (
            <Segmented
              labelId={labelId}
              options={diffOptions}
              value={settings.diffLayout}
              onChange={(diffLayout) => setSettings({ diffLayout })}
            />
          )}
        </Setting>
      </Section>
      <Section title="New designs">
        <Setting label="Provider" help="For blank designs. Templates keep their own.">
          {(labelId) => (
            <Segmented
              labelId={labelId}
              options={providerOptions}
              value={settings.provider}
              onChange={(provider) => setSettings({ provider })}
            />
          )}
        </Setting>
        <Setting label="Import style" help="identity requires Terraform 1.12 or later.">
          {(labelId) => (
            <Select
              labelId={labelId}
              options={importOptions}
              value={settings.imports}
              onChange={(imports) => setSettings({ imports })}
            />
          )}
        </Setting>
        <Setting label="Region" help="Used in the provider block.">
          {(labelId) => (
            <InputShell>
              <input
                type="text"
                className="mono"
                aria-labelledby={labelId}
                placeholder="eu-west-1"
                maxLength={longest.region}
                spellCheck={false}
                autoComplete="off"
                value={settings.region}
                onChange={(event) => setSettings({ region: event.target.value.trim() })}
              />
            </InputShell>
          )}
        </Setting>
        <Tags tags={settings.tags} />
      </Section>
      <Section title="Keyboard">
        <Setting label="Shortcuts" help="All keyboard shortcuts.">
          {() => <Button onPress={() => openDialog('shortcuts')}>Show shortcuts</Button>}
        </Setting>
      </Section>
    </Dialog>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface SettingProps {
  label: string;
  help?: string;
  children: (labelId: string) => ReactNode;
}

function Setting({ label, help, children }: SettingProps) {
  const labelId = useId();
  return (
    <div className={styles.setting}>
      <span className={styles.words}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        {help !== undefined && <span className={styles.help}>{help}</span>}
      </span>
      <span className={styles.control}>{children(labelId)}</span>
    </div>
  );
}

/** Keys and values that everything with tags begins with. */
function Tags({ tags }: Pick<Settings, 'tags'>) {
  return (
    <div className={`${styles.setting} ${styles.tall}`}>
      <span className={styles.words}>
        <span className={styles.label}>Default tags</span>
        <span className={styles.help}>Added to every taggable resource in new designs.</span>
      </span>
      <div className={styles.tags}>
        {tags.map((tag, at) => (
          // oxlint-disable-next-line no-array-index-key -- a row is where it stands; its key is being typed
          <TagRow key={at} at={at} tag={tag} problem={tagProblem(tags, at)} />
        ))}
        {tags.length < mostTags && (
          <Button
            size="sm"
            icon={<Icon of={Plus} size={12} />}
            onPress={() => setSettings({ tags: [...tags, ['', '']] })}
          >
            Add tag
          </Button>
        )}
      </div>
    </div>
  );
}

interface TagRowProps {
  at: number;
  tag: Settings['tags'][number];
  problem: string | undefined;
}

function TagRow({ at, tag: [key, value], problem }: TagRowProps) {
  const problemId = useId();
  const { tags } = useSettings();
  const change = (pair: Settings['tags'][number]) => setSettings({ tags: tags.with(at, pair) });
  return (
    <>
      <div className={styles.tag}>
        <InputShell size="sm" state={problem === undefined ? undefined : 'invalid'}>
          <input
            type="text"
            className="mono"
            aria-label={`Key of tag ${at + 1}`}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? undefined : problemId}
            placeholder="Key"
            maxLength={longest.tagKey}
            value={key}
            onChange={(event) => change([event.target.value, value])}
          />
        </InputShell>
        <InputShell size="sm">
          <input
            type="text"
            className="mono"
            aria-label={`Value of tag ${at + 1}`}
            placeholder="Value"
            maxLength={longest.tagValue}
            value={value}
            onChange={(event) => change([key, event.target.value])}
          />
        </InputShell>
        <IconButton
          label={`Remove tag ${at + 1}`}
          icon={<Icon of={X} size={12} />}
          onPress={() => setSettings({ tags: tags.filter((_, other) => other !== at) })}
        />
      </div>
      {problem !== undefined && (
        <p id={problemId} className="sev-error">
          {problem}
        </p>
      )}
    </>
  );
}
