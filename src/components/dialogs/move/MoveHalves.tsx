import { useEffect, useId, useMemo, useState } from 'react';
import { differences } from '../../../codegen/differences.ts';
import type { ProviderMove } from '../../../codegen/move/move-provider.ts';
import type { FilePlace } from '../../../model/checks/diagnostics.ts';
import type { Design } from '../../../model/design/design.ts';
import type { ProviderId } from '../../../model/resources/provider-differences.ts';
import type { Key } from '../../../model/schema/value.ts';
import { FileDiff } from '../../compare/FileDiff.tsx';
import { Segmented } from '../../ui/input/Segmented.tsx';
import { shownPlace } from './move-parts.ts';
import { MovePreview } from './MovePreview.tsx';
import * as styles from './Move.module.css';

interface MoveHalvesProps {
  before: Design;
  move: ProviderMove;
  to: ProviderId;
  onGo: (key: Key) => void;
}

const views = [
  { id: 'list', label: 'Summary' },
  { id: 'files', label: 'Files' },
] as const;

const onlyIn = { theirs: 'new file', mine: 'removed' };

/** What a move does, and the lines that it changes; side by side where there is room. */
export function MoveHalves({ before, move, to, onGo }: MoveHalvesProps) {
  const [view, setView] = useState<(typeof views)[number]['id']>('list');
  const [chosen, setChosen] = useState<{ readonly of: ProviderMove; readonly place: FilePlace }>();
  const files = useMemo(() => differences(before, move.design), [before, move]);
  const base = useId();
  const place = chosen?.of === move ? chosen.place : undefined;
  const shown = useMemo(() => shownPlace(files, place), [files, place]);
  const lineId = (file: string, line: number) => `${base}${file}:${line}`;
  const target = shown && lineId(shown.file, shown.line);

  useEffect(() => {
    if (target !== undefined) document.getElementById(target)?.scrollIntoView();
    // A row that is chosen once more is scrolled to once more.
  }, [target, chosen]);

  const choose = (next: FilePlace) => {
    setChosen({ of: move, place: next });
    setView('files');
  };
  return (
    <>
      <div className={styles.views}>
        <Segmented label="View" size="sm" isBlock options={views} value={view} onChange={setView} />
      </div>
      <div className={styles.halves} data-view={view}>
        <div className={styles.list}>
          <MovePreview
            move={move}
            to={to}
            onGo={onGo}
            chosen={place}
            isShown={(at) => shownPlace(files, at) !== undefined}
            onChoose={choose}
          />
        </div>
        <section className={styles.files} aria-label="Changed files">
          {files.map((file) => (
            <FileDiff
              key={file.path}
              file={file}
              only={onlyIn}
              isFlush
              lineId={(line) => lineId(file.path, line)}
              current={shown?.file === file.path ? shown.line : undefined}
            />
          ))}
          {files.length === 0 && <p className={styles.busy}>No lines change.</p>}
        </section>
      </div>
    </>
  );
}
