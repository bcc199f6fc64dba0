import { useDeferredValue } from 'react';
import { useSession } from '../../session/store.ts';
import { shownProblems, type ShownProblems } from './shown-problems.ts';

/** The messages that may be shown, a moment behind the keys while someone types. */
export const useShownProblems = (): ShownProblems =>
  useDeferredValue(useSession(({ history, touched }) => shownProblems(history.present, touched)));
