/** All that the design of a link has otherwise than one's own, each as something that can be taken over. */
import { shownTitle } from '../compare/sentences.ts';
import type { Design, DesignObject } from '../../model/design/design.ts';
import { memoByPair } from '../../model/memo.ts';
import type { LinkChange } from './link-change.ts';
import { pairedChanges } from './object-lines.ts';
import { moveChanges, settingChanges, variableChanges, waiverChanges } from './other-changes.ts';
import { fileChanges } from './passthrough-files.ts';
import { translationOf } from './translation.ts';

export const addedId = ({ key }: Pick<DesignObject, 'key'>): string => `added ${key}`;
export const removedId = ({ key }: Pick<DesignObject, 'key'>): string => `removed ${key}`;

/** Added ones in the order of the link, all others in that of one's own design. */
export const linkChanges: (mine: Design, theirs: Design) => readonly LinkChange[] = memoByPair(
  (mine: Design, theirs: Design): readonly LinkChange[] => {
    const translation = translationOf(mine, theirs);
    const { ofBefore, ofAfter } = translation.pairs;
    const added = theirs.objects
      .filter(({ key }) => !ofAfter.has(key))
      .map((object): LinkChange => {
        const id = addedId(object);
        const part = { of: 'object', theirs: object } as const;
        return { id, kind: 'added', pile: 'added', title: shownTitle(object), subject: id, part, lines: [] };
      });
    const removed = mine.objects
      .filter(({ key }) => !ofBefore.has(key))
      .map((object): LinkChange => {
        const id = removedId(object);
        const part = { of: 'object', mine: object } as const;
        return { id, kind: 'removed', pile: 'removed', title: shownTitle(object), subject: id, part, lines: [] };
      });
    return [
      ...added,
      ...pairedChanges(mine, theirs, translation),
      ...removed,
      ...variableChanges(mine, theirs, translation),
      ...fileChanges(mine, theirs, translation),
      ...moveChanges(mine, theirs),
      ...waiverChanges(mine, theirs),
      ...settingChanges(mine, theirs),
    ];
  },
);
