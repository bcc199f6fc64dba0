import { useDeferredValue } from 'react';
import { useThrottled } from '../../session/document/throttled.ts';
import { shownProblems, type ShownProblems } from './shown-problems.ts';

/** The messages that may be shown, a moment behind the keys while someone types. */
export const useShownProblems = (): ShownProblems =>
  useDeferredValue(useThrottled(({ design, touched }) => shownProblems(design, touched)));
