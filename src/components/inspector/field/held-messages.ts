/** Messages that wait for a person to finish. */
import { useEffect, useRef, useState } from 'react';
import type { Path } from '../../../hcl/path.ts';
import type { Diagnostic } from '../../../model/checks/diagnostics.ts';
import type { Key } from '../../../model/schema/value.ts';
import { useTouched } from '../../../session/hooks.ts';
import { afterPress } from '../../../session/page/press.ts';
import { touch } from '../../../session/document/store.ts';

const pauseMs = 800;

export interface HeldMessages {
  readonly shown: readonly Diagnostic[];
  /** False until a field of an object that was added empty is left. */
  readonly isTouched: boolean;
  readonly typed: () => void;
  readonly left: () => void;
}

const none: readonly Diagnostic[] = [];

/**
 * While someone types, only rules that had a message when the typing began keep theirs; a message goes the moment its
 * problem does. New ones come when the field is left, or 800 ms after the last key where there was a message before; in
 * either case not before a press that is under way is over.
 */
export function useHeldMessages(key: Key, path: Path, found: readonly Diagnostic[]): HeldMessages {
  const isTouched = useTouched(key, path);
  const [held, setHeld] = useState<readonly string[]>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const release = () => {
    clearTimeout(timer.current);
    setHeld(undefined);
  };
  const shown = !isTouched ? none : held ? found.filter(({ rule }) => held.includes(rule)) : found;
  return {
    shown,
    isTouched,
    typed: () => {
      const rules = held ?? shown.map(({ rule }) => rule);
      setHeld(rules);
      clearTimeout(timer.current);
      if (rules.length > 0) timer.current = setTimeout(() => afterPress(release), pauseMs);
    },
    left: () =>
      afterPress(() => {
        release();
        touch(key, path);
      }),
  };
}
