import { useState } from 'react';
import type { GeneratedFile } from '../../codegen/files.ts';
import type { Selection, WantedFile } from '../../session/document/state.ts';
import { useSession } from '../../session/document/store.ts';
import { rangesOf, spotOf } from './line-map.ts';

/** The file that the chosen place is printed to, unless the one that is shown has it too. */
function fileOfPlace(files: readonly GeneratedFile[], shown: string, { key, path }: Selection): string {
  if (key === undefined) return shown;
  const exact = rangesOf(files, key, path ?? []);
  if (exact.some((range) => range.path === shown)) return shown;
  return spotOf(files, key, path ?? [])?.path ?? shown;
}

/** Which file is shown: the one that was picked, until a place that another file prints is chosen. */
export function useShownFile(files: readonly GeneratedFile[], selection: Selection, follows: boolean) {
  const wanted = useSession(({ wantedFile }) => wantedFile);
  const [met, setMet] = useState<WantedFile>();
  const [picked, setPicked] = useState(() => fileOfPlace(files, files[0]?.path ?? '', selection));
  const [seen, setSeen] = useState(selection.serial);
  let path = picked;
  // A new object is chosen before its text is there: the wish waits for the files that have it.
  const isKnown = selection.key === undefined || rangesOf(files, selection.key, []).length > 0;
  if (seen !== selection.serial && isKnown) {
    setSeen(selection.serial);
    path = follows && selection.origin !== 'preview' ? fileOfPlace(files, picked, selection) : picked;
    if (path !== picked) setPicked(path);
  }
  // What is wanted may not be written yet.
  if (wanted && wanted !== met && files.some((file) => file.path === wanted.path)) {
    setMet(wanted);
    path = wanted.path;
    if (path !== picked) setPicked(path);
  }
  const file = files.find((candidate) => candidate.path === path) ?? files[0];
  return { file, show: setPicked } as const;
}
