import { useEffect, useState } from 'react';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { textDifference } from '../../codegen/differences.ts';
import type { Language } from '../../codegen/files.ts';
import { formatCount } from '../../model/text/format-number.ts';
import type { DiskChange } from '../../session/folder/changes.ts';
import { changesIn, saveChanges } from '../../session/folder/folder.ts';
import { useFolder, type OpenFolder } from '../../session/folder/folder-state.ts';
import { useDesign } from '../../session/hooks.ts';
import { recordExport, say, useSession } from '../../session/document/store.ts';
import { FileDiff } from '../compare/FileDiff.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Checkbox } from '../ui/input/Checkbox.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import * as styles from './FolderDialog.module.css';

export interface FolderDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What saving to the folder of the design writes, before it does. */
export function FolderDialog({ isOpen, onOpenChange }: FolderDialogProps) {
  const folder = useFolder(useSession(({ documentId }) => documentId));
  return isOpen && folder ? <Save folder={folder} onClose={() => onOpenChange(false)} /> : null;
}

type Looked = { readonly changes: readonly DiskChange[] } | { readonly problem: string };

const problemOf = (error: unknown) => (error instanceof Error ? error.message : 'The folder could not be read.');

/** Reads the folder once it is opened, and again whenever it is asked to. */
function useChanges(folder: OpenFolder): readonly [Looked | undefined, again: () => void] {
  const design = useDesign();
  const [looked, setLooked] = useState<Looked>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const show = (next: Looked) => isWanted && setLooked(next);
    changesIn(folder, design).then(
      (changes) => show({ changes }),
      (error: unknown) => show({ problem: problemOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [folder, design, turn]);
  return [looked, () => setTurn(turn + 1)];
}

const focusOnMount = (button: HTMLButtonElement | null) => button?.focus();

function Save({ folder, onClose }: { folder: OpenFolder; onClose: () => void }) {
  const [looked, again] = useChanges(folder);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string>();
  const changes = looked && 'changes' in looked ? looked.changes : [];
  const chosen = changes.filter(({ path }) => !left.has(path));
  const refused = problem ?? (looked && 'problem' in looked ? looked.problem : undefined);
  const isDownload = folder.root === undefined;
  const files = formatCount(chosen.length, 'file');

  const save = () =>
    void saveChanges(folder, chosen).then(
      () => {
        if (chosen.length === changes.length) recordExport(changes.map(({ path }) => path));
        say(isDownload ? `Downloaded ${files}` : `Saved ${files} to ${folder.name}`);
        onClose();
      },
      (error: unknown) => {
        setProblem(problemOf(error));
        again();
      },
    );
  const choose = (path: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(path);
    else next.add(path);
    setLeft(next);
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size={1104}
      title={`Save to ${folder.name}`}
      foot={
        <>
          <span className={`grow ${styles.note}`}>
            {isDownload
              ? 'This browser can’t write to folders. Changed files are downloaded instead.'
              : 'Only the files listed here are written.'}
          </span>
          <Button ref={focusOnMount} onPress={onClose}>
            Cancel
          </Button>
          <Button variant="ink" isDisabled={chosen.length === 0} onPress={save}>
            {isDownload ? `Download ${files}` : `Save ${files}`}
          </Button>
        </>
      }
    >
      {refused !== undefined && <Callout tone="error">{refused}</Callout>}
      <LiveRegion message={looked ? formatCount(changes.length, 'changed file') : ''} />
      {looked && 'changes' in looked && changes.length === 0 && (
        <EmptyState title="No changes">The files in {folder.name} match the design.</EmptyState>
      )}
      <ul className={styles.list} aria-label="Changed files">
        {changes.map((change) => (
          <li key={change.path} className={styles.item}>
            <Checkbox
              className={styles.choice}
              label={change.path}
              isSelected={!left.has(change.path)}
              onChange={(isChosen) => choose(change.path, isChosen)}
            />
            <Change change={change} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const only = { mine: 'is deleted', theirs: 'is new' };
const languageOf = (path: string): Language => (path.endsWith('.json') ? 'json' : 'hcl');

function Change({ change: { path, before, after, isNewer, isUnread } }: { change: DiskChange }) {
  const difference = textDifference(path, languageOf(path), before, after);
  return (
    <div className={styles.change}>
      {isNewer && (
        <Callout tone="warn" icon={TriangleAlert}>
          {before === undefined
            ? 'This file was deleted from the folder since it was opened.'
            : 'This file was changed in the folder since it was opened. Saving overwrites that change.'}
        </Callout>
      )}
      {isUnread && (
        <Callout tone="warn" icon={TriangleAlert}>
          This file was not imported, so the design lacks what it holds. Saving overwrites it.
        </Callout>
      )}
      {difference && <FileDiff file={difference} only={only} />}
    </div>
  );
}
